import ExactResults
import Testing

@Suite struct PriorityFormulaTests {
  private let classes = [
    NonPreemptivePriorities.Class(arrivalRate: 0.2, meanService: 1, serviceVariance: 0.5),
    NonPreemptivePriorities.Class(arrivalRate: 0.3, meanService: 0.5, serviceVariance: 1),
    NonPreemptivePriorities.Class(arrivalRate: 0.25, meanService: 2, serviceVariance: 4),
  ]

  /// L. Kleinrock, "Queueing Systems", volume 2, 1976, section 3.4: Σ ρ(k)W(k) is the same for every order that does
  /// not interrupt service.
  @Test("priorities redistribute waits and conserve their load-weighted sum")
  func conservation() throws {
    let priorities = try NonPreemptivePriorities(singleServer: classes)
    let reversed = try NonPreemptivePriorities(singleServer: classes.reversed())
    let loads = classes.map { $0.arrivalRate * $0.meanService }
    let sum = zip(loads, priorities.meanWaits).reduce(0) { $0 + $1.0 * $1.1 }
    let reversedSum = zip(loads.reversed(), reversed.meanWaits).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(agree(sum, reversedSum))
    #expect(priorities.meanWaits == priorities.meanWaits.sorted())
  }

  @Test("a single class waits as in the queue without priorities")
  func singleClass() throws {
    let queue = try MG1Queue(arrivalRate: 0.25, meanService: 2, serviceVariance: 4)
    #expect(agree(try NonPreemptivePriorities(singleServer: [classes[2]]).meanWaits[0], queue.meanWait))
    #expect(
      agree(try PreemptivePriorities(singleServer: [classes[2]]).meanTimesInSystem[0], queue.meanTimeInSystem)
    )
    let many = try MMcQueue(arrivalRate: 2.4, serviceRate: 1, servers: 3)
    let split = try NonPreemptivePriorities(arrivalRates: [0.4, 1.2, 0.8], serviceRate: 1, servers: 3)
    #expect(agree(split.meanWait, many.meanWait))
  }

  @Test("the most urgent class of preemptive priorities sees nobody else")
  func mostUrgent() throws {
    let queue = try MG1Queue(arrivalRate: 0.2, meanService: 1, serviceVariance: 0.5)
    let preemptive = try PreemptivePriorities(singleServer: classes)
    #expect(agree(preemptive.meanTimesInSystem[0], queue.meanTimeInSystem))
  }

  @Test("the formulas for one server and for several agree where both hold")
  func bothHold() throws {
    let markov = [0.2, 0.3, 0.25].map {
      NonPreemptivePriorities.Class(arrivalRate: $0, meanService: 1, serviceVariance: 1)
    }
    let preemptive = try PreemptivePriorities(singleServer: markov)
    let several = try PreemptivePriorities(arrivalRates: [0.2, 0.3, 0.25], serviceRate: 1, servers: 1)
    for (a, b) in zip(preemptive.meanTimesInSystem, several.meanTimesInSystem) { #expect(agree(a, b)) }
    let waiting = try NonPreemptivePriorities(singleServer: markov)
    let waitingSeveral = try NonPreemptivePriorities(
      arrivalRates: [0.2, 0.3, 0.25], serviceRate: 1, servers: 1)
    for (a, b) in zip(waiting.meanWaits, waitingSeveral.meanWaits) { #expect(agree(a, b)) }
    #expect(agree(preemptive.meanPopulations.reduce(0, +), 3))
  }
}
