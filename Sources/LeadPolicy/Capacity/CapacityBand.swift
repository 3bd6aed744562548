/// Where a utilization lies between the marks.
@frozen
public enum CapacityBand: UInt8, CaseIterable, Comparable, Sendable, BitwiseCopyable {
  /// Below the ideal mark: there is room.
  case belowIdeal = 0
  /// From the ideal mark to below the warning mark.
  case ideal
  /// From the warning mark to below the critical mark.
  case warning
  /// At or above the critical mark.
  case critical

  /// The band of a utilization, a share of available hours.
  ///
  /// A utilization that is not a number (nothing to do and nobody to do it) is critical: without
  /// available hours there is no room.
  @inlinable
  public init(utilization: Double, thresholds: CapacityThresholds) {
    self =
      if utilization < thresholds.ideal {
        .belowIdeal
      } else if utilization < thresholds.warning {
        .ideal
      } else if utilization < thresholds.critical {
        .warning
      } else {
        .critical
      }
  }

  /// The band's name in tables and reports, "below-ideal".
  public var name: String {
    switch self {
    case .belowIdeal: "below-ideal"
    case .ideal: "ideal"
    case .warning: "warning"
    case .critical: "critical"
    }
  }

  /// A band is below those of higher utilization.
  @inlinable
  public static func < (lower: Self, higher: Self) -> Bool { lower.rawValue < higher.rawValue }
}
