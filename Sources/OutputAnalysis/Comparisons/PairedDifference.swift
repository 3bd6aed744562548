/// How much a metric differs between two variants that were simulated on common random numbers: replication by
/// replication the same work arrives and brings the same surprises, so that the noise common to both cancels.
///
/// The paired t interval of Law, "Simulation Modeling and Analysis" (5th edition, 2015), sections 10.2.1 and
/// 11.2. It needs no equal variances and no independence between the variants, only between replications.
public struct PairedDifference: Hashable, Sendable {
  /// The interval of the mean of `after` − `before`.
  public let interval: ConfidenceInterval
  /// The correlation between both variants that common random numbers achieved, −1 ... 1; nil where one of them
  /// does not vary.
  public let correlation: Double?
  /// How many times as large the variance of the difference would be on independent random numbers: above 1
  /// where common ones help. Infinite where the difference does not vary and a variant does; 1 where neither
  /// does.
  public let varianceRatio: Double
  private let standardError: Double

  /// The difference between the values of a metric, replication by replication. Pairs in which a value is not
  /// finite are left out.
  ///
  /// - Parameters:
  ///   - before: the metric in each replication of one variant.
  ///   - after: the metric in the same replications of the other.
  ///   - level: the confidence level.
  /// - Returns: nil with fewer than two pairs.
  public init?(from before: [Double], to after: [Double], level: Double) {
    precondition(before.count == after.count, "paired values come in pairs")
    let pairs = zip(before, after).filter { $0.isFinite && $1.isFinite }
    let differences = Tally(pairs.map { $1 - $0 })
    let (first, second) = (Tally(pairs.map(\.0)), Tally(pairs.map(\.1)))
    guard let interval = ConfidenceInterval(differences, level: level),
      let standardError = differences.standardError,
      let variance = differences.variance, let varianceOfFirst = first.variance,
      let varianceOfSecond = second.variance
    else { return nil }
    self.interval = interval
    self.standardError = standardError
    if varianceOfFirst > 0, varianceOfSecond > 0 {
      // From the deviations themselves: by the variance of the differences, rounding could pass 1.
      let products = pairs.reduce(0) { $0 + ($1.0 - first.mean) * ($1.1 - second.mean) }
      let scale = varianceOfFirst.squareRoot() * varianceOfSecond.squareRoot() * Double(pairs.count - 1)
      correlation = max(-1, min(1, products / scale))
    } else {
      correlation = nil
    }
    let independent = varianceOfFirst + varianceOfSecond
    varianceRatio = independent > 0 ? independent / variance : 1
  }

  /// How many replications of each variant on independent random numbers would give the same half-width; nil
  /// where no number would, since the difference does not vary.
  ///
  /// Half-widths go with the root of variance over replications; that Student's quantile is a little lower for
  /// more replications is neglected.
  public var independentReplications: Int? {
    let replications = (Double(interval.count) * varianceRatio).rounded(.up)
    return replications < 1e15 ? Int(replications) : nil
  }

  /// The probability that variants with equal means differ at least as much as seen, by Student's t on both
  /// sides; 1 where they are equal in every replication.
  public var pValue: Double {
    guard standardError > 0 else { return interval.mean == 0 ? 1 : 0 }
    return 2
      * StudentT.cdf(
        -abs(interval.mean) / standardError, degreesOfFreedom: Double(interval.count - 1))
  }
}
