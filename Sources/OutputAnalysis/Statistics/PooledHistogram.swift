/// Histograms of independent replications put together, with what it takes to say how sure the shares are.
///
/// Values of one replication depend on each other, so that neither the number of values nor Wilson's interval says
/// how well a share is known; replications do. A share of all values is a ratio of means over the replications, and
/// its interval follows from their covariances: Cochran, "Sampling Techniques" (3rd edition, 1977), chapter 6.
///
/// Sums are kept in integers: exact, and the same in any order. Memory grows with the square of the number of bins
/// and not with that of the replications.
public struct PooledHistogram: Hashable, Sendable {
  /// All values together.
  public private(set) var histogram: Histogram
  /// The number of replications.
  public private(set) var replications = 0
  /// Sums over the replications of the products of the counts of two bins, row by row; the last bin is that beyond.
  private var products: [Int]
  private var row: [Int]

  /// No replications, of histograms like this empty one.
  public init(_ empty: Histogram) {
    histogram = empty
    histogram.reset()
    let bins = empty.counts.count + 1
    products = Array(repeating: 0, count: bins * bins)
    row = Array(repeating: 0, count: bins)
  }

  /// Adds one replication, of equal bins.
  public mutating func add(_ replication: Histogram) {
    histogram.merge(replication)
    replications += 1
    let bins = row.count
    let counts = replication.counts
    for bin in 0..<(bins - 1) { row[bin] = counts[bin] }
    row[bins - 1] = replication.overflow
    for one in 0..<bins where row[one] != 0 {
      for other in 0..<bins { products[one * bins + other] += row[one] * row[other] }
    }
  }

  /// The share of all values that lie in a range of bins, those beyond the last being in a bin of their own.
  ///
  /// - Returns: nil without values, and with fewer than two replications.
  public func share(of range: Range<Int>, level: Double) -> ConfidenceInterval? {
    let bins = row.count
    precondition(range.lowerBound >= 0 && range.upperBound <= bins, "a share is one of bins that there are")
    guard histogram.total > 0, replications >= 2 else { return nil }
    // x: values in the range; y: all values; sums over the replications.
    var (xx, xy, yy) = (0, 0, 0)
    for one in 0..<bins {
      for other in 0..<bins {
        let product = products[one * bins + other]
        yy += product
        if range.contains(one) {
          xy += product
          if range.contains(other) { xx += product }
        }
      }
    }
    let counts = histogram.counts + [histogram.overflow]
    let (x, y) = (Double(counts[range].reduce(0, +)), Double(histogram.total))
    let share = x / y
    let n = Double(replications)
    // Σ (xᵢ − R yᵢ)², whose summands add up to zero.
    let squares = max(0, Double(xx) - 2 * share * Double(xy) + share * share * Double(yy))
    let standardError = (squares / (n * (n - 1))).squareRoot() / (y / n)
    return ConfidenceInterval(
      mean: share,
      halfWidth: standardError * StudentT.quantile(0.5 + level / 2, degreesOfFreedom: n - 1), level: level,
      count: replications)
  }
}
