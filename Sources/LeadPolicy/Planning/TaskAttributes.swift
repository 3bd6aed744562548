/// How hard a tactical task is to think through, apart from how long it takes.
@frozen
public enum Complexity: String, CaseIterable, Sendable {
  case simple, moderate, high
}

/// How much a mistake in a tactical task would matter to security.
@frozen
public enum SecuritySensitivity: String, CaseIterable, Sendable {
  case low, medium, high
}

/// What a tactical task touches that the assignment rules and the escalation triggers look at.
@frozen
public struct TaskFlags: OptionSet, Hashable, Sendable, BitwiseCopyable {
  /// One bit per flag.
  public let rawValue: UInt8

  /// The flags whose bits are set; bits beyond the named flags mean nothing.
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Needs an architecture decision.
  @inlinable public static var architecture: TaskFlags { TaskFlags(rawValue: 1 << 0) }
  /// Migrates a database schema.
  @inlinable public static var databaseMigration: TaskFlags { TaskFlags(rawValue: 1 << 1) }
  /// Works the database hard enough to need the DBA.
  @inlinable public static var databaseHeavy: TaskFlags { TaskFlags(rawValue: 1 << 2) }
  /// Has a performance service level of its own.
  @inlinable public static var performanceCritical: TaskFlags { TaskFlags(rawValue: 1 << 3) }
  /// Could break an interface that others use.
  @inlinable public static var breakingChangeRisk: TaskFlags { TaskFlags(rawValue: 1 << 4) }
  /// Adds or changes an API that others call.
  @inlinable public static var apiChange: TaskFlags { TaskFlags(rawValue: 1 << 5) }
}

/// The six categories of strategic work.
public enum WorkCategory: String, CaseIterable, Sendable {
  case apiDevelopment = "api-development"
  case databaseOperations = "database-operations"
  case microservices
  case backendSecurity = "backend-security"
  case performanceOptimization = "performance-optimization"
  case externalIntegration = "external-integration"
}

/// How urgent a strategic task is; its tactical tasks inherit it.
@frozen
public enum Priority: Int, CaseIterable, Comparable, Sendable, BitwiseCopyable {
  case low = 0
  case normal, high, critical

  /// A priority is below those that are more urgent.
  public static func < (lower: Self, higher: Self) -> Bool { lower.rawValue < higher.rawValue }

  /// The priority as scenarios and tables spell it, "critical".
  public var name: String { "\(self)" }
}
