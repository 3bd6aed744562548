import LeadPolicy

/// How many events each quantity of an exact answer rests on in the measured hours of a replication.
struct AnswerEvents {
  /// Services that end, all stations together.
  let services: Double
  /// Tasks that have to wait.
  let waits: Double
  /// Tasks that find the system full.
  let losses: Double
  /// Tasks that give up.
  let abandonments: Double

  private let system: ServiceSystem
  private let hours: Double
  private let meanService: Double

  init(_ answer: ExactAnswer, _ system: ServiceSystem, hours: Double) {
    self.system = system
    self.hours = hours
    let shares = system.classes.reduce(0) { $0 + $1.share }
    meanService = system.classes.reduce(0) { $0 + $1.share * $1.service.mean } / shares
    let servers = Double(system.servers)
    let throughput = answer.throughput ?? (answer.utilization ?? 0) * servers / meanService
    services = throughput * hours
    let queue = answer.queueLength ?? throughput * (answer.meanWait ?? 0)
    waits = Self.waits(queue, servers, meanService, hours)
    let lost = answer.lostShare ?? 0
    losses = throughput / max(1 - lost, .leastNonzeroMagnitude) * lost * hours
    let gone = answer.abandonedShare ?? 0
    abandonments = throughput / max(1 - gone, .leastNonzeroMagnitude) * gone * hours
  }

  /// Services of one station whose people are busy for a share of their time.
  func services(by servers: Int, busy share: Double) -> Double {
    share * Double(servers) / meanService * hours
  }

  /// Services of one priority.
  func services(_ priority: Priority) -> Double { arrivalRate(priority) * hours }

  /// Tasks of one priority that have to wait, for so long in the mean over all of them.
  func waits(_ priority: Priority, _ mean: Double) -> Double {
    Self.waits(arrivalRate(priority) * mean, Double(system.servers), meanService, hours)
  }

  private func arrivalRate(_ priority: Priority) -> Double {
    system.classes.filter { $0.priority == priority.rawValue }.reduce(0) { $0 + system.arrivalRate($1) }
  }

  /// By J. D. C. Little's law, where who waits does so until the next of the busy servers is free: where waiting is
  /// rare, hardly anybody waits for more.
  private static func waits(
    _ queueLength: Double, _ servers: Double, _ meanService: Double, _ hours: Double
  ) -> Double {
    queueLength * hours * servers / meanService
  }
}
