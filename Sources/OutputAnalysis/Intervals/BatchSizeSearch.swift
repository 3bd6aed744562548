/// Finds out how long the batches of a run have to be for their means to be all but independent.
///
/// The size is doubled until the correlation between neighbouring batch means passes as chance. Correlation
/// is easily overlooked among few batches, so it is tested among at least 64, and the interval is taken over
/// sixteen or more batches of four of those, whose correlation is about a quarter of what the test may have
/// missed. The doubling and the test are those of Fishman and Yarberry, "An Implementation of the Batch Means
/// Method" (INFORMS Journal on Computing 9, 1997); to test among many batches and to estimate from few, longer
/// ones is the idea of Law and Carson, "A Sequential Procedure for Determining the Length of a Steady-State
/// Simulation" (Operations Research 27, 1979).
public struct BatchSizeSearch: Sendable {
  /// The fewest batches whose correlation is tested.
  public static let fewestTested = 64
  /// How many tested batches make one of the interval's.
  public static let testedPerBatch = 4

  /// Observations per batch of the interval.
  public let batchSize: Int
  /// The probability that independent batches show at least the correlation that the tested ones show.
  public let independencePValue: Double
  /// The batches of the interval.
  public let batches: BatchMeans

  /// The smallest batch size whose correlation passes.
  ///
  /// - Parameters:
  ///   - values: the observations of a run after its warm-up, in order.
  ///   - level: the p-value at which correlation passes as chance.
  /// - Returns: nil where no batch size leaves 64 batches that pass: the run is too short.
  /// - Complexity: O(n).
  public init?(_ values: [Double], level: Double = 0.1) {
    precondition(level > 0 && level < 1, "a test's level lies between 0 and 1")
    var tested = 1
    while values.count / tested >= Self.fewestTested {
      if let pValue = Self.batches(values, tested).independencePValue, pValue >= level {
        batchSize = tested * Self.testedPerBatch
        independencePValue = pValue
        batches = Self.batches(values, batchSize)
        return
      }
      tested *= 2
    }
    return nil
  }

  private static func batches(_ values: [Double], _ size: Int) -> BatchMeans {
    var batches = BatchMeans(batchSize: size)
    for value in values { batches.add(value) }
    return batches
  }
}
