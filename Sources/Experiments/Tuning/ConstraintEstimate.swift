import OutputAnalysis

/// What a constraint is about, as replications show it: the mean of a metric with Student's interval, or the share of
/// replications that keep a bound with Wilson's.
public struct ConstraintEstimate: Sendable, Hashable {
  /// The mean, or the share.
  public var value: Double
  /// The lower end of its interval.
  public var low: Double
  /// The upper end of its interval.
  public var high: Double

  /// The estimate from the metric's values, replication by replication; nil with fewer than two that are defined.
  init?(_ constraint: TuningDefinition.Constraint, values: [Double], level: Double) {
    let observed = values.map(constraint.observation).filter(\.isFinite)
    let tally = Tally(observed)
    guard let interval = ConfidenceInterval(tally, level: level) else { return nil }
    value = interval.mean
    (low, high) = (interval.low, interval.high)
    guard constraint.share != nil else { return }
    let kept = observed.count { $0 == 1 }
    guard let wilson = WilsonInterval(successes: kept, trials: observed.count, level: level) else {
      return nil
    }
    (low, high) = (wilson.low, wilson.high)
  }

  /// What the interval says of the constraint.
  func judgement(of constraint: TuningDefinition.Constraint) -> FeasibilityCheck.Judgement {
    let bound = constraint.ofMean
    let isAtLeast = bound.sense == .atLeast
    if isAtLeast ? low >= bound.threshold : high <= bound.threshold { return .feasible }
    return (isAtLeast ? high < bound.threshold : low > bound.threshold) ? .infeasible : .undecided
  }

  /// Whether the value itself keeps the constraint.
  func keeps(_ constraint: TuningDefinition.Constraint) -> Bool {
    let bound = constraint.ofMean
    return bound.sense == .atLeast ? value >= bound.threshold : value <= bound.threshold
  }
}
