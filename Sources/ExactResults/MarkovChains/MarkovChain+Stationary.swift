/// The steady state of a chain.
public struct StationaryDistribution<State: Hashable & Sendable>: Sendable {
  /// The states.
  public let states: [State]
  /// The probability of each.
  public let probabilities: [Double]

  /// The expectation of a function of the state.
  public func mean(_ value: (State) -> Double) -> Double {
    zip(states, probabilities).reduce(0) { $0 + $1.1 * value($1.0) }
  }

  /// The probabilities of a whole number that belongs to each state, from 0 on.
  public func distribution(of number: (State) -> Int) -> [Double] {
    var sums: [Double] = []
    for (state, probability) in zip(states, probabilities) {
      let place = number(state)
      while sums.count <= place { sums.append(0) }
      sums[place] += probability
    }
    return sums
  }
}

extension MarkovChain {
  /// The probability of every state in the long run; the first state must be reached again from everywhere.
  ///
  /// By elimination up to `eliminationLimit` multiplications, by iteration beyond.
  public func stationaryDistribution(
    eliminationLimit: Double = 1e10
  ) throws(MarkovChainProblem) -> StationaryDistribution<State> {
    let probabilities: Result<[Double], MarkovChainProblem>
    if StateElimination.cost(of: transitions) <= eliminationLimit {
      var elimination = StateElimination(transitions)
      probabilities = elimination.distribution()
    } else {
      probabilities = GaussSeidelIteration(transitions).distribution()
    }
    return StationaryDistribution(states: states, probabilities: try probabilities.get())
  }
}
