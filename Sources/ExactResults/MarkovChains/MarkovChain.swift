/// A continuous-time Markov chain with finitely many states, found by following its transitions.
///
/// States are numbered in the order in which a breadth-first search from the first one meets them, so that the same
/// chain gives the same numbers everywhere, and so that states next to each other are mostly near in number, which
/// keeps the elimination of `stationaryDistribution` narrow.
public struct MarkovChain<State: Hashable & Sendable>: Sendable {
  /// The states, in the order of their numbers.
  public let states: [State]
  let transitions: SparseRates

  /// The chain of all states that can be reached from `start`.
  ///
  /// - Parameters:
  ///   - limit: The most states; more are an error.
  ///   - follow: Reports each transition out of a state: the next state and the positive rate. Transitions to the
  ///     same state add up; those of a state to itself change nothing and are left out.
  /// - Throws: `MarkovChainProblem.tooManyStates` where there are more than `limit`.
  public init(
    from start: State, atMost limit: Int = 2_000_000,
    following follow: (_ state: State, _ transition: (State, Double) -> Void) -> Void
  ) throws(MarkovChainProblem) {
    var states = [start]
    // Only looked up by key: the order of a dictionary shows nowhere.
    var numbers = [start: 0]
    var transitions = SparseRates()
    var next = 0
    while next < states.count {
      var targets: [(number: Int, rate: Double)] = []
      follow(states[next]) { target, rate in
        precondition(rate >= 0 && rate.isFinite, "a rate is finite and not negative")
        guard rate > 0 else { return }
        let number = numbers[target] ?? states.count
        if number == states.count {
          numbers[target] = number
          states.append(target)
        }
        guard number != next else { return }
        if let place = targets.firstIndex(where: { $0.number == number }) {
          targets[place].rate += rate
        } else {
          targets.append((number, rate))
        }
      }
      guard states.count <= limit else { throw .tooManyStates(limit) }
      transitions.appendRow(targets)
      next += 1
    }
    self.states = states
    self.transitions = transitions
  }
}

/// Why a chain could not be built or solved.
public enum MarkovChainProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// There are more states than allowed.
  case tooManyStates(Int)
  /// From this state, by number, the first one is not reached again.
  case noWayBack(Int)
  /// The iteration has not settled; the largest relative change in its last sweep.
  case notConverged(Double)
  /// The probability of higher levels does not fall off: there is no steady state, or it is spread too far.
  case doesNotFallOff(level: Int)

  /// One sentence.
  public var description: String {
    switch self {
    case .tooManyStates(let limit): "the Markov chain has more than \(limit) states"
    case .noWayBack(let state): "the Markov chain does not come back from its state \(state)"
    case .notConverged(let change):
      "the iteration for the stationary distribution has not settled (last change \(change))"
    case .doesNotFallOff(let level):
      "the probability of \(level) or more in the system does not fall off: there is no steady state, or the load "
        + "is too near to 1 for a chain of this size"
    }
  }
}

/// The rates out of each state, row after row.
struct SparseRates: Sendable {
  private(set) var rowStarts = [0]
  private(set) var columns: [Int] = []
  private(set) var rates: [Double] = []

  /// The number of states.
  var count: Int { rowStarts.count - 1 }

  /// Where the transitions out of a state stand.
  func row(_ state: Int) -> Range<Int> { rowStarts[state]..<rowStarts[state + 1] }

  mutating func appendRow(_ targets: [(number: Int, rate: Double)]) {
    for target in targets {
      columns.append(target.number)
      rates.append(target.rate)
    }
    rowStarts.append(columns.count)
  }

  /// The largest distance in number between two states with a transition.
  var bandwidth: Int {
    (0..<count).reduce(0) { widest, state in
      row(state).reduce(widest) { max($0, abs(columns[$1] - state)) }
    }
  }

  /// The total rate out of each state.
  var exitRates: [Double] { (0..<count).map { row($0).reduce(0) { $0 + rates[$1] } } }

  /// The transitions into each state in place of those out of it, by the number of their origin.
  var transposed: SparseRates {
    var sources = [[(number: Int, rate: Double)]](repeating: [], count: count)
    for state in 0..<count {
      for place in row(state) { sources[columns[place]].append((state, rates[place])) }
    }
    var result = SparseRates()
    for row in sources { result.appendRow(row) }
    return result
  }
}
