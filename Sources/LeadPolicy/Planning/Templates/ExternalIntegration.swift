extension TemplateLibrary {
  /// Integration with services outside the company.
  static let externalIntegration: [StrategicTemplate] = [
    thirdPartyAPI, paymentProvider,
  ]

  private static let thirdPartyAPI = StrategicTemplate(
    id: "third-party-api", title: "Integrate a third-party API",
    category: .externalIntegration, specialization: "third-party",
    keywords: [
      "third party", "third party api", "external api", "external service", "integrate", "integration",
      "vendor", "partner",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT26.1", title: "Map the provider's model to ours", estimateHours: 2,
        skills: ["api_design": .advanced], complexity: .simple),
      TacticalTemplate(
        key: "TT26.2", title: "Implement a client with typed errors", estimateHours: 4,
        skills: ["nodejs": .advanced], complexity: .moderate, dependencies: ["TT26.1"]),
      TacticalTemplate(
        key: "TT26.3", title: "Store and rotate credentials", estimateHours: 3,
        skills: ["nodejs": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        dependencies: ["TT26.1"]),
      TacticalTemplate(
        key: "TT26.4", title: "Add timeouts, retries and a circuit breaker", estimateHours: 6,
        skills: ["nodejs": .advanced, "performance": .advanced], complexity: .high,
        dependencies: ["TT26.2"]),
      TacticalTemplate(
        key: "TT26.5", title: "Synchronize data incrementally", estimateHours: 4,
        skills: ["nodejs": .advanced, "sql": .advanced], complexity: .moderate, dependencies: ["TT26.2"]),
      TacticalTemplate(
        key: "TT26.6", title: "Reconcile both sides daily", estimateHours: 4,
        skills: ["python": .advanced, "sql": .expert], complexity: .high, dependencies: ["TT26.5"]),
      TacticalTemplate(
        key: "TT26.7", title: "Write tests against a simulated provider", estimateHours: 4,
        skills: ["nodejs": .advanced], complexity: .moderate, dependencies: ["TT26.3", "TT26.4"]),
    ])

  private static let paymentProvider = StrategicTemplate(
    id: "payment-provider", title: "Integrate a payment provider",
    category: .externalIntegration, specialization: "payments",
    keywords: ["payment", "payment provider", "checkout", "card", "refund", "billing", "invoice"],
    tasks: [
      TacticalTemplate(
        key: "TT27.1", title: "Define the states of a payment", estimateHours: 3,
        skills: ["security": .advanced, "architecture": .advanced], complexity: .high, security: .high),
      TacticalTemplate(
        key: "TT27.2", title: "Implement the payment endpoint", estimateHours: 4,
        skills: ["nodejs": .advanced, "api_design": .advanced], complexity: .moderate, security: .medium,
        flags: .apiChange, dependencies: ["TT27.1"]),
      TacticalTemplate(
        key: "TT27.3", title: "Make charges idempotent", estimateHours: 4,
        skills: ["nodejs": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        dependencies: ["TT27.2"]),
      TacticalTemplate(
        key: "TT27.4", title: "Verify the provider's notifications", estimateHours: 3,
        skills: ["nodejs": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        dependencies: ["TT27.1"]),
      TacticalTemplate(
        key: "TT27.5", title: "Implement refunds", estimateHours: 4,
        skills: ["nodejs": .advanced, "security": .intermediate], complexity: .moderate, security: .medium,
        flags: .apiChange, dependencies: ["TT27.3"]),
      TacticalTemplate(
        key: "TT27.6", title: "Reconcile settlements with orders", estimateHours: 4,
        skills: ["python": .advanced, "sql": .advanced], complexity: .moderate, dependencies: ["TT27.4"]),
      TacticalTemplate(
        key: "TT27.7", title: "Write tests in the provider's sandbox", estimateHours: 4,
        skills: ["nodejs": .advanced], complexity: .moderate, dependencies: ["TT27.5", "TT27.6"]),
    ])
}
