/// Watches measured team utilization, one working day at a time, for the trigger `sustainedUtilization`.
///
/// An episode begins on the first day too many of consecutive days above the mark, and escalates then, once. It
/// goes on until utilization has not been above the clear level for the given number of consecutive days; only
/// then does the count towards the next one begin. Unless the thresholds say otherwise, the first day
/// at or below the mark ends it.
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
  /// Whether an episode has begun and not ended.
  public private(set) var isInEpisode = false
  private var episodeEnd: EpisodeEnd

  /// A monitor before its first day; a negative number of tolerated days counts as none, and a clear level
  /// above the mark as the mark.
  public init(_ thresholds: CapacityThresholds) {
    mark = thresholds.escalateAbove
    toleratedDays = max(0, thresholds.escalateAfterDays)
    episodeEnd = EpisodeEnd(
      level: thresholds.clearBelow, mark: thresholds.escalateAbove, days: thresholds.clearAfterDays)
  }

  /// Takes note of one working day and says whether to escalate now.
  ///
  /// - Parameter utilization: busy hours over available hours of the team on that day. Not a number stands for a
  ///   day without available hours, which is no working day and leaves everything as it was.
  public mutating func observe(_ utilization: Double) -> Bool {
    guard !utilization.isNaN else { return false }
    lastUtilization = utilization
    daysAbove = utilization > mark ? daysAbove + 1 : 0
    if isInEpisode {
      isInEpisode = !episodeEnd.isReached(by: utilization)
      return false
    }
    isInEpisode = daysAbove > toleratedDays
    return isInEpisode
  }

  /// What the last observations amount to, as a sentence for people.
  public var explanation: String {
    let days = daysAbove == 1 ? "1 working day" : "\(daysAbove) consecutive working days"
    if daysAbove == 0 {
      let finding = "Team utilization \(lastUtilization.percentWording) is not above \(mark.percentWording)"
      return isInEpisode ? "\(finding); \(episodeEnd.explanation)." : "\(finding)."
    }
    return "Team utilization has been above \(mark.percentWording) for \(days), \(toleratedDays) tolerated; "
      + "it is \(lastUtilization.percentWording)."
  }
}
