/// Where the warm-up of a run ends, by the rule that leaves the mean of what remains with the least standard
/// error: MSER-5.
///
/// White, "An Effective Truncation Heuristic for Bias Reduction in Simulation Output" (Simulation 69, 1997);
/// on means of five observations each, White, Cobb and Spratt, "A Comparison of Five Steady-State Truncation
/// Heuristics for Simulation" (Proceedings of the 2000 Winter Simulation Conference). The error is judged as if
/// the batches were independent: it is a yardstick for truncations of one series, not an interval.
public struct MSER5: Sendable {
  /// Observations per batch.
  public static let batchSize = 5

  /// The first observations that the rule leaves out, a multiple of 5.
  public let truncation: Int
  /// The statistic for each number of leading batches left out, from 0 to half of the batches: the sum of the
  /// squared deviations of the others from their mean over their squared number.
  public let statistic: [Double]

  /// The truncation of a series: of one run, or of the average over replications.
  ///
  /// - Returns: nil where the series is shorter than four batches, and where the least statistic is at the
  ///   last truncation allowed, half of the series: then it has not settled within the run.
  /// - Complexity: O(n).
  public init?(_ values: [Double]) {
    let count = values.count / Self.batchSize
    guard count >= 4 else { return nil }
    let means = (0..<count).map { batch in
      Tally(values[(batch * Self.batchSize)..<((batch + 1) * Self.batchSize)]).mean
    }
    let most = count / 2
    // From the end, so that every truncation adds one batch to the last.
    var remaining = Tally(means[(most + 1)...])
    var statistic = [Double](repeating: 0, count: most + 1)
    for truncated in (0...most).reversed() {
      remaining.add(means[truncated])
      let number = Double(remaining.count)
      statistic[truncated] = (remaining.variance ?? 0) * (number - 1) / (number * number)
    }
    self.statistic = statistic
    let least = statistic.indices.reduce(0) { statistic[$1] < statistic[$0] ? $1 : $0 }
    guard least < most else { return nil }
    truncation = least * Self.batchSize
  }
}
