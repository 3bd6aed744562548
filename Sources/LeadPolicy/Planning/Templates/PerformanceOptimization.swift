extension TemplateLibrary {
  /// Caching, indexing, query tuning, concurrency and load balancing.
  static let performanceOptimization: [StrategicTemplate] = [
    readCaching, tableIndexing, queryTuning, serviceConcurrency, loadBalancing,
  ]

  private static let readCaching = StrategicTemplate(
    id: "read-caching", title: "Add caching to a hot read path",
    category: .performanceOptimization, specialization: "caching",
    keywords: ["cache", "caching", "redis", "memcached", "cache invalidation", "hot path"],
    tasks: [
      TacticalTemplate(
        key: "TT21.1", title: "Estimate the hit rate from access logs", estimateHours: 2,
        skills: ["python": .intermediate, "performance": .intermediate], complexity: .simple),
      TacticalTemplate(
        key: "TT21.2", title: "Cache reads with bounded staleness", estimateHours: 4,
        skills: ["nodejs": .advanced, "performance": .advanced], complexity: .moderate,
        flags: .performanceCritical, dependencies: ["TT21.1"]),
      TacticalTemplate(
        key: "TT21.3", title: "Invalidate entries on every write", estimateHours: 6,
        skills: ["nodejs": .advanced, "performance": .advanced, "architecture": .intermediate],
        complexity: .high, dependencies: ["TT21.2"]),
      TacticalTemplate(
        key: "TT21.4", title: "Prevent stampedes when entries expire", estimateHours: 3,
        skills: ["nodejs": .advanced, "performance": .advanced], complexity: .moderate,
        flags: .performanceCritical, dependencies: ["TT21.2"]),
      TacticalTemplate(
        key: "TT21.5", title: "Serve from the database while the cache is down", estimateHours: 3,
        skills: ["nodejs": .advanced, "sql": .intermediate], complexity: .moderate,
        dependencies: ["TT21.2"]),
      TacticalTemplate(
        key: "TT21.6", title: "Expose hit rate and evictions", estimateHours: 2,
        skills: ["nodejs": .intermediate], complexity: .simple, dependencies: ["TT21.2"]),
      TacticalTemplate(
        key: "TT21.7", title: "Write tests for staleness after writes", estimateHours: 4,
        skills: ["nodejs": .advanced], complexity: .moderate, dependencies: ["TT21.3", "TT21.4"]),
    ])

  private static let tableIndexing = StrategicTemplate(
    id: "table-indexing", title: "Index tables for frequent queries",
    category: .performanceOptimization, specialization: "indexing",
    keywords: ["index", "indexing", "database index", "covering index", "table scan", "full scan"],
    tasks: [
      TacticalTemplate(
        key: "TT22.1", title: "Collect slow statements from the log", estimateHours: 2,
        skills: ["sql": .intermediate], complexity: .simple),
      TacticalTemplate(
        key: "TT22.2", title: "Choose indexes from query plans", estimateHours: 4,
        skills: ["sql": .expert, "performance": .advanced], complexity: .high, flags: .databaseHeavy,
        dependencies: ["TT22.1"]),
      TacticalTemplate(
        key: "TT22.3", title: "Create indexes without blocking writes", estimateHours: 3,
        skills: ["sql": .advanced], complexity: .moderate, flags: .databaseMigration,
        dependencies: ["TT22.2"]),
      TacticalTemplate(
        key: "TT22.4", title: "Rewrite queries so that indexes apply", estimateHours: 4,
        skills: ["python": .intermediate, "sql": .advanced], complexity: .moderate,
        dependencies: ["TT22.3"]),
      TacticalTemplate(
        key: "TT22.5", title: "List indexes that are never used", estimateHours: 2,
        skills: ["sql": .advanced], complexity: .simple, dependencies: ["TT22.3"]),
      TacticalTemplate(
        key: "TT22.6", title: "Compare latency before and after", estimateHours: 3,
        skills: ["sql": .advanced, "performance": .advanced], complexity: .moderate,
        flags: .performanceCritical, dependencies: ["TT22.4"]),
    ])

  private static let queryTuning = StrategicTemplate(
    id: "query-tuning", title: "Tune slow database queries",
    category: .performanceOptimization, specialization: "query-tuning",
    keywords: [
      "slow query", "slow database query", "query tuning", "tune query", "query optimization",
      "optimize query", "query plan", "slow sql",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT23.1", title: "Rank queries by total time", estimateHours: 2,
        skills: ["sql": .intermediate, "performance": .intermediate], complexity: .simple),
      TacticalTemplate(
        key: "TT23.2", title: "Remove N+1 queries from data access", estimateHours: 4,
        skills: ["python": .advanced, "sql": .advanced], complexity: .moderate, dependencies: ["TT23.1"]),
      TacticalTemplate(
        key: "TT23.3", title: "Rewrite the worst joins and subqueries", estimateHours: 6,
        skills: ["sql": .expert, "performance": .advanced], complexity: .high,
        flags: [.databaseHeavy, .performanceCritical], dependencies: ["TT23.1"]),
      TacticalTemplate(
        key: "TT23.4", title: "Page large results by key", estimateHours: 4,
        skills: ["python": .advanced, "sql": .advanced], complexity: .moderate,
        flags: [.breakingChangeRisk, .apiChange], dependencies: ["TT23.2"]),
      TacticalTemplate(
        key: "TT23.5", title: "Correct estimates of the query planner", estimateHours: 3,
        skills: ["sql": .expert, "performance": .advanced], complexity: .moderate,
        flags: .performanceCritical, dependencies: ["TT23.3"]),
      TacticalTemplate(
        key: "TT23.6", title: "Guard the number of queries in tests", estimateHours: 3,
        skills: ["python": .intermediate], complexity: .simple, dependencies: ["TT23.2"]),
    ])

  private static let serviceConcurrency = StrategicTemplate(
    id: "service-concurrency", title: "Raise the concurrency of a service",
    category: .performanceOptimization, specialization: "concurrency",
    keywords: [
      "concurrency", "concurrent", "parallel", "parallelism", "thread pool", "race condition",
      "event loop", "contention",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT24.1", title: "Profile where requests wait", estimateHours: 3,
        skills: ["nodejs": .advanced, "performance": .intermediate], complexity: .moderate),
      TacticalTemplate(
        key: "TT24.2", title: "Remove shared mutable state", estimateHours: 6,
        skills: ["nodejs": .advanced, "performance": .advanced, "architecture": .advanced],
        complexity: .high, dependencies: ["TT24.1"]),
      TacticalTemplate(
        key: "TT24.3", title: "Run independent calls in parallel", estimateHours: 4,
        skills: ["nodejs": .expert], complexity: .moderate, dependencies: ["TT24.1"]),
      TacticalTemplate(
        key: "TT24.4", title: "Bound the work in flight per dependency", estimateHours: 4,
        skills: ["nodejs": .advanced, "performance": .advanced], complexity: .moderate,
        flags: .performanceCritical, dependencies: ["TT24.3"]),
      TacticalTemplate(
        key: "TT24.5", title: "Stress-test for race conditions", estimateHours: 4,
        skills: ["nodejs": .advanced, "performance": .advanced], complexity: .high,
        dependencies: ["TT24.2", "TT24.4"]),
      TacticalTemplate(
        key: "TT24.6", title: "Report waiting apart from processing", estimateHours: 2,
        skills: ["nodejs": .intermediate], complexity: .simple, dependencies: ["TT24.1"]),
    ])

  private static let loadBalancing = StrategicTemplate(
    id: "load-balancing", title: "Balance load over service instances",
    category: .performanceOptimization, specialization: "load-balancing",
    keywords: [
      "load balancing", "load balancer", "balance load", "horizontal scaling", "scale out", "autoscaling",
      "failover", "sticky session",
    ],
    tasks: [
      TacticalTemplate(
        key: "TT25.1", title: "Move session state out of the instances", estimateHours: 6,
        skills: ["nodejs": .advanced, "architecture": .advanced], complexity: .high, security: .medium,
        flags: .architecture),
      TacticalTemplate(
        key: "TT25.2", title: "Add readiness and liveness probes", estimateHours: 2,
        skills: ["nodejs": .intermediate], complexity: .simple),
      TacticalTemplate(
        key: "TT25.3", title: "Configure balancing and health checks with devops", estimateHours: 3,
        skills: ["nodejs": .intermediate, "performance": .intermediate], complexity: .moderate,
        dependencies: ["TT25.2"]),
      TacticalTemplate(
        key: "TT25.4", title: "Drain connections on shutdown", estimateHours: 4,
        skills: ["nodejs": .advanced], complexity: .moderate, dependencies: ["TT25.2"]),
      TacticalTemplate(
        key: "TT25.5", title: "Scale out on measured load", estimateHours: 4,
        skills: ["python": .advanced, "performance": .advanced], complexity: .moderate,
        flags: .performanceCritical, dependencies: ["TT25.1", "TT25.3"]),
      TacticalTemplate(
        key: "TT25.6", title: "Load-test the loss of an instance", estimateHours: 4,
        skills: ["python": .advanced, "performance": .advanced], complexity: .moderate,
        flags: .performanceCritical, dependencies: ["TT25.4", "TT25.5"]),
    ])
}
