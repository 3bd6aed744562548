import OutputAnalysis

/// How the mean of a metric over a grid goes with the levels of one factor: a bar of a tornado chart.
public struct LevelEffects: Hashable, Sendable {
  /// The index of the factor.
  public let factor: Int
  /// The mean at each level, over all points that have it.
  public let means: [ConfidenceInterval]
  /// The level with the smallest mean, the first of equal ones.
  public let lowest: Int
  /// The level with the largest mean, the first of equal ones.
  public let highest: Int
  /// The mean at `highest` less the mean at `lowest`. Its interval is wide enough to hold for the difference of any two
  /// levels, since these were picked for what they showed (Bonferroni).
  public let range: ConfidenceInterval
}

extension ExperimentalDesign {
  /// The effects of every factor's levels over a full grid, in the order of the factors.
  ///
  /// As all points of a replication share their random numbers, means are compared replication by replication.
  ///
  /// - Parameters:
  ///   - responses: by point and replication; a replication counts where all points define the metric.
  ///   - level: the confidence of each interval.
  /// - Returns: nil with fewer than two replications that count.
  public func levelEffects(of responses: [[Double]], level: Double) -> [LevelEffects]? {
    precondition(responses.count == points.count, "there is a response for each point")
    let replications = completeReplications(of: responses)
    guard replications.count >= 2 else { return nil }
    return factors.indices.compactMap { factor in
      let levels = factors[factor].levels
      let means = levels.map { value in
        let members = points.indices.filter { points[$0][factor] == value }
        return replications.map { replication in
          members.reduce(0.0) { $0 + responses[$1][replication] } / Double(max(1, members.count))
        }
      }
      let intervals = means.compactMap { ConfidenceInterval(Tally($0), level: level) }
      guard intervals.count == levels.count,
        let lowest = intervals.indices.min(by: { (intervals[$0].mean, $0) < (intervals[$1].mean, $1) }),
        let highest = intervals.indices.min(by: { (-intervals[$0].mean, $0) < (-intervals[$1].mean, $1) }),
        let range = PairedDifference(
          from: means[lowest], to: means[highest],
          level: BonferroniCorrection.level(ofEachOf: levels.count * (levels.count - 1) / 2, family: level))
      else { return nil }
      return LevelEffects(
        factor: factor, means: intervals, lowest: lowest, highest: highest, range: range.interval)
    }
  }
}
