extension ReviewCheck {
  /// The check of this code; nil for any other text.
  public init?(code: some StringProtocol) {
    guard let check = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = check
  }

  /// The check's code in scenarios and records, "acceptance-criteria".
  public var code: String {
    switch self {
    case .acceptanceCriteria: "acceptance-criteria"
    case .apiDesign: "api-design"
    case .inputValidation: "input-validation"
    case .errorHandling: "error-handling"
    case .databaseQueries: "database-queries"
    case .securityPractice: "security-practice"
    case .authentication: "authentication"
    case .testCoverage: "test-coverage"
    case .apiDocumentation: "api-documentation"
    case .loggingAndMonitoring: "logging-and-monitoring"
    case .performance: "performance"
    }
  }

  /// What the check asks, for people.
  public var title: String {
    switch self {
    case .acceptanceCriteria: "acceptance criteria met"
    case .apiDesign: "API design"
    case .inputValidation: "input validation"
    case .errorHandling: "error handling"
    case .databaseQueries: "database queries (no N+1, indexes)"
    case .securityPractice: "security practice (injection, XSS, CSRF)"
    case .authentication: "authentication/authorization"
    case .testCoverage: "test coverage > 90 %"
    case .apiDocumentation: "API documentation"
    case .loggingAndMonitoring: "logging and monitoring"
    case .performance: "performance"
    }
  }
}
