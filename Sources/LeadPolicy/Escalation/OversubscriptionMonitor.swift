/// Watches the individual contributors' commitments for the trigger `allOversubscribed`.
///
/// The condition holds while every one of them is committed to more than 100 % of their available hours in the
/// lookahead. An episode escalates once, when it begins, and not again before the condition has cleared.
@frozen
public struct OversubscriptionMonitor: Hashable, Sendable, BitwiseCopyable {
  /// The smallest committed utilization of the last observation, a share; nil where nobody counted.
  public private(set) var leastCommitted: Double?
  /// Whether everybody was oversubscribed at the last observation.
  @usableFromInline private(set) var holds = false

  /// A monitor before its first observation.
  public init() {}

  /// Takes note of everybody's committed utilization and says whether to escalate now. O(people), without
  /// allocation.
  ///
  /// - Parameter committedUtilizations: remaining estimated hours over available hours in the lookahead, per
  ///   person. Infinite for somebody with work and no hours, who is oversubscribed; not a number for
  ///   somebody with neither, who does not count. Where nobody counts, nobody is oversubscribed.
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
    let held = holds
    leastCommitted = least
    holds = (least ?? 0) > 1
    return holds && !held
  }

  /// What the last observation amounts to, as a sentence for people.
  public var explanation: String {
    guard let leastCommitted else { return "Nobody has hours or work in the lookahead." }
    let least = leastCommitted.percentWording
    return holds
      ? "Everyone is committed to more than 100 % of their hours in the lookahead; the least to \(least)."
      : "Not everyone is committed beyond 100 % of their hours in the lookahead; the least to \(least)."
  }
}
