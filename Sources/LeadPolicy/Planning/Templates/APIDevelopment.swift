extension TemplateLibrary {
  /// REST, GraphQL, WebSocket, versioning and the description of an API.
  static let apiDevelopment: [StrategicTemplate] = [
    restResource, graphqlAPI, webSocketChannel, apiVersioning, openAPIDescription,
  ]

  private static let restResource = StrategicTemplate(
    id: "rest-resource", title: "Implement REST API for a resource",
    category: .apiDevelopment, specialization: "rest",
    keywords: [
      "rest", "restful", "crud", "rest endpoint", "add endpoint", "new endpoint", "add new endpoint",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT1.1", title: "Agree on the resource's contract and error codes", estimateHours: 2,
        skills: ["api_design": .advanced], complexity: .simple, flags: .apiChange),
      TacticalTemplate(
        key: "TT1.2", title: "Implement create and update endpoints", estimateHours: 4,
        skills: ["nodejs": .advanced, "api_design": .intermediate, "sql": .intermediate],
        complexity: .moderate, security: .medium, flags: .apiChange, dependencies: ["TT1.1"]),
      TacticalTemplate(
        key: "TT1.3", title: "Implement read and list endpoints with pagination", estimateHours: 4,
        skills: ["nodejs": .advanced, "sql": .advanced], complexity: .moderate, flags: .apiChange,
        dependencies: ["TT1.1"]),
      TacticalTemplate(
        key: "TT1.4", title: "Implement delete endpoint", estimateHours: 2,
        skills: ["nodejs": .intermediate, "sql": .intermediate], complexity: .simple, security: .medium,
        flags: .apiChange, dependencies: ["TT1.2"]),
      TacticalTemplate(
        key: "TT1.5", title: "Enforce ownership on every operation", estimateHours: 4,
        skills: ["nodejs": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        dependencies: ["TT1.2", "TT1.3"]),
      TacticalTemplate(
        key: "TT1.6", title: "Make writes idempotent under retries", estimateHours: 6,
        skills: ["nodejs": .advanced, "sql": .advanced, "api_design": .expert], complexity: .high,
        flags: .apiChange, dependencies: ["TT1.2"]),
      TacticalTemplate(
        key: "TT1.7", title: "Write integration tests for the resource", estimateHours: 4,
        skills: ["nodejs": .advanced], complexity: .moderate, dependencies: ["TT1.4", "TT1.5", "TT1.6"]),
    ])

  private static let graphqlAPI = StrategicTemplate(
    id: "graphql-api", title: "Implement GraphQL API for a domain",
    category: .apiDevelopment, specialization: "graphql",
    keywords: [
      "graphql", "graphql endpoint", "graphql schema", "graphql query", "resolver", "mutation",
      "federation",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT3.1", title: "Agree on the GraphQL schema with the frontend", estimateHours: 3,
        skills: ["api_design": .advanced], complexity: .moderate, flags: .apiChange),
      TacticalTemplate(
        key: "TT3.2", title: "Implement query resolvers", estimateHours: 4,
        skills: ["nodejs": .advanced, "sql": .intermediate], complexity: .moderate, flags: .apiChange,
        dependencies: ["TT3.1"]),
      TacticalTemplate(
        key: "TT3.3", title: "Implement mutations with input checks", estimateHours: 4,
        skills: ["nodejs": .advanced, "security": .intermediate], complexity: .moderate, security: .medium,
        flags: .apiChange, dependencies: ["TT3.1"]),
      TacticalTemplate(
        key: "TT3.4", title: "Batch nested reads to remove N+1 queries", estimateHours: 6,
        skills: ["nodejs": .advanced, "sql": .advanced, "performance": .advanced], complexity: .high,
        flags: .performanceCritical, dependencies: ["TT3.2"]),
      TacticalTemplate(
        key: "TT3.5", title: "Limit the depth and cost of a query", estimateHours: 3,
        skills: ["nodejs": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        flags: .apiChange, dependencies: ["TT3.2"]),
      TacticalTemplate(
        key: "TT3.6", title: "Authorize fields by role", estimateHours: 4,
        skills: ["nodejs": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        dependencies: ["TT3.3"]),
      TacticalTemplate(
        key: "TT3.7", title: "Write resolver tests against the schema", estimateHours: 3,
        skills: ["nodejs": .advanced], complexity: .moderate, dependencies: ["TT3.4", "TT3.5", "TT3.6"]),
    ])

  private static let webSocketChannel = StrategicTemplate(
    id: "websocket-channel", title: "Add WebSocket channel for live updates",
    category: .apiDevelopment, specialization: "websocket",
    keywords: ["websocket", "web socket", "socket", "live update", "realtime", "real time", "push update"],
    tasks: [
      TacticalTemplate(
        key: "TT4.1", title: "Define the message types of the channel", estimateHours: 2,
        skills: ["api_design": .advanced], complexity: .simple, flags: .apiChange),
      TacticalTemplate(
        key: "TT4.2", title: "Implement connection and subscription handling", estimateHours: 6,
        skills: ["nodejs": .expert, "architecture": .advanced], complexity: .high, dependencies: ["TT4.1"]),
      TacticalTemplate(
        key: "TT4.3", title: "Authenticate the handshake", estimateHours: 4,
        skills: ["nodejs": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        dependencies: ["TT4.2"]),
      TacticalTemplate(
        key: "TT4.4", title: "Publish domain changes to subscribers", estimateHours: 4,
        skills: ["nodejs": .advanced], complexity: .moderate, flags: .apiChange, dependencies: ["TT4.2"]),
      TacticalTemplate(
        key: "TT4.5", title: "Replay missed messages on reconnection", estimateHours: 4,
        skills: ["nodejs": .advanced, "architecture": .intermediate], complexity: .high,
        dependencies: ["TT4.4"]),
      TacticalTemplate(
        key: "TT4.6", title: "Write tests with dropped connections", estimateHours: 3,
        skills: ["nodejs": .advanced], complexity: .moderate, dependencies: ["TT4.3", "TT4.5"]),
    ])

  private static let apiVersioning = StrategicTemplate(
    id: "api-versioning", title: "Introduce a new version of a public API",
    category: .apiDevelopment, specialization: "versioning",
    keywords: [
      "versioning", "api version", "new version", "version", "deprecate", "deprecation", "breaking change",
      "backward compatible", "backward compatibility",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT5.1", title: "Decide on the versioning scheme and support window", estimateHours: 3,
        skills: ["api_design": .expert, "architecture": .advanced], complexity: .high,
        flags: [.architecture, .breakingChangeRisk]),
      TacticalTemplate(
        key: "TT5.2", title: "Route requests by version", estimateHours: 3,
        skills: ["nodejs": .advanced, "api_design": .advanced], complexity: .moderate,
        flags: [.breakingChangeRisk, .apiChange], dependencies: ["TT5.1"]),
      TacticalTemplate(
        key: "TT5.3", title: "Implement the changed operations", estimateHours: 6,
        skills: ["nodejs": .advanced, "api_design": .expert], complexity: .high,
        flags: [.breakingChangeRisk, .apiChange], dependencies: ["TT5.2"]),
      TacticalTemplate(
        key: "TT5.4", title: "Translate old requests to the new model", estimateHours: 4,
        skills: ["nodejs": .advanced, "api_design": .expert], complexity: .high,
        flags: [.breakingChangeRisk, .apiChange], dependencies: ["TT5.3"]),
      TacticalTemplate(
        key: "TT5.5", title: "Announce the deprecation in headers and documents", estimateHours: 2,
        skills: ["api_design": .intermediate], complexity: .simple, flags: .apiChange,
        dependencies: ["TT5.2"]),
      TacticalTemplate(
        key: "TT5.6", title: "Write compatibility tests for both versions", estimateHours: 4,
        skills: ["python": .advanced], complexity: .moderate, dependencies: ["TT5.4"]),
    ])

  private static let openAPIDescription = StrategicTemplate(
    id: "openapi-description", title: "Document an API with OpenAPI",
    category: .apiDevelopment, specialization: "openapi-documentation",
    keywords: ["openapi", "swagger", "api documentation", "api doc", "api reference", "document api"],
    tasks: [
      TacticalTemplate(
        key: "TT6.1", title: "Describe operations and parameters", estimateHours: 4,
        skills: ["api_design": .intermediate], complexity: .simple, flags: .apiChange),
      TacticalTemplate(
        key: "TT6.2", title: "Describe schemas and error codes", estimateHours: 3,
        skills: ["api_design": .intermediate], complexity: .simple, flags: .apiChange,
        dependencies: ["TT6.1"]),
      TacticalTemplate(
        key: "TT6.3", title: "Describe authentication and its scopes", estimateHours: 2,
        skills: ["api_design": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        flags: .apiChange, dependencies: ["TT6.1"]),
      TacticalTemplate(
        key: "TT6.4", title: "Publish the reference from the build", estimateHours: 2,
        skills: ["python": .intermediate], complexity: .simple, dependencies: ["TT6.2"]),
      TacticalTemplate(
        key: "TT6.5", title: "Check live responses against the description", estimateHours: 4,
        skills: ["python": .advanced, "api_design": .expert], complexity: .high, dependencies: ["TT6.2"]),
    ])
}
