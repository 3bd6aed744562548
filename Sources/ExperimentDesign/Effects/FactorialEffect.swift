import OutputAnalysis

/// How much a metric changes with a factor between its two levels, or how much that change depends on another factor.
public struct FactorialEffect: Hashable, Sendable {
  /// The index of the factor, or the two of an interaction in ascending order.
  public let factors: [Int]
  /// The effect, in the metric's unit. Of one factor: the mean at its last level less the mean at its first, over all
  /// points. Of two: half of how much more the first changes the metric at the second's last level than at its first.
  public let interval: ConfidenceInterval
  /// The probability of an effect of at least this size where there is none, on both sides.
  public let pValue: Double
}

extension TwoLevelFactorial {
  /// All main effects, and then all interactions of two factors, with their intervals.
  ///
  /// All points of a replication share their random numbers, so that an effect is computed in each replication and its
  /// interval is Student's over replications: G. E. P. Box, J. S. Hunter, W. G. Hunter, "Statistics for Experimenters"
  /// (2nd edition, 2005), chapter 5, for the effects; A. M. Law, "Simulation Modeling and Analysis" (5th edition, 2015),
  /// section 12.2, for their replication. Intervals are one by one; the p-values can be corrected.
  ///
  /// - Parameters:
  ///   - responses: by point and replication; a replication counts where all points define the metric.
  ///   - level: the confidence of each interval.
  /// - Returns: no effects with fewer than two replications that count.
  public func effects(of responses: [[Double]], level: Double) -> [FactorialEffect] {
    precondition(responses.count == design.points.count, "there is a response for each point")
    let replications = completeReplications(of: responses)
    guard replications.count >= 2 else { return [] }
    let factors = design.factors.indices
    let subjects =
      factors.map { [$0] } + factors.flatMap { first in factors[(first + 1)...].map { [first, $0] } }
    let zeros = Array(repeating: 0.0, count: replications.count)
    return subjects.compactMap { subject in
      let contrasts = replications.map { replication in
        responses.indices.reduce(0.0) { sum, point in
          let sign = subject.reduce(1) { $0 * self.level(of: $1, at: point) }
          return sum + Double(sign) * responses[point][replication]
        } / Double(responses.count / 2)
      }
      return PairedDifference(from: zeros, to: contrasts, level: level).map {
        FactorialEffect(factors: subject, interval: $0.interval, pValue: $0.pValue)
      }
    }
  }
}

/// The replications in which every point defines the metric.
func completeReplications(of responses: [[Double]]) -> [Int] {
  let count = responses.map(\.count).min() ?? 0
  return (0..<count).filter { replication in responses.allSatisfy { $0[replication].isFinite } }
}
