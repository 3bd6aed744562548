/// The critical values that intervals at one confidence level take from Student's and the binomial distribution, each
/// found once for every number of observations: finding one costs as much as hundreds of observations, and a run has
/// thousands of means with the same few numbers behind them.
public struct CriticalValues: Sendable {
  /// The two-sided confidence level, between 0 and 1.
  public let level: Double
  private var students: [Int: Double] = [:]
  private var ranks: [RankKey: QuantileRanks?] = [:]

  private struct RankKey: Hashable {
    let probability: Double
    let count: Int
  }

  /// The critical values of a level, none of them found yet.
  public init(level: Double) {
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    self.level = level
  }

  /// Student's quantile for the mean of `count` observations, at least two: half-width over standard error.
  public mutating func student(count: Int) -> Double {
    if let known = students[count] { return known }
    let quantile = StudentT.quantile(0.5 + level / 2, degreesOfFreedom: Double(count - 1))
    students[count] = quantile
    return quantile
  }

  /// The ranks of the order statistics around a quantile; nil where there are too few observations for both.
  public mutating func quantileRanks(_ probability: Double, count: Int) -> QuantileRanks? {
    let key = RankKey(probability: probability, count: count)
    if let known = ranks[key] { return known }
    let found = QuantileRanks(probability, count: count, level: level)
    ranks[key] = .some(found)
    return found
  }
}
