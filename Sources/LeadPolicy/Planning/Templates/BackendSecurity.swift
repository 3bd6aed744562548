extension TemplateLibrary {
  /// Authentication, authorization, encryption, validation and rate limiting.
  static let backendSecurity: [StrategicTemplate] = [
    jwtAuthentication, roleAuthorization, fieldEncryption, inputValidation, rateLimiting,
  ]

  /// The reference breakdown: keys, titles, hours and, through the rules, assignees are fixed.
  public static let jwtAuthentication = StrategicTemplate(
    id: "jwt-authentication-api", title: "Implement authentication API with JWT",
    category: .backendSecurity, specialization: "authentication",
    keywords: [
      "authentication", "authenticate", "auth", "jwt", "login", "logout", "sign in", "token", "session",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT2.1", title: "Implement POST /auth/login endpoint", estimateHours: 4,
        skills: ["nodejs": .advanced, "api_design": .intermediate, "security": .intermediate],
        complexity: .moderate, security: .medium, flags: .apiChange),
      TacticalTemplate(
        key: "TT2.2", title: "Implement POST /auth/logout endpoint", estimateHours: 2,
        skills: ["nodejs": .intermediate, "api_design": .intermediate], complexity: .simple,
        security: .medium, flags: .apiChange, dependencies: ["TT2.1"]),
      TacticalTemplate(
        key: "TT2.3", title: "Implement JWT middleware for route protection", estimateHours: 6,
        skills: ["nodejs": .advanced, "security": .advanced], complexity: .high, security: .high,
        dependencies: ["TT2.1"]),
      TacticalTemplate(
        key: "TT2.4", title: "Implement token refresh mechanism", estimateHours: 4,
        skills: ["nodejs": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        flags: .apiChange, dependencies: ["TT2.1", "TT2.3"]),
      TacticalTemplate(
        key: "TT2.5", title: "Add rate limiting to auth endpoints", estimateHours: 2,
        skills: ["nodejs": .advanced, "security": .intermediate], complexity: .simple, security: .medium,
        flags: .apiChange, dependencies: ["TT2.1", "TT2.2"]),
      TacticalTemplate(
        key: "TT2.6", title: "Write integration tests for auth flow", estimateHours: 4,
        skills: ["nodejs": .advanced], complexity: .moderate,
        dependencies: ["TT2.2", "TT2.3", "TT2.4", "TT2.5"]),
    ])

  private static let roleAuthorization = StrategicTemplate(
    id: "role-authorization", title: "Implement role-based authorization",
    category: .backendSecurity, specialization: "authorization",
    keywords: [
      "authorization", "authorize", "rbac", "role based", "permission", "access control", "access right",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT17.1", title: "Model roles, permissions and scopes", estimateHours: 4,
        skills: ["security": .advanced, "architecture": .advanced], complexity: .high, security: .high,
        flags: .architecture),
      TacticalTemplate(
        key: "TT17.2", title: "Store roles and grants", estimateHours: 3,
        skills: ["nodejs": .intermediate, "sql": .advanced], complexity: .moderate, security: .medium,
        dependencies: ["TT17.1"]),
      TacticalTemplate(
        key: "TT17.3", title: "Implement the policy check middleware", estimateHours: 6,
        skills: ["nodejs": .advanced, "security": .expert], complexity: .high, security: .high,
        dependencies: ["TT17.1"]),
      TacticalTemplate(
        key: "TT17.4", title: "Apply the checks to existing endpoints", estimateHours: 6,
        skills: ["nodejs": .advanced, "security": .intermediate], complexity: .moderate, security: .medium,
        flags: [.breakingChangeRisk, .apiChange], dependencies: ["TT17.2", "TT17.3"]),
      TacticalTemplate(
        key: "TT17.5", title: "Implement endpoints to manage roles", estimateHours: 4,
        skills: ["nodejs": .advanced, "api_design": .advanced], complexity: .moderate, security: .medium,
        flags: .apiChange, dependencies: ["TT17.2"]),
      TacticalTemplate(
        key: "TT17.6", title: "Write tests of every role against every endpoint", estimateHours: 4,
        skills: ["nodejs": .advanced, "security": .intermediate], complexity: .moderate, security: .medium,
        dependencies: ["TT17.4", "TT17.5"]),
    ])

  private static let fieldEncryption = StrategicTemplate(
    id: "field-encryption", title: "Encrypt personal data at rest",
    category: .backendSecurity, specialization: "encryption",
    keywords: [
      "encrypt", "encryption", "personal data", "pii", "gdpr", "key rotation", "cryptography", "secret",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT18.1", title: "List the fields that hold personal data", estimateHours: 2,
        skills: ["sql": .intermediate, "security": .intermediate], complexity: .simple, security: .medium),
      TacticalTemplate(
        key: "TT18.2", title: "Implement envelope encryption with managed keys", estimateHours: 6,
        skills: ["python": .advanced, "security": .expert], complexity: .high, security: .high,
        dependencies: ["TT18.1"]),
      TacticalTemplate(
        key: "TT18.3", title: "Encrypt the stored fields", estimateHours: 4,
        skills: ["sql": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        flags: .databaseMigration, dependencies: ["TT18.2"]),
      TacticalTemplate(
        key: "TT18.4", title: "Search encrypted fields by a keyed index", estimateHours: 4,
        skills: ["sql": .advanced, "security": .expert], complexity: .high, security: .high,
        dependencies: ["TT18.2"]),
      TacticalTemplate(
        key: "TT18.5", title: "Read and write through an encrypted field type", estimateHours: 4,
        skills: ["python": .advanced, "security": .intermediate], complexity: .moderate, security: .medium,
        dependencies: ["TT18.2"]),
      TacticalTemplate(
        key: "TT18.6", title: "Rotate keys without downtime", estimateHours: 3,
        skills: ["python": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        dependencies: ["TT18.3"]),
      TacticalTemplate(
        key: "TT18.7", title: "Write tests that no plain text reaches logs", estimateHours: 3,
        skills: ["python": .advanced, "security": .intermediate], complexity: .moderate, security: .medium,
        dependencies: ["TT18.5"]),
    ])

  private static let inputValidation = StrategicTemplate(
    id: "input-validation", title: "Validate all input of a service",
    category: .backendSecurity, specialization: "validation",
    keywords: [
      "validation", "validate", "input validation", "sanitize", "sanitization", "input check", "injection",
      "xss",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT19.1", title: "List every input and what it may hold", estimateHours: 2,
        skills: ["api_design": .intermediate, "security": .intermediate], complexity: .simple,
        security: .medium),
      TacticalTemplate(
        key: "TT19.2", title: "Declare schemas for request bodies", estimateHours: 4,
        skills: ["nodejs": .advanced, "api_design": .advanced], complexity: .moderate, security: .medium,
        flags: .apiChange, dependencies: ["TT19.1"]),
      TacticalTemplate(
        key: "TT19.3", title: "Refuse invalid requests with uniform errors", estimateHours: 3,
        skills: ["nodejs": .intermediate, "api_design": .intermediate], complexity: .simple,
        security: .medium, flags: [.breakingChangeRisk, .apiChange], dependencies: ["TT19.2"]),
      TacticalTemplate(
        key: "TT19.4", title: "Close injection paths in queries and templates", estimateHours: 6,
        skills: ["nodejs": .advanced, "sql": .advanced, "security": .advanced], complexity: .moderate,
        security: .high, dependencies: ["TT19.1"]),
      TacticalTemplate(
        key: "TT19.5", title: "Restrict uploaded files by content", estimateHours: 4,
        skills: ["nodejs": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        dependencies: ["TT19.1"]),
      TacticalTemplate(
        key: "TT19.6", title: "Write property tests with malformed input", estimateHours: 4,
        skills: ["python": .advanced, "security": .intermediate], complexity: .moderate, security: .medium,
        dependencies: ["TT19.3", "TT19.4"]),
    ])

  private static let rateLimiting = StrategicTemplate(
    id: "rate-limiting", title: "Protect a public API with rate limiting",
    category: .backendSecurity, specialization: "rate-limiting",
    keywords: ["rate limit", "rate limiting", "throttle", "throttling", "quota", "brute force", "abuse"],
    tasks: [
      TacticalTemplate(
        key: "TT20.1", title: "Agree on limits per client and endpoint", estimateHours: 2,
        skills: ["api_design": .advanced], complexity: .simple, flags: .apiChange),
      TacticalTemplate(
        key: "TT20.2", title: "Implement a token bucket in a shared store", estimateHours: 6,
        skills: ["nodejs": .advanced, "performance": .advanced], complexity: .high, security: .medium,
        flags: .performanceCritical, dependencies: ["TT20.1"]),
      TacticalTemplate(
        key: "TT20.3", title: "Answer refused requests with a time to retry", estimateHours: 2,
        skills: ["nodejs": .intermediate, "api_design": .intermediate], complexity: .simple,
        flags: .apiChange, dependencies: ["TT20.2"]),
      TacticalTemplate(
        key: "TT20.4", title: "Lock accounts after repeated failures to log in", estimateHours: 4,
        skills: ["nodejs": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        dependencies: ["TT20.2"]),
      TacticalTemplate(
        key: "TT20.5", title: "Expose counters per client", estimateHours: 3,
        skills: ["nodejs": .intermediate], complexity: .simple, dependencies: ["TT20.2"]),
      TacticalTemplate(
        key: "TT20.6", title: "Write tests with bursts at the limit", estimateHours: 3,
        skills: ["nodejs": .advanced], complexity: .moderate, security: .medium,
        dependencies: ["TT20.3", "TT20.4"]),
    ])
}
