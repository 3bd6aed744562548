/// A confidence interval of a steady-state mean from one long run, by overlapping batch means: Meketon and
/// Schmeiser, "Overlapping Batch Means: Something for Nothing?" (Proceedings of the 1984 Winter Simulation
/// Conference).
///
/// A batch begins with every observation, so that there are n − m + 1 of size m among n. The batches depend on
/// each other, but the variance of their means has two thirds of the variance that disjoint batches of the same
/// size give; hence half as many degrees of freedom again. Batches must be as long as disjoint ones would have
/// to be: `BatchSizeSearch` finds a length. Feed it after the warm-up only.
public struct OverlappingBatchMeans: Sendable {
  /// Observations per batch.
  public let batchSize: Int
  /// The number of observations.
  public let count: Int
  /// The mean of all observations.
  public let mean: Double
  /// The estimated variance of `mean`. Of independent observations it is unbiased for any batch size.
  public let varianceOfMean: Double

  /// The overlapping batches of a run's observations, in order.
  ///
  /// - Returns: nil with fewer than two batches' worth of observations.
  /// - Complexity: O(n).
  public init?(_ values: [Double], batchSize: Int) {
    precondition(batchSize > 0, "a batch holds observations")
    guard values.count >= 2 * batchSize else { return nil }
    self.batchSize = batchSize
    count = values.count
    let mean = Tally(values).mean
    // Deviations from the mean, so that the running sum loses no digits to a large mean.
    var sum = values[..<batchSize].reduce(0) { $0 + ($1 - mean) }
    var squares = sum * sum
    for index in batchSize..<values.count {
      sum += values[index] - values[index - batchSize]
      squares += sum * sum
    }
    let (n, m) = (Double(values.count), Double(batchSize))
    self.mean = mean
    varianceOfMean = squares / (m * (n - m + 1) * (n - m))
  }

  /// The degrees of freedom of `varianceOfMean`: 3/2 of those of n/m disjoint batches (Meketon and Schmeiser
  /// 1984), the limit for long batches.
  public var degreesOfFreedom: Double {
    1.5 * (Double(count) / Double(batchSize) - 1)
  }

  /// The interval of the mean by Student's t with `degreesOfFreedom`; its count is that of disjoint batches.
  public func interval(level: Double) -> ConfidenceInterval {
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    return ConfidenceInterval(
      mean: mean,
      halfWidth: varianceOfMean.squareRoot()
        * StudentT.quantile(0.5 + level / 2, degreesOfFreedom: max(1, degreesOfFreedom)),
      level: level, count: count / batchSize)
  }
}
