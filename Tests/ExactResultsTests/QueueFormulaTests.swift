import ExactResults
import Foundation
import Testing

/// The closed forms against published values and against each other.
@Suite struct QueueFormulaTests {
  @Test("Erlang's loss formula gives the fractions that can be had by hand")
  func lossByHand() {
    #expect(agree(erlangBlocking(servers: 1, offeredLoad: 1), 1 / 2))
    #expect(agree(erlangBlocking(servers: 2, offeredLoad: 1), 1 / 5))
    #expect(agree(erlangBlocking(servers: 3, offeredLoad: 1), 1 / 16))
    #expect(agree(erlangBlocking(servers: 4, offeredLoad: 1), 1 / 65))
    #expect(erlangBlocking(servers: 0, offeredLoad: 3) == 1)
  }

  @Test("two servers at half load make one in three wait")
  func delayByHand() throws {
    let queue = try MMcQueue(arrivalRate: 1, serviceRate: 1, servers: 2)
    #expect(agree(queue.waitingProbability, 1 / 3))
    #expect(agree(queue.meanWait, 1 / 3))
    #expect(agree(queue.meanPopulation, 4 / 3))
    #expect(agree(queue.probabilityOfWait(longerThan: 1), exp(-1) / 3))
  }

  @Test("one server of M/M/c is M/M/1", arguments: [0.1, 0.5, 0.9, 0.99])
  func singleServer(load: Double) throws {
    let one = try MM1Queue(arrivalRate: load, serviceRate: 1)
    let many = try MMcQueue(arrivalRate: load, serviceRate: 1, servers: 1)
    #expect(agree(one.meanWait, many.meanWait))
    #expect(agree(one.meanTimeInSystem, many.meanTimeInSystem))
    #expect(agree(one.meanQueueLength, many.meanQueueLength))
    #expect(agree(one.meanPopulation, many.meanPopulation))
    for count in 0..<20 { #expect(agree(one.probability(of: count), many.probability(of: count))) }
  }

  @Test("the probabilities of M/M/c add up to 1 and give its mean")
  func distributionOfMMc() throws {
    let queue = try MMcQueue(arrivalRate: 5.4, serviceRate: 1.5, servers: 4)
    let probabilities = (0..<600).map { queue.probability(of: $0) }
    #expect(agree(probabilities.reduce(0, +), 1))
    let mean = probabilities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    #expect(agree(mean, queue.meanPopulation))
    #expect(agree(probabilities[9...].reduce(0, +), queue.probability(ofAtLeast: 9)))
  }

  @Test("room for everybody turns M/M/c/K into M/M/c")
  func roomForEverybody() throws {
    let unlimited = try MMcQueue(arrivalRate: 2.4, serviceRate: 1, servers: 3)
    let roomy = MMcKQueue(arrivalRate: 2.4, serviceRate: 1, servers: 3, capacity: 200)
    #expect(agree(roomy.meanWait, unlimited.meanWait))
    #expect(agree(roomy.meanTimeInSystem, unlimited.meanTimeInSystem))
    #expect(agree(roomy.utilization, unlimited.utilization))
    // Each place less loses more.
    let losses = [3, 4, 8, 16].map {
      MMcKQueue(arrivalRate: 2.4, serviceRate: 1, servers: 3, capacity: $0).lossProbability
    }
    #expect(losses == losses.sorted(by: >))
    #expect(agree(losses[0], erlangBlocking(servers: 3, offeredLoad: 2.4)))
  }

  @Test("a queue far above its capacity neither overflows nor loses its balance")
  func overloadedAndLarge() {
    let queue = MMcKQueue(arrivalRate: 1000, serviceRate: 1, servers: 2, capacity: 500)
    #expect(agree(queue.utilization, 1))
    #expect(agree(queue.acceptedRate, 2))
    #expect(agree(queue.meanPopulation, 500 - 2.0 / 998, to: 1e-9))
  }

  @Test("endless patience turns Erlang A into Erlang C")
  func endlessPatience() throws {
    let delay = try MMcQueue(arrivalRate: 2.4, serviceRate: 1, servers: 3)
    let patient = ErlangAQueue(arrivalRate: 2.4, serviceRate: 1, servers: 3, abandonmentRate: 1e-9)
    #expect(agree(patient.meanWait, delay.meanWait, to: 1e-7))
    #expect(agree(patient.meanWaitOfServed, delay.meanWait, to: 1e-7))
    #expect(agree(patient.utilization, delay.utilization, to: 1e-7))
  }

  @Test("who gives up as fast as they are served is never really queueing")
  func patienceLikeService() {
    // Then everybody present leaves at the rate μ, as from infinitely many servers.
    let impatient = ErlangAQueue(arrivalRate: 5, serviceRate: 1, servers: 3, abandonmentRate: 1)
    let infinite = MGInfinityQueue(arrivalRate: 5, meanService: 1)
    #expect(agree(impatient.meanPopulation, 5))
    for count in 0..<30 { #expect(agree(impatient.probability(of: count), infinite.probability(of: count))) }
  }

  /// The density of the offered wait V: f(x) = λp(c−1)·exp(λ∫₀ˣ e^(−θu) du − cμx): F. Baccelli, G. Hebuterne, "On
  /// queues with impatient customers", Performance '81.
  @Test("the waits of those who are served and of all agree with the offered wait's density")
  func offeredWait() {
    let queue = ErlangAQueue(arrivalRate: 3.5, serviceRate: 1, servers: 3, abandonmentRate: 0.4)
    let (steps, width) = (400_000, 30.0)
    var (served, waited) = (0.0, 0.0)
    for step in 0..<steps {
      let x = (Double(step) + 0.5) / Double(steps) * width
      let density =
        3.5 * queue.probability(of: 2) * exp(3.5 * (1 - exp(-0.4 * x)) / 0.4 - 3 * x) * width
        / Double(steps)
      served += density * exp(-0.4 * x)
      waited += density * exp(-0.4 * x) * x
    }
    served += (0..<3).reduce(0) { $0 + queue.probability(of: $1) }
    #expect(agree(1 - queue.abandonmentProbability, served, to: 1e-8))
    #expect(agree(queue.meanWaitOfServed, waited / served, to: 1e-8))
    #expect(agree(queue.utilization, 3.5 * served / 3, to: 1e-8))
  }

  @Test("constant service halves the wait of exponential service")
  func constantService() throws {
    let markov = try MM1Queue(arrivalRate: 0.8, serviceRate: 1)
    let same = try MG1Queue(arrivalRate: 0.8, meanService: 1, serviceVariance: 1)
    let constant = try MG1Queue(arrivalRate: 0.8, meanService: 1, serviceVariance: 0)
    #expect(agree(same.meanWait, markov.meanWait))
    #expect(agree(same.meanPopulation, markov.meanPopulation))
    #expect(agree(constant.meanWait, markov.meanWait / 2))
    #expect(agree(constant.meanWait, 2))
  }

  @Test("busy periods fill the share of time that the server is busy")
  func busyPeriods() throws {
    let queue = try MG1Queue(arrivalRate: 0.7, meanService: 1.2, serviceVariance: 3)
    let busy = BusyPeriod(of: queue)
    #expect(agree(busy.frequency * busy.mean, queue.utilization))
    #expect(agree(busy.meanServed * 1.2, busy.mean))
    // M/M/1: mean 1/(μ − λ), variance (1 + ρ)/(μ²(1 − ρ)³).
    let markov = BusyPeriod(of: try MG1Queue(arrivalRate: 0.8, meanService: 1, serviceVariance: 1))
    #expect(agree(markov.mean, 5))
    #expect(agree(markov.variance, 1.8 / 0.008))
  }

  @Test("infinitely many servers hold a Poisson number")
  func infinitelyMany() {
    let queue = MGInfinityQueue(arrivalRate: 4, meanService: 1.5)
    let probabilities = (0..<100).map { queue.probability(of: $0) }
    #expect(agree(probabilities.reduce(0, +), 1))
    #expect(agree(probabilities[10...].reduce(0, +), queue.probability(ofAtLeast: 10), to: 1e-10))
    #expect(queue.probability(ofAtLeast: 0) == 1)
  }

  @Test("one machine is up as often as its two phases say, many machines are a Poisson source")
  func machines() throws {
    let one = MachineRepairQueue(machines: 1, breakdownRate: 0.25, repairRate: 1, repairers: 1)
    #expect(agree(one.meanDown, 0.2))
    #expect(one.meanWait == 0)
    let many = MachineRepairQueue(machines: 1_000_000, breakdownRate: 0.8e-6, repairRate: 1, repairers: 1)
    let queue = try MM1Queue(arrivalRate: 0.8, serviceRate: 1)
    #expect(agree(many.meanWait, queue.meanWait, to: 1e-4))
  }

  @Test("more work than can be done has no steady state")
  func instability() {
    #expect(throws: Instability.self) { try MM1Queue(arrivalRate: 1, serviceRate: 1) }
    #expect(throws: Instability.self) { try MMcQueue(arrivalRate: 3, serviceRate: 1, servers: 3) }
    #expect(throws: Instability.self) { try MG1Queue(arrivalRate: 2, meanService: 0.5, serviceVariance: 0) }
    let error = #expect(throws: Instability.self) {
      try MMcQueue(arrivalRate: 6, serviceRate: 1, servers: 4)
    }
    #expect(error?.load == 1.5)
    #expect("\(error as Any)".contains("the group of 4 has a load of 1.5"))
  }
}
