/// Watches measured team utilization, one working day at a time, for the trigger `sustainedUtilization`.
///
/// More than the tolerated number of consecutive days above the mark is one episode: it escalates once, on the
/// first day too many, and not again before a day at or below the mark has ended it.
@frozen
public struct SustainedUtilizationMonitor: Hashable, Sendable, BitwiseCopyable {
  /// A day counts when its utilization is above this share.
  public let mark: Double
  /// How many consecutive such days are tolerated.
  public let toleratedDays: Int
  /// Consecutive days above the mark, up to and including the last one observed.
  public private(set) var daysAbove = 0
  /// The utilization of the last day observed, a share.
  public private(set) var lastUtilization = 0.0

  /// A monitor before its first day; a negative number of tolerated days counts as none.
  public init(_ thresholds: CapacityThresholds) {
    mark = thresholds.escalateAbove
    toleratedDays = max(0, thresholds.escalateAfterDays)
  }

  /// Takes note of one working day and says whether to escalate now.
  ///
  /// - Parameter utilization: busy hours over available hours of the team on that day. Not a number stands for a
  ///   day without available hours, which is no working day and leaves everything as it was.
  public mutating func observe(_ utilization: Double) -> Bool {
    guard !utilization.isNaN else { return false }
    lastUtilization = utilization
    guard utilization > mark else {
      daysAbove = 0
      return false
    }
    daysAbove += 1
    return daysAbove == toleratedDays + 1
  }

  /// What the last observations amount to, as a sentence for people.
  public var explanation: String {
    let days = daysAbove == 1 ? "1 working day" : "\(daysAbove) consecutive working days"
    return daysAbove == 0
      ? "Team utilization \(lastUtilization.percentWording) is not above \(mark.percentWording)."
      : "Team utilization has been above \(mark.percentWording) for \(days), \(toleratedDays) tolerated; "
        + "it is \(lastUtilization.percentWording)."
  }
}
