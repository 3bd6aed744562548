/// Something about the team's load that can set an action off.
public enum CapacityCondition: String, CaseIterable, Sendable {
  /// Committed utilization is at or above the warning mark when the day begins; so it is, too, at or above
  /// the critical mark.
  case warning
  /// Committed utilization is at or above the critical mark when the day begins.
  case critical
  /// An episode of sustained measured utilization is in progress.
  case sustainedUtilization = "sustained-utilization"
  /// An episode is in progress that began with everybody committed beyond their hours.
  case allOversubscribed = "all-oversubscribed"

  /// The condition's code in scenarios and records, "sustained-utilization".
  public var code: String { rawValue }

  /// The condition as a clause for people.
  var wording: String {
    switch self {
    case .warning: "committed utilization is at or above the warning mark"
    case .critical: "committed utilization is at or above the critical mark"
    case .sustainedUtilization: "measured utilization has been high for days"
    case .allOversubscribed: "everyone has been committed beyond their hours"
    }
  }
}

/// A set of conditions: those that hold, or those that set an action off.
@frozen
public struct CapacityConditions: OptionSet, Hashable, Sendable, BitwiseCopyable {
  /// One bit per condition, in the order of `CapacityCondition.allCases`.
  public let rawValue: UInt8

  /// The conditions whose bits are set; bits beyond the conditions mean nothing and are dropped.
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue & 0b1111 }

  /// One condition alone.
  public init(_ condition: CapacityCondition) {
    switch condition {
    case .warning: self.init(rawValue: 1 << 0)
    case .critical: self.init(rawValue: 1 << 1)
    case .sustainedUtilization: self.init(rawValue: 1 << 2)
    case .allOversubscribed: self.init(rawValue: 1 << 3)
    }
  }

  /// The conditions of a list, which a scenario gives.
  public init(_ conditions: [CapacityCondition]) { self.init(conditions.map { Self($0) }) }

  /// The conditions that hold when a day begins.
  ///
  /// - Parameters:
  ///   - band: where committed utilization lies.
  ///   - isUtilizationSustained: whether an episode of `SustainedUtilizationMonitor` is in progress.
  ///   - isEveryoneOversubscribed: whether an episode of `OversubscriptionMonitor` is in progress.
  public init(band: CapacityBand, isUtilizationSustained: Bool, isEveryoneOversubscribed: Bool) {
    var holding: CapacityConditions = []
    if band >= .warning { holding.insert(Self(.warning)) }
    if band == .critical { holding.insert(Self(.critical)) }
    if isUtilizationSustained { holding.insert(Self(.sustainedUtilization)) }
    if isEveryoneOversubscribed { holding.insert(Self(.allOversubscribed)) }
    self = holding
  }

  /// The conditions of the set, in the order of their cases.
  public var conditions: [CapacityCondition] { CapacityCondition.allCases.filter { contains(Self($0)) } }
}
