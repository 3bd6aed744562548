/// How much worse a metric may become before that counts as a regression.
public struct NonInferiorityMargin: Hashable, Sendable {
  /// Which change is for the worse.
  public enum Direction: Hashable, Sendable {
    /// The metric must not rise.
    case rises
    /// The metric must not drop.
    case drops

    /// The sign of a change for the worse.
    var sign: Double { self == .rises ? 1 : -1 }
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

  /// The difference, after − before, from which on a change is a regression: below 0 for a drop.
  ///
  /// - Parameter mean: The baseline's, of whose magnitude a relative margin is a share.
  public func difference(atBaselineMean mean: Double) -> Double {
    switch size {
    case .absolute(let size): direction.sign * size
    case .relative(let share): direction.sign * (share * abs(mean))
    }
  }

  /// The worsening of one replication less the margin: positive where the candidate is worse by more than that.
  ///
  /// A relative margin is a share of the replication's own baseline, so that its mean is that of the baseline's mean.
  ///
  /// - Parameters:
  ///   - before: The baseline's metric.
  ///   - after: The candidate's.
  ///   - baselineIsNegative: Whether the baseline's mean is below 0, of whose magnitude the margin is a share.
  public func excess(before: Double, after: Double, baselineIsNegative: Bool) -> Double {
    let worsening = direction == .rises ? after - before : before - after
    switch size {
    case .absolute(let size): return worsening - size
    case .relative(let share):
      return baselineIsNegative ? worsening + share * before : worsening - share * before
    }
  }
}
