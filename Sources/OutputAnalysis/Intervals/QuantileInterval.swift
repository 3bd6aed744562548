import SpecialFunctions

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
    precondition(probability > 0 && probability < 1, "a quantile's probability lies between 0 and 1")
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    let binomial = Binomial(trials: sorted.count, probability: probability)
    let tail = (1 - level) / 2
    // The lower end has rank l with P(B < l) ≤ tail, the upper one rank u with P(B ≥ u) ≤ tail.
    let lowRank = binomial.firstCount { binomial.atMost($0) > tail }
    let highRank = binomial.firstCount { binomial.atLeast($0) <= tail }
    guard lowRank >= 1, highRank <= sorted.count,
      let estimate = sampleQuantile(probability, ofSorted: sorted)
    else { return nil }
    self.probability = probability
    self.estimate = estimate
    self.level = level
    low = sorted[lowRank - 1]
    high = sorted[highRank - 1]
    coverage = 1 - binomial.atMost(lowRank - 1) - binomial.atLeast(highRank)
  }
}

/// The number of successes among independent trials.
private struct Binomial {
  let trials: Int
  let probability: Double

  /// P(B ≤ count), by the incomplete beta function: NIST Digital Library of Mathematical Functions, 8.17.5.
  func atMost(_ count: Int) -> Double {
    if count < 0 { return 0 }
    if count >= trials { return 1 }
    return RegularizedBeta.lower(
      alpha: Double(trials - count), beta: Double(count) + 1, 1 - probability)
  }

  /// P(B ≥ count).
  func atLeast(_ count: Int) -> Double {
    if count <= 0 { return 1 }
    if count > trials { return 0 }
    return RegularizedBeta.lower(
      alpha: Double(count), beta: Double(trials - count) + 1, probability)
  }

  /// The smallest count from 0 to one more than the trials from which on a condition holds; it is true of the
  /// last.
  func firstCount(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, trials + 1)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
