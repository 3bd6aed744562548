import ExactResults
import Sampling
import Scenarios

extension VerificationCase {
  /// The cases on the bare kernel.
  static let kernel: [VerificationCase] = [
    queueOnKernel("kernel-mm1", "M/M/1 on the bare kernel", file: "mm1.json5"),
    queueOnKernel("kernel-mmc", "M/M/c on the bare kernel", file: "mmc.json5"),
    VerificationCase(
      "kernel-jackson", "a Jackson network of three stations with feedback, on the bare kernel",
      kernelWith: nil
    ) { _, profile, seed in
      try Experiment(
        network: [
          .init(externalRate: 0.6, serviceRate: 1, servers: 1, routing: [0, 1, 0]),
          .init(externalRate: 0, serviceRate: 1.25, servers: 1, routing: [0.2, 0, 0.5]),
          .init(externalRate: 0.3, serviceRate: 0.5, servers: 2, routing: [0, 0, 0]),
        ],
        warmUp: 2400, length: Double(24 * profile.days(4000)), replications: 40, seed: seed)
    },
  ]

  private static func queueOnKernel(_ name: String, _ summary: String, file: String) -> VerificationCase {
    VerificationCase(name, summary, kernelWith: file) { scenario, profile, seed in
      guard let scenario else { preconditionFailure("a case with a file is given its scenario") }
      let system = try ServiceSystem(scenario)
      guard system.stations.count == 1, system.classes.count == 1, let each = system.classes.first,
        each.service.isExponential, system.order == .firstInFirstOut
      else {
        throw NotExactlySolvable(
          scenario: scenario.name,
          obstacles: ["expected one stream of one kind of task with exponential effort"])
      }
      let plan = try scenario.warmedUp(try system.closedForm()?.daysToForget).simulation
      return try Experiment(
        network: [
          .init(
            externalRate: system.arrivalRate(each), serviceRate: 1 / each.service.mean,
            servers: system.servers,
            routing: [0])
        ],
        warmUp: Double(24 * plan.warmUpDays), length: Double(24 * profile.days(plan.days)),
        replications: plan.replications, seed: seed)
    }
  }
}

extension Experiment {
  /// A network on the bare kernel against the product form.
  init(
    network: [JacksonNetwork.Station], warmUp: Double, length: Double, replications: Int, seed: UInt64
  ) throws {
    let exact = try JacksonNetwork(network)
    let names = network.count == 1 ? [""] : network.indices.map { " at station \($0 + 1)" }
    var quantities: [Quantity] = []
    for (name, queue) in zip(names, exact.queues) {
      let arrivals = queue.arrivalRate * length
      quantities.append(
        .init(
          name: "number in the system\(name)", expectation: .mean(queue.meanPopulation), events: arrivals))
      quantities.append(
        .init(
          name: "mean wait\(name) [h]", expectation: .mean(queue.meanWait),
          events: arrivals * queue.probabilityOfWait(longerThan: 0)))
    }
    let arrivals = network.reduce(0) { $0 + $1.externalRate } * length
    quantities.append(
      .init(
        name: "time in the system [h]", expectation: .mean(exact.meanTimeInNetwork), events: arrivals))
    self.init(
      quantities: quantities, replications: replications,
      simulation: .kernel { replication in
        let random = RandomStreams(seed: seed, replication: UInt32(replication))
        let outcome = KernelNetwork.play(network, warmUp: warmUp, length: length, random)
        return zip(outcome.populations, outcome.waits).flatMap { [.value($0), .value($1)] }
          + [.value(outcome.timeInNetwork)]
      })
  }
}
