import ExactResults
import LeadPolicy

extension ServiceSystem {
  /// The answer by a formula, where the system is a single station that one is known for.
  package func closedForm() throws(Instability) -> ExactAnswer? {
    guard var answer = try formula() else { return nil }
    if answer.daysToForget == nil { answer.daysToForget = daysToForget }
    return answer
  }

  private func formula() throws(Instability) -> ExactAnswer? {
    guard stations.count == 1, assistance.isEmpty, let first = classes.first else { return nil }
    let common = classes.allSatisfy { $0.service == first.service } ? first.service : nil
    if streams.contains(where: { $0.sources != nil }) { return machineRepair(common) }
    if streams.contains(where: { $0.abandonmentRate > 0 }) { return erlangA(common) }
    if capacity != nil { return lossSystem(common) }
    switch order {
    case .firstInFirstOut: return try firstInFirstOut(common)
    case .priority: return try nonPreemptive(common)
    case .preemptivePriority: return try preemptive()
    }
  }

  /// Where work arrives without end and waits for ever: the number in an M/M/c queue forgets in the end at a rate of
  /// (√cμ − √λ)² or faster (P. M. Morse, "Queues, Inventories and Maintenance", 1958, for one server); more variable
  /// service takes longer in proportion to 1 + the squared coefficient of variation, as in the diffusion that a loaded
  /// queue resembles. After seven times that, e⁻⁷ is left. Nil for other systems, which are left to their chains.
  private var daysToForget: Double? {
    let mixed = mixture(classes)
    guard capacity == nil, streams.allSatisfy({ $0.sources == nil && $0.abandonmentRate == 0 }) else {
      return nil
    }
    let rate = 1 / mixed.meanService
    let gap = (Double(servers) * rate).squareRoot() - totalRate.squareRoot()
    let spread = max(1, (1 + mixed.serviceVariance * rate * rate) / 2)
    return 7 * spread / min(gap * gap, rate) / 24
  }

  private var totalRate: Double { classes.reduce(0) { $0 + arrivalRate($1) } }

  private func machineRepair(_ service: Service?) -> ExactAnswer? {
    guard let service, service.isExponential, streams.count == 1, let sources = streams[0].sources,
      capacity == nil, streams[0].abandonmentRate == 0, order != .preemptivePriority
    else { return nil }
    let queue = MachineRepairQueue(
      machines: sources, breakdownRate: streams[0].sourceRate, repairRate: 1 / service.mean,
      repairers: servers)
    var answer = ExactAnswer(
      "machine repair M/M/\(servers)//\(sources)", queue.utilization, queue.meanQueueLength, queue.meanDown,
      queue.meanWait)
    answer.throughput = queue.breakdownsPerTime
    answer.know(
      distribution: (0...sources).map { queue.probability(of: $0) },
      forgottenAfter: queue.timeToForget(to: 0.001))
    return answer
  }

  private func erlangA(_ service: Service?) -> ExactAnswer? {
    let rate = streams[0].abandonmentRate
    guard let service, service.isExponential, capacity == nil, order == .firstInFirstOut,
      streams.allSatisfy({ $0.abandonmentRate == rate }),
      // So many would wait under an overload before patience wears them down; more are no sum worth adding up.
      totalRate < 1e6 * rate
    else { return nil }
    let queue = ErlangAQueue(
      arrivalRate: totalRate, serviceRate: 1 / service.mean, servers: servers, abandonmentRate: rate)
    var answer = ExactAnswer(
      "Erlang A, M/M/\(servers)+M", queue.utilization, queue.meanQueueLength, queue.meanPopulation,
      queue.meanWaitOfServed)
    answer.throughput = totalRate * (1 - queue.abandonmentProbability)
    answer.abandonedShare = queue.abandonmentProbability
    let likely = (0...).prefix { $0 < servers || queue.probability(of: $0) > 0 }
    answer.know(
      distribution: likely.map { queue.probability(of: $0) }, forgottenAfter: queue.timeToForget(to: 0.001))
    return answer
  }

  private func lossSystem(_ service: Service?) -> ExactAnswer? {
    guard let service, service.isExponential, let capacity, order != .preemptivePriority else { return nil }
    let queue = MMcKQueue(
      arrivalRate: totalRate, serviceRate: 1 / service.mean, servers: servers, capacity: capacity)
    var answer = ExactAnswer(
      "M/M/\(servers)/\(capacity)", queue.utilization, queue.meanQueueLength, queue.meanPopulation,
      queue.meanWait)
    answer.throughput = queue.acceptedRate
    answer.lostShare = queue.lossProbability
    answer.know(
      distribution: (0...capacity).map { queue.probability(of: $0) },
      forgottenAfter: queue.timeToForget(to: 0.001))
    return answer
  }

  private func firstInFirstOut(_ service: Service?) throws(Instability) -> ExactAnswer? {
    if let service, service.isExponential, servers > 1 {
      let queue = try MMcQueue(arrivalRate: totalRate, serviceRate: 1 / service.mean, servers: servers)
      var answer = ExactAnswer(
        "Erlang C, M/M/\(servers)", queue.utilization, queue.meanQueueLength, queue.meanPopulation,
        queue.meanWait)
      answer.distribution = (0..<2000).map { queue.probability(of: $0) }
      return answer
    }
    if let service, service.isExponential {
      let queue = try MM1Queue(arrivalRate: totalRate, serviceRate: 1 / service.mean)
      var answer = ExactAnswer(
        "M/M/1", queue.utilization, queue.meanQueueLength, queue.meanPopulation, queue.meanWait)
      answer.distribution = (0..<2000).map { queue.probability(of: $0) }
      return answer
    }
    let mixed = mixture(classes)
    if servers == 1 {
      let queue = try MG1Queue(
        arrivalRate: totalRate, meanService: mixed.meanService, serviceVariance: mixed.serviceVariance)
      let name = mixed.serviceVariance == 0 ? "M/D/1" : "M/G/1"
      return ExactAnswer(
        "Pollaczek–Khinchine, \(name)", queue.utilization, queue.meanQueueLength, queue.meanPopulation,
        queue.meanWait)
    }
    let queue = MGInfinityQueue(arrivalRate: totalRate, meanService: mixed.meanService)
    // So seldom are all busy that no run notices that there are no more.
    guard queue.probability(ofAtLeast: servers) < 1e-12 else { return nil }
    var answer = ExactAnswer(method: "M/G/∞")
    answer.utilization = queue.meanPopulation / Double(servers)
    answer.population = queue.meanPopulation
    answer.distribution = (0..<servers).map { queue.probability(of: $0) }
    // Two numbers have in common who was there both times: hardly anybody stays ten times as long as the mean.
    answer.daysToForget = 10 * mixed.meanService / 24
    return answer
  }

  // MARK: Priorities

  /// The priorities there are, the most urgent first, and their classes taken together.
  private var levels: [(priority: Priority, together: NonPreemptivePriorities.Class)] {
    Priority.allCases.reversed().compactMap { priority in
      let own = classes.filter { $0.priority == priority.rawValue }
      return own.isEmpty ? nil : (priority, mixture(own))
    }
  }

  /// Poisson streams taken together are one, whose service is a mixture.
  private func mixture(_ classes: [Class]) -> NonPreemptivePriorities.Class {
    let rate = classes.reduce(0) { $0 + arrivalRate($1) }
    let mean = classes.reduce(0) { $0 + arrivalRate($1) * $1.service.mean } / rate
    let square = classes.reduce(0) {
      $0 + arrivalRate($1) * ($1.service.variance + $1.service.mean * $1.service.mean)
    }
    let variance =
      classes.allSatisfy { $0.service == classes[0].service }
      ? classes[0].service.variance : square / rate - mean * mean
    return .init(arrivalRate: rate, meanService: mean, serviceVariance: variance)
  }

  private func nonPreemptive(_ service: Service?) throws(Instability) -> ExactAnswer? {
    let levels = levels
    let queue: NonPreemptivePriorities
    if servers == 1 {
      queue = try NonPreemptivePriorities(singleServer: levels.map(\.together))
    } else if let service, service.isExponential {
      queue = try NonPreemptivePriorities(
        arrivalRates: levels.map(\.together.arrivalRate), serviceRate: 1 / service.mean, servers: servers)
    } else {
      return nil
    }
    let waiting = queue.meanQueueLengths.reduce(0, +)
    let inService = levels.reduce(0) { $0 + $1.together.arrivalRate * $1.together.meanService }
    var answer = ExactAnswer(
      "Cobham's priorities", queue.utilization, waiting, waiting + inService, queue.meanWait)
    answer.waitsByPriority = zip(levels, queue.meanWaits).map { ($0.priority, $1) }
    return answer
  }

  private func preemptive() throws(Instability) -> ExactAnswer? {
    guard servers == 1 else { return nil }
    let levels = levels
    let queue = try PreemptivePriorities(singleServer: levels.map(\.together))
    var answer = ExactAnswer(method: "preemptive-resume priorities, M/G/1")
    answer.utilization = queue.utilization
    answer.population = queue.meanPopulations.reduce(0, +)
    answer.timesByPriority = zip(levels, queue.meanTimesInSystem).map { ($0.priority, $1) }
    return answer
  }
}

extension ExactAnswer {
  /// Where the whole distribution is known, and after how many hours the number in the system forgets what it was.
  fileprivate mutating func know(distribution: [Double], forgottenAfter hours: Double) {
    self.distribution = distribution
    // Whoever is begun in the steady state must not have come before it.
    daysToForget = (hours + 2 * (meanWait ?? 0)) / 24
  }

  fileprivate init(
    _ method: String, _ utilization: Double, _ queueLength: Double, _ population: Double, _ meanWait: Double
  ) {
    self.init(method: method)
    self.utilization = utilization
    self.queueLength = queueLength
    self.population = population
    self.meanWait = meanWait
  }
}
