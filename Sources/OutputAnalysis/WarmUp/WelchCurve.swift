/// The average course of a quantity over replications, smoothed: the eye sees where the warm-up ends.
///
/// Welch, "The Statistical Analysis of Simulation Results", in Lavenberg (editor), "Computer Performance
/// Modeling Handbook" (1983); Law, "Simulation Modeling and Analysis" (5th edition, 2015), section 9.5.1.
///
/// Memory: one number per point of time, whatever the number of replications.
public struct WelchCurve: Sendable {
  private var sums: [Double] = []
  /// Replications added.
  public private(set) var replications = 0

  /// A curve of no replication.
  public init() {}

  /// Adds a replication, observed at the same points of time as the others. Of series of different lengths,
  /// the curve is as long as the shortest.
  ///
  /// The sums depend on the order of adding in their last digits: add in a fixed order, or whole numbers.
  public mutating func add(_ series: some Collection<Double>) {
    if replications == 0 {
      sums = Array(series)
    } else {
      if series.count < sums.count { sums.removeLast(sums.count - series.count) }
      for (index, value) in zip(sums.indices, series) { sums[index] += value }
    }
    replications += 1
  }

  /// The mean over replications at each point of time.
  public var average: [Double] {
    sums.map { $0 / Double(max(1, replications)) }
  }

  /// The moving average over `window` points on either side of each; over fewer near the beginning, as many as
  /// there are before. It ends `window` points before the curve does.
  ///
  /// Each average is summed anew: a running sum would carry the rounding of all the points before.
  ///
  /// - Complexity: O(n · `window`).
  public func smoothed(window: Int) -> [Double] {
    precondition(window >= 0, "a window reaches to both sides")
    let average = average
    guard average.count > window else { return [] }
    return (0..<(average.count - window)).map { index in
      let reach = min(index, window)
      return average[(index - reach)...(index + reach)].reduce(0, +) / Double(2 * reach + 1)
    }
  }
}
