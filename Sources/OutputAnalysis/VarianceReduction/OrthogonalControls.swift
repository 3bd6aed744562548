/// The controls of replications, made ready for any number of metrics: less their means, and made orthogonal to each
/// other one after another (modified Gram–Schmidt; Björck, "Solving Linear Least Squares Problems by Gram–Schmidt
/// Orthogonalization", BIT 7, 1967). What a control shares with the earlier ones is taken away from its mean as well,
/// so that each can be used by itself.
public struct OrthogonalControls: Hashable, Sendable {
  /// The number of replications.
  public let replications: Int
  /// The number of controls given, those that are of no use included.
  public let given: Int
  /// Of each control that varies and is not determined by the ones before it, a number per replication.
  var deviations: [[Double]] = []
  var means: [Double] = []
  var squares: [Double] = []
  /// What each replication weighs in a corrected mean.
  var weights: [Double]
  /// How far each replication draws a fit towards itself.
  var leverages: [Double]
  /// The variance of a corrected mean over that of a replication.
  var leverage: Double

  /// Makes controls ready.
  ///
  /// - Parameter rows: for each replication, as many numbers, finite, each less its known expectation.
  /// - Complexity: O(n q²) for n replications of q controls.
  public init(_ rows: [[Double]]) {
    replications = rows.count
    given = rows.first?.count ?? 0
    leverage = 1 / Double(max(1, rows.count))
    weights = Array(repeating: leverage, count: rows.count)
    leverages = weights
    for column in 0..<given {
      let values = rows.map { $0[column] }
      var mean = Tally(values).mean
      var rest = values.map { $0 - mean }
      let whole = rest.reduce(0) { $0 + $1 * $1 }
      for (index, other) in deviations.enumerated() {
        let share = zip(rest, other).reduce(0) { $0 + $1.0 * $1.1 } / squares[index]
        for row in rest.indices { rest[row] -= share * other[row] }
        mean -= share * means[index]
      }
      let remaining = rest.reduce(0) { $0 + $1 * $1 }
      // What is left of a control that the others determine is rounding.
      guard remaining > whole * 1e-12, remaining > 0 else { continue }
      for (row, deviation) in rest.enumerated() {
        weights[row] -= mean * deviation / remaining
        leverages[row] += deviation * deviation / remaining
      }
      leverage += mean * mean / remaining
      deviations.append(rest)
      means.append(mean)
      squares.append(remaining)
    }
  }
}
