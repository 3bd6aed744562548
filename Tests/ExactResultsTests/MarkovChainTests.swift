import ExactResults
import Testing

/// Chains solved numerically against the closed forms.
@Suite struct MarkovChainTests {
  @Test("a chain of M/M/c/K has the probabilities of its formula to twelve digits")
  func lossSystem() throws {
    let exact = MMcKQueue(arrivalRate: 2.4, serviceRate: 1, servers: 3, capacity: 25)
    let chain = try MarkovChain(from: 0) { count, move in
      if count < 25 { move(count + 1, 2.4) }
      if count > 0 { move(count - 1, Double(min(count, 3))) }
    }
    let stationary = try chain.stationaryDistribution()
    for count in 0...25 { #expect(agree(stationary.probabilities[count], exact.probability(of: count))) }
  }

  @Test("a chain cut off by the bound gives M/M/c and Erlang A to ten digits")
  func cutOff() throws {
    let exact = try MMcQueue(arrivalRate: 2.7, serviceRate: 1, servers: 3)
    let chain = try TruncatedChain(level: { $0 }) { (last) throws(MarkovChainProblem) in
      try MarkovChain(from: 0) { count, move in
        if count < last { move(count + 1, 2.7) }
        if count > 0 { move(count - 1, Double(min(count, 3))) }
      }
    }
    #expect(agree(chain.stationary.mean { Double($0) }, exact.meanPopulation, to: 1e-9))
    #expect(agree(chain.stationary.probabilities[5], exact.probability(of: 5), to: 1e-10))
    // What is said to be neglected is what the formula says lies beyond.
    #expect(chain.neglected <= 1e-12)
    #expect(chain.neglected >= 0.9 * exact.probability(ofAtLeast: chain.lastLevel + 1))

    let impatient = ErlangAQueue(arrivalRate: 3.5, serviceRate: 1, servers: 3, abandonmentRate: 0.4)
    let leaving = try TruncatedChain(level: { $0 }) { (last) throws(MarkovChainProblem) in
      try MarkovChain(from: 0) { count, move in
        if count < last { move(count + 1, 3.5) }
        move(count - 1, Double(min(count, 3)) + 0.4 * Double(max(0, count - 3)))
      }
    }
    #expect(agree(leaving.stationary.mean { Double($0) }, impatient.meanPopulation, to: 1e-10))
  }

  /// Work at station 0, review at station 1, one in five back.
  private func reworkChain(_ last: Int) throws(MarkovChainProblem) -> MarkovChain<[Int]> {
    try MarkovChain(from: [0, 0]) { state, move in
      if state[0] + state[1] < last { move([state[0] + 1, state[1]], 0.6) }
      if state[0] > 0 { move([state[0] - 1, state[1] + 1], 1) }
      if state[1] > 0 {
        move([state[0], state[1] - 1], 1.25 * 0.8)
        move([state[0] + 1, state[1] - 1], 1.25 * 0.2)
      }
    }
  }

  @Test("the chain of a network with rework has Jackson's product form")
  func productForm() throws {
    let network = try JacksonNetwork(NetworkAndArrivalTests.rework)
    let chain = try TruncatedChain(
      level: { $0[0] + $0[1] },
      build: { (last) throws(MarkovChainProblem) in try reworkChain(last) })
    for (state, probability) in zip(chain.stationary.states, chain.stationary.probabilities)
    where state[0] + state[1] < 20 {
      let product = network.queues[0].probability(of: state[0]) * network.queues[1].probability(of: state[1])
      #expect(agree(probability, product, to: 1e-9))
    }
    #expect(agree(chain.stationary.mean { Double($0[0] + $0[1]) }, network.meanPopulation, to: 1e-9))
  }

  @Test("elimination and iteration agree")
  func twoMethods() throws {
    let chain = try reworkChain(20)
    let eliminated = try chain.stationaryDistribution()
    let iterated = try chain.stationaryDistribution(eliminationLimit: 0)
    let distance = zip(eliminated.probabilities, iterated.probabilities).reduce(0) { $0 + abs($1.0 - $1.1) }
    #expect(distance < 1e-10, "\(distance)")
  }

  @Test("small probabilities keep their digits under elimination")
  func smallProbabilities() throws {
    let stationary = try MarkovChain(from: 0) { count, move in
      if count < 60 { move(count + 1, 1e-4) }
      if count > 0 { move(count - 1, 1) }
    }.stationaryDistribution()
    #expect(agree(stationary.probabilities[60] / stationary.probabilities[59], 1e-4))
    #expect(stationary.probabilities[60] > 0)
  }

  /// Two classes at two servers; the most urgent first, by numbers of (urgent, other) customers.
  @Test("the chain of preemptive priorities with two servers agrees with the difference of two M/M/2 queues")
  func preemptive() throws {
    let exact = try PreemptivePriorities(arrivalRates: [0.5, 0.9], serviceRate: 1, servers: 2)
    let chain = try TruncatedChain(level: { $0[0] + $0[1] }) { (last) throws(MarkovChainProblem) in
      try MarkovChain(from: [0, 0]) { state, move in
        if state[0] + state[1] < last {
          move([state[0] + 1, state[1]], 0.5)
          move([state[0], state[1] + 1], 0.9)
        }
        let urgent = min(2, state[0])
        move([state[0] - 1, state[1]], Double(urgent))
        move([state[0], state[1] - 1], Double(min(2 - urgent, state[1])))
      }
    }
    for place in 0..<2 {
      let population = chain.stationary.mean { Double($0[place]) }
      #expect(agree(population, exact.meanPopulations[place], to: 1e-9))
    }
  }

  @Test("the chain of priorities that do not interrupt agrees with Cobham for two servers")
  func nonPreemptive() throws {
    let exact = try NonPreemptivePriorities(arrivalRates: [0.5, 0.9], serviceRate: 1, servers: 2)
    // With one rate for all, it does not matter whom the servers serve: (in service, urgent, other waiting).
    let chain = try TruncatedChain(level: { $0.reduce(0, +) }) { (last) throws(MarkovChainProblem) in
      try MarkovChain(from: [0, 0, 0]) { state, move in
        if state.reduce(0, +) < last {
          if state[0] < 2 {
            move([state[0] + 1, 0, 0], 1.4)
          } else {
            move([2, state[1] + 1, state[2]], 0.5)
            move([2, state[1], state[2] + 1], 0.9)
          }
        }
        let rate = Double(state[0])
        if state[1] > 0 {
          move([2, state[1] - 1, state[2]], rate)
        } else if state[2] > 0 {
          move([2, 0, state[2] - 1], rate)
        } else if state[0] > 0 {
          move([state[0] - 1, 0, 0], rate)
        }
      }
    }
    for place in 0..<2 {
      let waiting = chain.stationary.mean { Double($0[place + 1]) }
      #expect(agree(waiting, exact.meanQueueLengths[place], to: 1e-9))
    }
  }

  @Test("a chain without a steady state is told from one with")
  func withoutSteadyState() throws {
    let error = #expect(throws: MarkovChainProblem.self) {
      try TruncatedChain(level: { $0 }) { (last) throws(MarkovChainProblem) in
        try MarkovChain(from: 0) { count, move in
          if count < last { move(count + 1, 1.1) }
          if count > 0 { move(count - 1, 1) }
        }
      }
    }
    guard case .doesNotFallOff = error else {
      Issue.record("\(error as Any)")
      return
    }
  }

  @Test("a chain that does not come back, or has too many states, is refused")
  func refused() throws {
    let oneWay = try MarkovChain(from: 0) { state, move in if state < 3 { move(state + 1, 1) } }
    #expect(throws: MarkovChainProblem.noWayBack(3)) { try oneWay.stationaryDistribution() }
    #expect(throws: MarkovChainProblem.noWayBack(3)) {
      try oneWay.stationaryDistribution(eliminationLimit: 0)
    }
    #expect(throws: MarkovChainProblem.tooManyStates(100)) {
      try MarkovChain(from: 0, atMost: 100) { state, move in move(state + 1, 1) }
    }
  }
}
