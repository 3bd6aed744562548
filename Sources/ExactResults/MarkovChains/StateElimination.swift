/// The stationary distribution of a chain by eliminating one state after another.
///
/// W. K. Grassmann, M. I. Taksar, D. P. Heyman, "Regenerative analysis and steady state distributions for Markov
/// chains", Operations Research 33(5), 1985: Gaussian elimination without any subtraction, so that every probability
/// has nearly full relative precision (C. A. O'Cinneide, "Entrywise perturbation theory and error analysis for Markov
/// chains", Numerische Mathematik 65, 1993). It fills in only within the band of the rates, and takes O(n·b²) time
/// and O(n·b) memory for n states and a band of b on either side.
struct StateElimination {
  /// The time it takes, in multiplications.
  static func cost(of rates: SparseRates) -> Double {
    let band = Double(rates.bandwidth)
    return Double(rates.count) * band * band
  }

  private let count: Int
  private let band: Int
  private let width: Int
  private var cells: [Double]

  init(_ rates: SparseRates) {
    count = rates.count
    band = rates.bandwidth
    width = 2 * band + 1
    cells = Array(repeating: 0, count: count * width)
    for state in 0..<count {
      for place in rates.row(state) {
        cells[state * width + rates.columns[place] - state + band] += rates.rates[place]
      }
    }
  }

  /// The distribution, or the number of a state from which there is no way back.
  mutating func distribution() -> Result<[Double], MarkovChainProblem> {
    let (count, band, width) = (count, band, width)
    let stuck: Int? = cells.withUnsafeMutableBufferPointer { cells in
      for state in stride(from: count - 1, to: 0, by: -1) {
        let lowest = max(0, state - band)
        let row = state * width + band - state
        var exit = 0.0
        for target in lowest..<state { exit += cells[row + target] }
        guard exit > 0 else { return state }
        for source in lowest..<state {
          let into = source * width + band - source
          guard cells[into + state] > 0 else { continue }
          cells[into + state] /= exit
          let share = cells[into + state]
          for target in lowest..<state { cells[into + target] += share * cells[row + target] }
        }
      }
      return nil
    }
    if let stuck { return .failure(.noWayBack(stuck)) }
    var weights = [1.0]
    var total = 1.0
    for state in 1..<max(1, count) {
      var weight = 0.0
      for source in max(0, state - band)..<state {
        weight += weights[source] * cells[source * width + band + state - source]
      }
      weights.append(weight)
      total += weight
    }
    return .success(weights.map { $0 / total })
  }
}
