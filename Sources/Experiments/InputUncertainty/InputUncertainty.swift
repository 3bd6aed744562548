import OutputAnalysis
import Scenarios
import TeamModel

/// What a run's metrics owe to inputs that are not known, apart from chance: a second-order (nested) Monte Carlo
/// experiment, with draws of the inputs outside and replications of each draw inside.
public struct InputUncertainty: Sendable {
  /// The paths of the inputs.
  public var paths: [String]
  /// Replications of each draw.
  public var replications: Int
  /// Which random numbers the draws were simulated with.
  public var randomNumbers: UncertaintySettings.RandomNumbers
  /// The draws, in order.
  public var draws: [Draw]
  /// Every metric, in the order of the catalogue.
  public var metrics: [MetricUncertainty]

  /// A draw of the inputs, and what came of it.
  public struct Draw: Sendable {
    /// The values drawn.
    public var inputs: InputDraw
    /// Each metric's mean over the replications that define it, with common random numbers moved by what the run's own
    /// inputs are off in the same replications; nil where none does, or where the draw is unstable and the metric has no
    /// mean then.
    public var means: [Double?]
    /// Whether the system is stable with these inputs.
    public var stability: Stability.Outcome
  }

  /// Draws with which the system is unstable.
  public var unstableDraws: Int { draws.count { $0.stability == .unstable } }
}

/// A metric under inputs that are not known: its mean, and two reasons to doubt it.
public struct MetricUncertainty: Sendable, Hashable {
  /// The metric at the scenario's own inputs, with the interval that chance alone gives it.
  public var nominal: MetricSummary
  /// Mean over the draws; nil where draws do not define the metric, or some of them are unstable.
  public var mean: Double?
  /// Standard deviation of the true mean over the draws, with the noise taken out; 0 where none is found.
  public var inputDeviation: Double?
  /// Standard deviation of replications of one draw.
  public var noiseDeviation: Double?
  /// Where the true mean lies with the run's confidence, as far as inputs are concerned: quantiles of the draws'
  /// means with the noise taken out.
  public var input: ClosedRange<Double>?
  /// The same with the noise of the run added, in quadrature.
  public var total: ClosedRange<Double>?
  /// Share of input uncertainty in the variance of the run's mean; the rest is noise.
  public var inputShare: Double?
}

extension MetricUncertainty {
  /// Sets a metric's two variances apart.
  ///
  /// - Parameters:
  ///   - nominal: The metric at the scenario's own inputs.
  ///   - values: Its value in each replication of each draw.
  ///   - anchor: What the replications that all draws share are off; nil where they share none.
  init(_ nominal: MetricSummary, values: [[Double]], anchor: CommonAnchor?) {
    self.init(nominal: nominal)
    let nested =
      anchor == nil
      ? NestedVariance(independent: values.map { $0.filter { !$0.isNaN } }) : NestedVariance(common: values)
    guard let nested else { return }
    let range = nominal.metric.unit.range
    func moved(_ value: Double) -> Double { anchor?.moved(value, within: range) ?? value }
    let center = moved(nested.mean)
    mean = center.toTwelveDigits
    inputDeviation = nested.betweenDeviation.toTwelveDigits
    noiseDeviation = max(nested.withinVariance, 0).squareRoot().toTwelveDigits
    let sorted = nested.shrunkMeans.map(moved).sorted()
    let tail = (1 - nominal.confidence) / 2
    guard let low = sampleQuantile(tail, ofSorted: sorted),
      let high = sampleQuantile(1 - tail, ofSorted: sorted),
      low <= high
    else { return }
    input = low.toTwelveDigits...high.toTwelveDigits
    guard let start = nominal.low, let end = nominal.high else { return }
    let noise = ((end - start) * (end - start) / 4 + (anchor?.variance ?? 0)).squareRoot()
    func widened(_ distance: Double) -> Double {
      let distance = max(distance, 0)
      return (distance * distance + noise * noise).squareRoot() - distance
    }
    // Neither end leaves the values that the metric can have.
    let least = max(low - widened(center - low), range.lowerBound)
    let greatest = min(high + widened(high - center), range.upperBound)
    total = min(least, low).toTwelveDigits...max(greatest, high).toTwelveDigits
    guard let deviation = nominal.standardDeviation, nominal.replications > 0 else { return }
    let ofInput = max(nested.betweenVariance, 0)
    let ofNoise = deviation * deviation / Double(nominal.replications)
    inputShare = ofInput + ofNoise > 0 ? (ofInput / (ofInput + ofNoise)).toTwelveDigits : nil
  }

  /// A metric of which nothing but its nominal value is known.
  init(nominal: MetricSummary) {
    self.nominal = nominal
  }
}
