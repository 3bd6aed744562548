import OutputAnalysis

extension ExperimentalDesign {
  /// How the mean of a metric goes with each numeric factor from its least value to its greatest, along the plane through
  /// all points that fits best: the main effects of a design that takes values from anywhere in its ranges.
  ///
  /// All points of a replication share their random numbers, so that the plane is fitted in each replication by least
  /// squares and the interval of an effect is Student's over replications; it is that of the best plane, however far the
  /// metric is from one. Factors with other values take part in the fit, a column for each of their values but one.
  /// N. R. Draper, H. Smith, "Applied Regression Analysis" (3rd edition, 1998), chapters 5 and 14, for the fit; J. P. C.
  /// Kleijnen, "Design and Analysis of Simulation Experiments" (2nd edition, 2015), chapter 2, for its use here.
  ///
  /// - Parameters:
  ///   - responses: by point and replication; a replication counts where all points define the metric.
  ///   - level: the confidence of each interval.
  /// - Returns: an effect for each numeric factor, in their order; none with fewer than two replications that count, with
  ///   fewer than twice as many points as columns, or where the columns depend on each other.
  public func linearEffects(of responses: [[Double]], level: Double) -> [FactorialEffect] {
    precondition(responses.count == points.count, "there is a response for each point")
    let replications = completeReplications(of: responses)
    let (rows, numeric) = columns
    guard replications.count >= 2, let width = rows.first?.count, rows.count >= 2 * width,
      let inverse = Self.inverse(ofGramianOf: rows)
    else { return [] }
    let zeros = Array(repeating: 0.0, count: replications.count)
    return numeric.compactMap { factor, column in
      // An effect is a weighted sum of the responses, with the same weights in each replication.
      let weights = rows.map { row in zip(inverse[column], row).reduce(0) { $0 + $1.0 * $1.1 } }
      let slopes = replications.map { replication in
        responses.indices.reduce(0.0) { $0 + weights[$1] * responses[$1][replication] }
      }
      return PairedDifference(from: zeros, to: slopes, level: level).map {
        FactorialEffect(factors: [factor], interval: $0.interval, pValue: $0.pValue)
      }
    }
  }

  /// The least and the greatest value of a numeric factor over the points, as they are written; nil for another factor.
  public func numericEnds(of factor: Int) -> (least: String, greatest: String)? {
    let texts = points.map { $0[factor] }
    let numbers = texts.compactMap(Double.init)
    guard numbers.count == texts.count, let least = numbers.min(), let greatest = numbers.max(),
      least < greatest, let first = numbers.firstIndex(of: least), let last = numbers.firstIndex(of: greatest)
    else { return nil }
    return (texts[first], texts[last])
  }

  /// A row for each point: 1, numeric factors from 0 to 1, and a column for each other value but the first; and the
  /// columns of the numeric factors.
  private var columns: (rows: [[Double]], numeric: [(factor: Int, column: Int)]) {
    var rows = points.map { _ in [1.0] }
    var numeric: [(factor: Int, column: Int)] = []
    for factor in factors.indices {
      if let ends = numericEnds(of: factor), let least = Double(ends.least),
        let greatest = Double(ends.greatest)
      {
        numeric.append((factor, rows[0].count))
        for (place, point) in points.enumerated() {
          rows[place].append(((Double(point[factor]) ?? least) - least) / (greatest - least))
        }
      } else {
        var seen: Set<String> = []
        for value in points.map({ $0[factor] }).filter({ seen.insert($0).inserted }).dropFirst() {
          for (place, point) in points.enumerated() { rows[place].append(point[factor] == value ? 1 : 0) }
        }
      }
    }
    return (rows, numeric)
  }

  /// The inverse of the products of all columns, by Gauss and Jordan's elimination with the largest pivot; nil where a
  /// column is all but a sum of others.
  private static func inverse(ofGramianOf rows: [[Double]]) -> [[Double]]? {
    let width = rows[0].count
    var matrix = (0..<width).map { first in
      (0..<width).map { second in rows.reduce(0.0) { $0 + $1[first] * $1[second] } }
        + (0..<width).map { $0 == first ? 1.0 : 0 }
    }
    for column in 0..<width {
      guard
        let pivot = (column..<width).max(by: {
          matrix[$0][column].magnitude < matrix[$1][column].magnitude
        }), matrix[pivot][column].magnitude > 1e-9 * Double(rows.count)
      else { return nil }
      matrix.swapAt(column, pivot)
      let scale = matrix[column][column]
      for place in matrix[column].indices { matrix[column][place] /= scale }
      for row in 0..<width where row != column {
        let factor = matrix[row][column]
        for place in matrix[row].indices { matrix[row][place] -= factor * matrix[column][place] }
      }
    }
    return matrix.map { Array($0.dropFirst(width)) }
  }
}
