import SpecialFunctions

/// Which of the observations in ascending order are the ends of a quantile's interval: see `QuantileInterval`.
public struct QuantileRanks: Hashable, Sendable {
  /// The rank of the lower end, from 1.
  public let low: Int
  /// The rank of the upper end, at most the number of observations.
  public let high: Int
  /// The probability with which the two enclose the quantile of a continuous distribution; at least the level.
  public let coverage: Double

  /// The ranks for a quantile.
  ///
  /// - Parameters:
  ///   - probability: of a value up to the quantile, between 0 and 1, both excluded.
  ///   - count: the number of independent observations.
  ///   - level: the confidence level; at most half of the error is left on either side.
  /// - Returns: nil where there are too few observations for both ends.
  /// - Complexity: O(log n) evaluations of the binomial distribution.
  public init?(_ probability: Double, count: Int, level: Double) {
    precondition(probability > 0 && probability < 1, "a quantile's probability lies between 0 and 1")
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    let binomial = Binomial(trials: count, probability: probability)
    let tail = (1 - level) / 2
    // The lower end has rank l with P(B < l) ≤ tail, the upper one rank u with P(B ≥ u) ≤ tail.
    low = binomial.firstCount { binomial.atMost($0) > tail }
    high = binomial.firstCount { binomial.atLeast($0) <= tail }
    guard low >= 1, high <= count else { return nil }
    coverage = 1 - binomial.atMost(low - 1) - binomial.atLeast(high)
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
