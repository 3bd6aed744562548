/// A confidence interval of a quantile from independent observations of any continuous distribution: two of
/// the observations themselves.
///
/// As many observations lie below the quantile as a binomial variable counts, whatever the distribution: David
/// and Nagaraja, "Order Statistics" (3rd edition, 2003), section 7.1. The interval leaves at most half of the
/// error on either side, and since ranks are whole numbers it covers a little more often than `level` says.
/// Where values coincide it covers more often still.
public struct QuantileInterval: Hashable, Sendable {
  /// The quantile's probability, between 0 and 1.
  public let probability: Double
  /// The sample quantile (definition 7 of Hyndman and Fan, 1996).
  public let estimate: Double
  /// The lower end, an observation.
  public let low: Double
  /// The upper end, an observation.
  public let high: Double
  /// The nominal probability of covering the quantile, between 0 and 1.
  public let level: Double
  /// The probability with which such intervals cover the quantile of a continuous distribution; at least
  /// `level`.
  public let coverage: Double

  /// The interval of a quantile.
  ///
  /// - Parameters:
  ///   - probability: of a value up to the quantile, between 0 and 1, both excluded.
  ///   - sorted: independent observations in ascending order.
  ///   - level: the confidence level.
  /// - Returns: nil where there are too few observations for both ends; the median needs 6 of them at 95 %, the
  ///   95 % quantile 72.
  /// - Complexity: O(log n) evaluations of the binomial distribution.
  public init?(_ probability: Double, ofSorted sorted: [Double], level: Double) {
    var critical = CriticalValues(level: level)
    self.init(probability, ofSorted: sorted, &critical)
  }

  /// The same with critical values that other intervals at the same level share.
  public init?(_ probability: Double, ofSorted sorted: [Double], _ critical: inout CriticalValues) {
    guard let ranks = critical.quantileRanks(probability, count: sorted.count),
      let estimate = sampleQuantile(probability, ofSorted: sorted)
    else { return nil }
    self.probability = probability
    self.estimate = estimate
    level = critical.level
    low = sorted[ranks.low - 1]
    high = sorted[ranks.high - 1]
    coverage = ranks.coverage
  }
}
