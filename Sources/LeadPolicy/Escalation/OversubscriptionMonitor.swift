/// Watches the individual contributors' commitments for the trigger `allOversubscribed`.
///
/// The condition holds while every one of them is committed to more than 100 % of their available hours in the
/// lookahead. An episode escalates once, when it begins. It goes on until the least committed has not been
/// above the clear level for the given number of consecutive days; unless those say otherwise, until the first
/// day on which the condition does not hold.
@frozen
public struct OversubscriptionMonitor: Hashable, Sendable, BitwiseCopyable {
  /// The smallest committed utilization of the last observation, a share; nil where nobody counted.
  public private(set) var leastCommitted: Double?
  /// Whether everybody was oversubscribed at the last observation.
  public private(set) var holds = false
  /// Whether an episode has begun and not ended.
  public private(set) var isInEpisode = false
  private var episodeEnd: EpisodeEnd

  /// A monitor before its first observation.
  ///
  /// - Parameters:
  ///   - clearBelow: a day counts towards the end of an episode when the smallest committed utilization is not
  ///     above this share; nil or above 1 for 1, which is 100 %.
  ///   - clearAfterDays: how many consecutive such days end the episode; less than 1 counts as 1.
  public init(clearBelow: Double? = nil, clearAfterDays: Int = 1) {
    episodeEnd = EpisodeEnd(level: clearBelow, mark: 1, days: clearAfterDays)
  }

  /// Takes note of everybody's committed utilization on one day and says whether to escalate now. O(people),
  /// without allocation.
  ///
  /// - Parameter committedUtilizations: remaining estimated hours over available hours in the lookahead, per
  ///   person. Infinite for somebody with work and no hours, who is oversubscribed; not a number for
  ///   somebody with neither, who does not count. Where nobody counts, nobody is oversubscribed, and the day
  ///   counts towards the end of an episode.
  @inlinable
  public mutating func observe(_ committedUtilizations: some Sequence<Double>) -> Bool {
    var least: Double?
    for utilization in committedUtilizations where !utilization.isNaN {
      least = Swift.min(least ?? utilization, utilization)
    }
    return note(least)
  }

  @usableFromInline
  mutating func note(_ least: Double?) -> Bool {
    leastCommitted = least
    holds = (least ?? 0) > 1
    if isInEpisode {
      isInEpisode = !episodeEnd.isReached(by: least ?? -.infinity)
      return false
    }
    isInEpisode = holds
    return isInEpisode
  }

  /// What the last observation amounts to, as a sentence for people.
  public var explanation: String {
    guard let leastCommitted else { return "Nobody has hours or work in the lookahead." }
    let least = leastCommitted.percentWording
    let ending = isInEpisode && !holds ? "; \(episodeEnd.explanation)." : "."
    return holds
      ? "Everyone is committed to more than 100 % of their hours in the lookahead; the least to \(least)."
      : "Not everyone is committed beyond 100 % of their hours in the lookahead; the least to \(least)"
        + ending
  }
}
