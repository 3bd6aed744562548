/// How well a person's work has fared in review of late: the share of first reviews passed, the recent ones
/// counting most.
///
/// An exponentially weighted moving average (S. W. Roberts, "Control Chart Tests Based on Geometric Moving
/// Averages", Technometrics 1(3), 1959, section 2): `share ← share + weight × (passed − share)`. Only the first
/// review of a task counts, since a later one judges the rework.
@frozen
public struct RecentPerformance: Hashable, Sendable, BitwiseCopyable {
  /// The average, 0 ... 1.
  public private(set) var share: Double

  /// The weight of the newest review, 0.2: about as much memory as a plain mean of the last 2 ÷ 0.2 − 1 = 9.
  @inlinable public static var weight: Double { 0.2 }

  /// Somebody of whom nothing is known yet.
  ///
  /// - Parameter prior: the share to begin with, 0 ... 1; by default 0.86, since 14 % of reviews in recorded
  ///   histories are rejected. A new person is neither favoured nor punished.
  public init(prior: Double = 0.86) { share = prior }

  /// Takes in the verdict on a task's first review.
  public mutating func record(passed: Bool) { share += Self.weight * ((passed ? 1 : 0) - share) }
}
