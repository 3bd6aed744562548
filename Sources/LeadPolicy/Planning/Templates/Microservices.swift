extension TemplateLibrary {
  /// A new service, event-driven processing, message queues, background jobs and webhooks.
  static let microservices: [StrategicTemplate] = [
    serviceExtraction, eventDrivenWorkflow, messageQueue, backgroundJobs, webhookDelivery,
  ]

  private static let serviceExtraction = StrategicTemplate(
    id: "service-extraction", title: "Extract a microservice from the monolith",
    category: .microservices, specialization: "microservice",
    keywords: [
      "microservice", "micro service", "extract service", "new service", "monolith", "service boundary",
      "split service",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT12.1", title: "Draw the boundary and the ownership of data", estimateHours: 4,
        skills: ["architecture": .expert], complexity: .high, flags: .architecture),
      TacticalTemplate(
        key: "TT12.2", title: "Define the service's API", estimateHours: 3,
        skills: ["api_design": .advanced], complexity: .moderate, flags: .apiChange,
        dependencies: ["TT12.1"]),
      TacticalTemplate(
        key: "TT12.3", title: "Scaffold the service with health checks", estimateHours: 4,
        skills: ["nodejs": .advanced], complexity: .simple, dependencies: ["TT12.1"]),
      TacticalTemplate(
        key: "TT12.4", title: "Move the domain logic into the service", estimateHours: 6,
        skills: ["nodejs": .advanced, "architecture": .advanced], complexity: .high,
        flags: .breakingChangeRisk, dependencies: ["TT12.2", "TT12.3"]),
      TacticalTemplate(
        key: "TT12.5", title: "Call the service with timeouts and a fallback", estimateHours: 4,
        skills: ["nodejs": .advanced], complexity: .moderate, dependencies: ["TT12.4"]),
      TacticalTemplate(
        key: "TT12.6", title: "Authenticate calls between services", estimateHours: 4,
        skills: ["nodejs": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        dependencies: ["TT12.4"]),
      TacticalTemplate(
        key: "TT12.7", title: "Write contract tests for both sides", estimateHours: 4,
        skills: ["nodejs": .advanced, "api_design": .intermediate], complexity: .moderate,
        dependencies: ["TT12.5", "TT12.6"]),
      TacticalTemplate(
        key: "TT12.8", title: "Trace requests across the boundary", estimateHours: 3,
        skills: ["nodejs": .intermediate], complexity: .simple, dependencies: ["TT12.5"]),
    ])

  private static let eventDrivenWorkflow = StrategicTemplate(
    id: "event-driven-workflow", title: "Move a workflow to event-driven processing",
    category: .microservices, specialization: "event-driven",
    keywords: [
      "event driven", "domain event", "event sourcing", "event bus", "publish subscribe", "saga",
      "choreography", "outbox",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT13.1", title: "Model the events and their owners", estimateHours: 4,
        skills: ["architecture": .expert], complexity: .high, flags: .architecture),
      TacticalTemplate(
        key: "TT13.2", title: "Publish events through an outbox table", estimateHours: 6,
        skills: ["python": .advanced, "sql": .expert, "architecture": .advanced], complexity: .high,
        dependencies: ["TT13.1"]),
      TacticalTemplate(
        key: "TT13.3", title: "Consume events idempotently", estimateHours: 6,
        skills: ["nodejs": .expert, "architecture": .advanced], complexity: .high,
        dependencies: ["TT13.1"]),
      TacticalTemplate(
        key: "TT13.4", title: "Version the event schemas", estimateHours: 3,
        skills: ["api_design": .advanced], complexity: .moderate, flags: [.breakingChangeRisk, .apiChange],
        dependencies: ["TT13.1"]),
      TacticalTemplate(
        key: "TT13.5", title: "Rebuild state by replaying events", estimateHours: 4,
        skills: ["python": .advanced, "sql": .intermediate], complexity: .moderate,
        dependencies: ["TT13.3"]),
      TacticalTemplate(
        key: "TT13.6", title: "Write tests with duplicate and reordered events", estimateHours: 4,
        skills: ["python": .advanced], complexity: .moderate, dependencies: ["TT13.3"]),
      TacticalTemplate(
        key: "TT13.7", title: "Monitor the lag of every consumer", estimateHours: 2,
        skills: ["python": .intermediate], complexity: .simple, dependencies: ["TT13.3"]),
    ])

  private static let messageQueue = StrategicTemplate(
    id: "message-queue", title: "Introduce a message queue between services",
    category: .microservices, specialization: "message-queues",
    keywords: [
      "message queue", "queue", "message broker", "broker", "rabbitmq", "kafka", "producer", "consumer",
      "dead letter",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT14.1", title: "Choose queues, routing and retention", estimateHours: 3,
        skills: ["architecture": .advanced], complexity: .high),
      TacticalTemplate(
        key: "TT14.2", title: "Implement the producer with confirmations", estimateHours: 4,
        skills: ["nodejs": .advanced], complexity: .moderate, dependencies: ["TT14.1"]),
      TacticalTemplate(
        key: "TT14.3", title: "Implement the consumer with acknowledgements", estimateHours: 4,
        skills: ["nodejs": .advanced], complexity: .moderate, dependencies: ["TT14.1"]),
      TacticalTemplate(
        key: "TT14.4", title: "Route poisoned messages to a dead-letter queue", estimateHours: 3,
        skills: ["nodejs": .advanced], complexity: .moderate, dependencies: ["TT14.3"]),
      TacticalTemplate(
        key: "TT14.5", title: "Hold throughput under back-pressure", estimateHours: 6,
        skills: ["nodejs": .advanced, "performance": .advanced], complexity: .high,
        flags: .performanceCritical, dependencies: ["TT14.2", "TT14.3"]),
      TacticalTemplate(
        key: "TT14.6", title: "Encrypt and restrict access to the broker", estimateHours: 2,
        skills: ["security": .advanced], complexity: .moderate, security: .high, dependencies: ["TT14.1"]),
      TacticalTemplate(
        key: "TT14.7", title: "Alert on the depth and age of queues", estimateHours: 2,
        skills: ["nodejs": .intermediate], complexity: .simple, dependencies: ["TT14.3"]),
    ])

  private static let backgroundJobs = StrategicTemplate(
    id: "background-jobs", title: "Run long operations as background jobs",
    category: .microservices, specialization: "background-jobs",
    keywords: [
      "background job", "job", "job queue", "worker", "scheduler", "scheduled", "cron", "asynchronous",
      "long running",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT15.1", title: "Define job states and the status endpoint", estimateHours: 2,
        skills: ["api_design": .advanced], complexity: .simple, flags: .apiChange),
      TacticalTemplate(
        key: "TT15.2", title: "Implement the worker with leases", estimateHours: 6,
        skills: ["python": .advanced, "sql": .advanced, "architecture": .advanced], complexity: .high,
        dependencies: ["TT15.1"]),
      TacticalTemplate(
        key: "TT15.3", title: "Move the long operation into a job", estimateHours: 4,
        skills: ["python": .advanced], complexity: .moderate, dependencies: ["TT15.2"]),
      TacticalTemplate(
        key: "TT15.4", title: "Retry with back-off and a limit", estimateHours: 3,
        skills: ["python": .advanced], complexity: .moderate, dependencies: ["TT15.2"]),
      TacticalTemplate(
        key: "TT15.5", title: "Run periodic jobs exactly once", estimateHours: 4,
        skills: ["python": .advanced, "sql": .expert], complexity: .high, dependencies: ["TT15.2"]),
      TacticalTemplate(
        key: "TT15.6", title: "Report progress and failures", estimateHours: 2,
        skills: ["python": .intermediate], complexity: .simple, flags: .apiChange,
        dependencies: ["TT15.3"]),
      TacticalTemplate(
        key: "TT15.7", title: "Write tests with workers that die mid-job", estimateHours: 3,
        skills: ["python": .advanced], complexity: .moderate, dependencies: ["TT15.4", "TT15.5"]),
    ])

  private static let webhookDelivery = StrategicTemplate(
    id: "webhook-delivery", title: "Deliver webhooks to customers",
    category: .microservices, specialization: "webhooks",
    keywords: ["webhook", "web hook", "callback", "delivery", "event notification", "event subscription"],
    tasks: [
      TacticalTemplate(
        key: "TT16.1", title: "Define event types and payloads", estimateHours: 2,
        skills: ["api_design": .advanced], complexity: .simple, flags: .apiChange),
      TacticalTemplate(
        key: "TT16.2", title: "Implement subscription endpoints", estimateHours: 4,
        skills: ["nodejs": .advanced, "api_design": .intermediate], complexity: .moderate,
        security: .medium, flags: .apiChange, dependencies: ["TT16.1"]),
      TacticalTemplate(
        key: "TT16.3", title: "Sign payloads and rotate secrets", estimateHours: 4,
        skills: ["nodejs": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        dependencies: ["TT16.1"]),
      TacticalTemplate(
        key: "TT16.4", title: "Deliver in order with retries", estimateHours: 6,
        skills: ["nodejs": .expert, "architecture": .advanced], complexity: .high,
        dependencies: ["TT16.2"]),
      TacticalTemplate(
        key: "TT16.5", title: "Refuse deliveries to internal addresses", estimateHours: 3,
        skills: ["nodejs": .advanced, "security": .expert], complexity: .moderate, security: .high,
        dependencies: ["TT16.4"]),
      TacticalTemplate(
        key: "TT16.6", title: "Show customers their delivery log", estimateHours: 3,
        skills: ["nodejs": .intermediate, "sql": .intermediate], complexity: .simple, flags: .apiChange,
        dependencies: ["TT16.4"]),
      TacticalTemplate(
        key: "TT16.7", title: "Write tests with slow and failing receivers", estimateHours: 3,
        skills: ["nodejs": .advanced], complexity: .moderate, dependencies: ["TT16.3", "TT16.4"]),
    ])
}
