/// The mean corrected by its controls, where that is worth it: the rule by which reports show one.
///
/// All controls are taken or none, whatever they turn out to explain: choosing those that fit best would make the
/// intervals too narrow. They are taken from ten replications per control on, and shown where they measurably
/// shrink the interval: the variance-reduction factor is above 1 with a confidence of 99 %. Coverage under this
/// rule is measured in `plimsoll-bench coverage`.
public struct ControlledMean: Hashable, Sendable {
  /// The corrected mean with its interval.
  public let interval: ConfidenceInterval
  /// How many times as many replications without controls would give the same variance.
  public let varianceReduction: Double
  /// What that factor is at least, with the interval's confidence, on one side.
  public let varianceReductionBound: Double

  /// Replications it takes per control, the mean counting as one.
  public static let replicationsPerControl = 10

  /// Residuals of a metric that the controls explain altogether are its rounding, 2⁻⁵³ or some such part of it.
  private static let mostReduction = 1e15

  /// The corrected mean.
  ///
  /// - Parameters:
  ///   - values: a metric in each replication, finite.
  ///   - controls: for each replication, as many numbers with mean 0, finite.
  ///   - level: the confidence level.
  /// - Returns: nil where there are too few replications, where controls do not measurably help, and where they leave
  ///   nothing but rounding, of which no factor can be told.
  public init?(_ values: [Double], controls: [[Double]], level: Double) {
    var critical = CriticalValues(level: level)
    self.init(values, controls: OrthogonalControls(controls), &critical)
  }

  /// The same with controls that other metrics of the same replications share.
  public init?(_ values: [Double], controls: OrthogonalControls, _ critical: inout CriticalValues) {
    guard controls.given > 0, values.count >= Self.replicationsPerControl * (controls.given + 1),
      let corrected = ControlVariate(values, controls: controls, &critical),
      corrected.varianceReductionBound(level: 0.99) > 1, corrected.varianceReduction < Self.mostReduction
    else { return nil }
    interval = corrected.robustInterval
    varianceReduction = corrected.varianceReduction
    varianceReductionBound = corrected.varianceReductionBound(level: critical.level)
  }
}
