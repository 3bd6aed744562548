/// How much worse a metric may become before that counts as a regression.
public struct NonInferiorityMargin: Hashable, Sendable {
  /// Which change is for the worse.
  public enum Direction: Hashable, Sendable {
    /// The metric must not rise.
    case rises
    /// The metric must not drop.
    case drops
  }

  /// The size of the change from which on it is a regression.
  public enum Size: Hashable, Sendable {
    /// In the metric's unit.
    case absolute(Double)
    /// As a share of the baseline's mean: 0.1 for 10 %.
    case relative(Double)
  }

  /// Which change is for the worse.
  public let direction: Direction
  /// From where on.
  public let size: Size

  /// A margin whose size is not negative.
  public init(_ direction: Direction, lessThan size: Size) {
    switch size {
    case .absolute(let value), .relative(let value):
      precondition(value >= 0 && value.isFinite, "a margin is not negative")
    }
    self.direction = direction
    self.size = size
  }

  /// The worsening of one replication: positive where the candidate is worse.
  func worsening(before: Double, after: Double) -> Double {
    direction == .rises ? after - before : before - after
  }
}
