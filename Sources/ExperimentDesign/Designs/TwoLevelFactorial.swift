/// A design with two levels of each factor, in as few points as tell apart all main effects and all interactions of two
/// factors.
///
/// Up to five factors it is the full factorial. Beyond, it is a fraction of resolution V: no main effect and no
/// interaction of two factors is mixed up with another one, only with interactions of three and more. The columns of
/// further factors are found in the way of S. M. Sanchez, P. J. Sanchez, "Very Large Fractional Factorial and Central
/// Composite Designs", ACM Transactions on Modeling and Computer Simulation 15(4), 2005: each is the first, in the order
/// of the binary numbers that say which basic columns it multiplies, that is no product of two or three before it.
public struct TwoLevelFactorial: Hashable, Sendable {
  /// The points; the two levels of each factor are its first and its last.
  public let design: ExperimentalDesign
  /// By factor, the basic columns whose product is its column, as a set of bits.
  let columns: [UInt64]
  /// The points are all combinations of so many basic columns.
  let basis: Int

  /// The most factors.
  public static let mostFactors = 100

  /// The design of at least one factor.
  ///
  /// - Throws: where a factor is a range without a step or has fewer than two levels, or a path comes twice.
  public init(_ factors: [Factor]) throws(ExperimentalDesign.Mismatch) {
    try ExperimentalDesign.requireDistinctPaths(factors)
    guard factors.count <= Self.mostFactors else {
      throw ExperimentalDesign.Mismatch(
        description: "found \(factors.count) factors, expected at most \(Self.mostFactors)")
    }
    var ends: [[String]] = []
    for factor in factors {
      switch factor.values {
      case .levels(let levels):
        guard levels.count >= 2, let low = levels.first, let high = levels.last else {
          throw ExperimentalDesign.Mismatch(
            description: "\(factor.path): found \(levels.count) level, expected two for a two-level design")
        }
        ends.append([low, high])
      // Its ends are all that is asked for.
      case .interval(let interval): ends.append([interval.low, interval.high])
      }
    }
    columns = factors.count <= 5 ? (0..<factors.count).map { 1 << UInt64($0) } : Self.columns(factors.count)
    basis = columns.reduce(0) { max($0, UInt64.bitWidth - $1.leadingZeroBitCount) }
    let columns = columns
    design = ExperimentalDesign(
      factors: factors,
      points: (0..<(1 << basis)).map { point in
        zip(ends, columns).map { ends, column in ends[Self.sign(point, column) > 0 ? 1 : 0] }
      })
  }

  /// What fraction of all combinations the points are: 2^(−this).
  public var fraction: Int { columns.count - basis }

  /// The factors whose level follows from others': the index of each, and of those of which it is the product,
  /// counting the levels as −1 and 1.
  public var generators: [(factor: Int, product: [Int])] {
    columns.indices.filter { columns[$0].nonzeroBitCount > 1 }.map { factor in
      (
        factor,
        columns.indices.filter {
          columns[$0].nonzeroBitCount == 1 && columns[$0] & columns[factor] != 0
        }
      )
    }
  }

  /// The level of a factor at a point: −1 for the first and 1 for the last.
  public func level(of factor: Int, at point: Int) -> Int { Self.sign(point, columns[factor]) }

  /// The product of a column's basic columns at a point, whose bits say which of them are high: −1 for each low one.
  private static func sign(_ point: Int, _ column: UInt64) -> Int {
    (column & ~UInt64(point)).nonzeroBitCount.isMultiple(of: 2) ? 1 : -1
  }

  /// Columns of which no four or fewer have the sum 0, which is resolution V: the sums of two are all different.
  private static func columns(_ count: Int) -> [UInt64] {
    var columns: [UInt64] = []
    var sums: Set<UInt64> = []
    var candidate: UInt64 = 1
    while columns.count < count {
      // A column is refused that is a sum of two or three before it.
      if !sums.contains(candidate), columns.allSatisfy({ !sums.contains($0 ^ candidate) }) {
        for column in columns { sums.insert(column ^ candidate) }
        columns.append(candidate)
      }
      candidate += 1
    }
    return columns
  }
}
