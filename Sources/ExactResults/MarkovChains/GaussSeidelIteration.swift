/// The stationary distribution of a chain too wide to eliminate, by symmetric Gauss–Seidel iteration.
///
/// W. J. Stewart, "Introduction to the Numerical Solution of Markov Chains", 1994, chapter 3. A sweep sets each
/// probability to the flow into its state over the rate out of it, first in rising and then in falling order. The
/// iteration ends when the change of a sweep, and what is to follow from it at the rate at which the changes have
/// been shrinking, are below the tolerance; then the flows into and out of every state are compared.
struct GaussSeidelIteration {
  private let incoming: SparseRates
  private let exits: [Double]

  init(_ rates: SparseRates) {
    incoming = rates.transposed
    exits = rates.exitRates
  }

  /// The distribution, in the sum of absolute errors to about `tolerance`.
  func distribution(
    tolerance: Double = 1e-13, mostSweeps: Int = 200_000
  ) -> Result<[Double], MarkovChainProblem> {
    if let stuck = exits.firstIndex(of: 0), exits.count > 1 { return .failure(.noWayBack(stuck)) }
    var values = [Double](repeating: 1 / Double(exits.count), count: exits.count)
    var lastChange = Double.infinity
    var change = Double.infinity
    for _ in 0..<mostSweeps {
      let before = values
      for state in values.indices { values[state] = inflow(state, values) / exits[state] }
      for state in values.indices.reversed() { values[state] = inflow(state, values) / exits[state] }
      let total = values.reduce(0, +)
      for state in values.indices { values[state] /= total }
      (lastChange, change) = (change, zip(values, before).reduce(0) { $0 + abs($1.0 - $1.1) })
      let factor = change / lastChange
      if change == 0 || (factor < 1 && change * factor / (1 - factor) < tolerance && change < tolerance) {
        return imbalance(values) < 1e-11 ? .success(values) : .failure(.notConverged(imbalance(values)))
      }
      // Rounding alone moves the last digits on for ever.
      if change < 1e-15 * Double(values.count).squareRoot(), imbalance(values) < 1e-13 {
        return .success(values)
      }
    }
    return .failure(.notConverged(change))
  }

  private func inflow(_ state: Int, _ values: [Double]) -> Double {
    incoming.row(state).reduce(0) { $0 + values[incoming.columns[$1]] * incoming.rates[$1] }
  }

  /// What the flows into and out of the states differ by in all, as a share of the flow.
  private func imbalance(_ values: [Double]) -> Double {
    var (difference, flow) = (0.0, 0.0)
    for state in values.indices {
      let out = values[state] * exits[state]
      difference += abs(inflow(state, values) - out)
      flow += out
    }
    return flow > 0 ? difference / flow : 0
  }
}
