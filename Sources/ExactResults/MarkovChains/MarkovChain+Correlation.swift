import Foundation

extension MarkovChain {
  /// After how long, in whole steps, the value of a function of the state tells next to nothing of its value now.
  ///
  /// The correlation of f(X(0)) and f(X(t)) in the steady state is that of f and its expectation after t, which is found
  /// step by step by uniformization: A. Jensen, "Markoff chains as an aid in the study of Markoff processes",
  /// Skandinavisk Aktuarietidskrift 36, 1953.
  ///
  /// - Parameters:
  ///   - value: The function.
  ///   - stationary: The steady state of this chain.
  ///   - level: The correlation to fall to, such as 0.001.
  ///   - step: The length of a step, positive.
  ///   - mostSteps: After how many steps to give up.
  /// - Returns: The number of steps, at least 1; nil where it takes more.
  public func stepsToDecorrelate(
    _ value: (State) -> Double, in stationary: StationaryDistribution<State>, to level: Double, step: Double,
    atMost mostSteps: Int = 200
  ) -> Int? {
    let exits = transitions.exitRates
    guard let fastest = exits.max(), fastest > 0 else { return nil }
    let mean = stationary.mean(value)
    let centred = states.map { value($0) - mean }
    func covariance(_ other: [Double]) -> Double {
      stationary.probabilities.indices.reduce(0) {
        $0 + stationary.probabilities[$1] * centred[$1] * other[$1]
      }
    }
    let variance = covariance(centred)
    guard variance > 0 else { return 1 }
    // Short enough pieces of a step that no Poisson probability underflows.
    let pieces = max(1, Int((fastest * step / 50).rounded(.up)))
    let mass = fastest * step / Double(pieces)
    var expected = centred
    for count in 1...mostSteps {
      for _ in 0..<pieces {
        var (term, weight) = (expected, exp(-mass))
        var sum = term.map { $0 * weight }
        for jump in 1...Int(mass + 12 * mass.squareRoot() + 20) {
          term = afterJump(term, exits, fastest)
          weight *= mass / Double(jump)
          for state in sum.indices { sum[state] += weight * term[state] }
        }
        expected = sum
      }
      if abs(covariance(expected)) <= level * variance { return count }
    }
    return nil
  }

  /// The expectation of a function after one jump of the chain that jumps at the rate of its fastest state everywhere.
  private func afterJump(_ values: [Double], _ exits: [Double], _ fastest: Double) -> [Double] {
    values.indices.map { state in
      transitions.row(state).reduce(values[state] * (1 - exits[state] / fastest)) {
        $0 + transitions.rates[$1] / fastest * values[transitions.columns[$1]]
      }
    }
  }
}
