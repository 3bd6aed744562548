extension TemplateLibrary {
  /// Schema, migrations, queries, pooling and transactions.
  static let databaseOperations: [StrategicTemplate] = [
    databaseSchema, onlineMigration, reportingQueries, connectionPooling, transactionalOperation,
  ]

  private static let databaseSchema = StrategicTemplate(
    id: "database-schema", title: "Design database schema for a feature",
    category: .databaseOperations, specialization: "schema",
    keywords: ["schema", "database schema", "data model", "database table", "new table", "entity"],
    tasks: [
      TacticalTemplate(
        key: "TT7.1", title: "Collect entities and access paths with the data lead", estimateHours: 2,
        skills: ["sql": .intermediate], complexity: .simple),
      TacticalTemplate(
        key: "TT7.2", title: "Model tables, keys and constraints", estimateHours: 6,
        skills: ["sql": .expert], complexity: .high, flags: .databaseHeavy, dependencies: ["TT7.1"]),
      TacticalTemplate(
        key: "TT7.3", title: "Write the migration that creates the tables", estimateHours: 3,
        skills: ["sql": .advanced], complexity: .moderate, flags: .databaseMigration,
        dependencies: ["TT7.2"]),
      TacticalTemplate(
        key: "TT7.4", title: "Implement data access for the tables", estimateHours: 4,
        skills: ["python": .advanced, "sql": .advanced], complexity: .moderate, dependencies: ["TT7.3"]),
      TacticalTemplate(
        key: "TT7.5", title: "Seed reference data", estimateHours: 2,
        skills: ["sql": .intermediate], complexity: .simple, dependencies: ["TT7.3"]),
      TacticalTemplate(
        key: "TT7.6", title: "Write tests with data the constraints must refuse", estimateHours: 3,
        skills: ["python": .intermediate, "sql": .intermediate], complexity: .simple,
        dependencies: ["TT7.4"]),
    ])

  private static let onlineMigration = StrategicTemplate(
    id: "online-migration", title: "Migrate a table without downtime",
    category: .databaseOperations, specialization: "migrations",
    keywords: [
      "migration", "migrate", "database migration", "backfill", "zero downtime", "without downtime",
      "schema change", "alter table",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT8.1", title: "Plan the migration and its way back", estimateHours: 2,
        skills: ["sql": .expert], complexity: .high, flags: .databaseMigration),
      TacticalTemplate(
        key: "TT8.2", title: "Add the new columns beside the old", estimateHours: 2,
        skills: ["sql": .advanced], complexity: .moderate, flags: .databaseMigration,
        dependencies: ["TT8.1"]),
      TacticalTemplate(
        key: "TT8.3", title: "Write to old and new columns", estimateHours: 4,
        skills: ["python": .advanced, "sql": .advanced], complexity: .moderate, dependencies: ["TT8.2"]),
      TacticalTemplate(
        key: "TT8.4", title: "Backfill the new columns in batches", estimateHours: 6,
        skills: ["sql": .expert, "performance": .advanced], complexity: .high, flags: .databaseMigration,
        dependencies: ["TT8.3"]),
      TacticalTemplate(
        key: "TT8.5", title: "Verify that old and new agree", estimateHours: 3,
        skills: ["sql": .advanced], complexity: .moderate, dependencies: ["TT8.4"]),
      TacticalTemplate(
        key: "TT8.6", title: "Switch reads to the new columns", estimateHours: 3,
        skills: ["python": .advanced, "sql": .advanced], complexity: .moderate, flags: .breakingChangeRisk,
        dependencies: ["TT8.5"]),
      TacticalTemplate(
        key: "TT8.7", title: "Drop the old columns", estimateHours: 1,
        skills: ["sql": .advanced], complexity: .simple, flags: [.databaseMigration, .breakingChangeRisk],
        dependencies: ["TT8.6"]),
    ])

  private static let reportingQueries = StrategicTemplate(
    id: "reporting-queries", title: "Build reporting queries",
    category: .databaseOperations, specialization: "queries",
    keywords: [
      "query", "sql query", "reporting", "reporting query", "report", "aggregate", "aggregation",
      "database view",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT9.1", title: "Agree on filters and results with the consumer", estimateHours: 2,
        skills: ["api_design": .intermediate], complexity: .simple, flags: .apiChange),
      TacticalTemplate(
        key: "TT9.2", title: "Write the aggregation queries", estimateHours: 4,
        skills: ["sql": .advanced], complexity: .moderate, dependencies: ["TT9.1"]),
      TacticalTemplate(
        key: "TT9.3", title: "Rewrite the heaviest aggregations as window functions", estimateHours: 4,
        skills: ["sql": .expert], complexity: .high, flags: .databaseHeavy, dependencies: ["TT9.2"]),
      TacticalTemplate(
        key: "TT9.4", title: "Serve the results from the data access layer", estimateHours: 4,
        skills: ["python": .advanced, "sql": .intermediate], complexity: .moderate, flags: .apiChange,
        dependencies: ["TT9.2"]),
      TacticalTemplate(
        key: "TT9.5", title: "Bind every filter as a parameter", estimateHours: 2,
        skills: ["python": .advanced, "security": .advanced], complexity: .moderate, security: .high,
        dependencies: ["TT9.4"]),
      TacticalTemplate(
        key: "TT9.6", title: "Check query plans on data of production size", estimateHours: 3,
        skills: ["sql": .advanced, "performance": .advanced], complexity: .moderate,
        flags: .performanceCritical, dependencies: ["TT9.3"]),
      TacticalTemplate(
        key: "TT9.7", title: "Write tests for empty and long periods", estimateHours: 3,
        skills: ["python": .intermediate, "sql": .intermediate], complexity: .simple,
        dependencies: ["TT9.5", "TT9.6"]),
    ])

  private static let connectionPooling = StrategicTemplate(
    id: "connection-pooling", title: "Introduce database connection pooling",
    category: .databaseOperations, specialization: "pooling",
    keywords: [
      "pool", "pooling", "connection pool", "connection pooling", "database connection",
      "connection limit",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT10.1", title: "Measure connection use under load", estimateHours: 2,
        skills: ["sql": .intermediate, "performance": .intermediate], complexity: .simple),
      TacticalTemplate(
        key: "TT10.2", title: "Size the pool from arrival rate and holding time", estimateHours: 3,
        skills: ["sql": .advanced, "performance": .expert], complexity: .high, dependencies: ["TT10.1"]),
      TacticalTemplate(
        key: "TT10.3", title: "Configure the pool and its timeouts", estimateHours: 3,
        skills: ["nodejs": .advanced, "sql": .intermediate], complexity: .moderate,
        dependencies: ["TT10.2"]),
      TacticalTemplate(
        key: "TT10.4", title: "Return connections on every error path", estimateHours: 4,
        skills: ["nodejs": .advanced], complexity: .moderate, dependencies: ["TT10.3"]),
      TacticalTemplate(
        key: "TT10.5", title: "Load-test the pool to exhaustion", estimateHours: 4,
        skills: ["nodejs": .advanced, "performance": .advanced], complexity: .moderate,
        flags: .performanceCritical, dependencies: ["TT10.4"]),
      TacticalTemplate(
        key: "TT10.6", title: "Alert on requests that wait for a connection", estimateHours: 2,
        skills: ["nodejs": .intermediate], complexity: .simple, dependencies: ["TT10.3"]),
    ])

  private static let transactionalOperation = StrategicTemplate(
    id: "transactional-operation", title: "Make a multi-step operation transactional",
    category: .databaseOperations, specialization: "transactions",
    keywords: [
      "transaction", "transactional", "atomic", "atomicity", "deadlock", "isolation level", "rollback",
      "lost update",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT11.1", title: "List the invariants the operation must keep", estimateHours: 2,
        skills: ["sql": .advanced], complexity: .moderate),
      TacticalTemplate(
        key: "TT11.2", title: "Choose isolation level and lock order", estimateHours: 4,
        skills: ["sql": .expert], complexity: .high, flags: .databaseHeavy, dependencies: ["TT11.1"]),
      TacticalTemplate(
        key: "TT11.3", title: "Wrap the operation in one transaction", estimateHours: 4,
        skills: ["python": .advanced, "sql": .advanced], complexity: .moderate, dependencies: ["TT11.2"]),
      TacticalTemplate(
        key: "TT11.4", title: "Retry after serialization failures", estimateHours: 4,
        skills: ["python": .advanced, "sql": .expert], complexity: .high, dependencies: ["TT11.3"]),
      TacticalTemplate(
        key: "TT11.5", title: "Write tests of concurrent runs for lost updates", estimateHours: 4,
        skills: ["python": .advanced, "sql": .expert], complexity: .high, dependencies: ["TT11.4"]),
      TacticalTemplate(
        key: "TT11.6", title: "Record failed and retried transactions in the log", estimateHours: 2,
        skills: ["python": .intermediate], complexity: .simple, dependencies: ["TT11.4"]),
    ])
}
