/// A confidence interval of a steady-state mean from one long run, by non-overlapping batch means.
///
/// Successive outputs of a simulation are correlated, so their own variance misjudges the error of their
/// mean; means of long enough batches are nearly independent: Conway, "Some Tactical Problems in Digital
/// Simulation" (Management Science 10, 1963). Ten to thirty batches suffice (Schmeiser, "Batch Size Effects
/// in the Analysis of Simulation Output", Operations Research 30, 1982). Feed it after the warm-up only.
public struct BatchMeans: Sendable {
  /// Observations per batch.
  public let batchSize: Int
  /// The means of the complete batches, in order.
  public private(set) var means: [Double]
  private var batch = Tally()

  /// No observations yet; at least one observation per batch.
  public init(batchSize: Int) {
    precondition(batchSize > 0, "a batch holds observations")
    self.batchSize = batchSize
    means = []
  }

  /// Adds the next observation of the run.
  public mutating func add(_ value: Double) {
    batch.add(value)
    if batch.count == batchSize {
      means.append(batch.mean)
      batch = Tally()
    }
  }

  /// Student's interval over the means of the complete batches; nil with fewer than two of them.
  public func interval(level: Double) -> ConfidenceInterval? {
    ConfidenceInterval(Tally(means), level: level)
  }

  /// The correlation between neighbouring batch means, corrected at both ends so that it is 0 on average
  /// when they are independent; nil with fewer than three batches or without any spread.
  ///
  /// One minus half of von Neumann's ratio, "Distribution of the Ratio of the Mean Square Successive
  /// Difference to the Variance" (Annals of Mathematical Statistics 12, 1941), as Fishman and Yarberry use
  /// it in "An Implementation of the Batch Means Method" (INFORMS Journal on Computing 9, 1997).
  public var lagOneCorrelation: Double? {
    let tally = Tally(means)
    guard means.count > 2, let variance = tally.variance, variance > 0 else { return nil }
    let successive = zip(means, means.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0) * ($1.1 - $1.0) }
    return 1 - successive / (2 * variance * Double(means.count - 1))
  }

  /// The probability that independent batch means show at least the correlation seen: where it is small,
  /// the batches are too short for `interval` to be trusted. Nil where the correlation is.
  ///
  /// Under independence and normality the correlation has mean 0 and variance (m − 2)/(m² − 1), and is
  /// close to normal from 8 batches on (von Neumann 1941; Young, "On Randomness in Ordered Sequences",
  /// Annals of Mathematical Statistics 12, 1941).
  public var independencePValue: Double? {
    guard let correlation = lagOneCorrelation else { return nil }
    let m = Double(means.count)
    return StandardNormal.cdf(-correlation / ((m - 2) / (m * m - 1)).squareRoot())
  }
}
