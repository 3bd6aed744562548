import ExactResults
import LeadPolicy

/// The steady state of a system whose stations depend on each other, by its Markov chain.
struct ChainSolution: Sendable {
  let layout: ChainLayout
  let stationary: StationaryDistribution<[Int16]>
  /// The probability that the chain was cut off at.
  let neglected: Double
  private let mostTasks: Int
  private let chain: MarkovChain<[Int16]>

  /// The probability that may be neglected: far below what any simulation can show.
  static let tolerance = 1e-12
  /// States beyond which a configuration is not small any more.
  static let mostStates = 400_000

  /// Tasks in the system beyond which it is not, either.
  private static let mostTasks = 10_000

  /// Builds the chain and solves it.
  init(_ system: ServiceSystem) throws {
    try system.checkStability()
    let layout = try ChainLayout(system)
    let limit = system.populationLimit
    let chain = try TruncatedChain(
      neglecting: Self.tolerance, firstLevel: max(24, 3 * system.servers), endsAt: limit,
      level: { layout.population($0) }
    ) { (last) throws(MarkovChainProblem) in
      // A state counts in 16 bits; so many in the system make no small configuration anyway.
      guard last <= Self.mostTasks else { throw .tooManyStates(Self.mostStates) }
      let dynamics = ChainDynamics(layout: layout, mostTasks: last)
      return try MarkovChain(from: dynamics.empty, atMost: Self.mostStates, following: dynamics.follow)
    }
    self.layout = layout
    stationary = chain.stationary
    neglected = chain.neglected
    mostTasks = chain.lastLevel
    self.chain = chain.chain
  }

  // MARK: Means

  /// Mean number of busy servers of a station.
  func busyServers(_ station: Int) -> Double {
    stationary.mean { Double(layout.busyServers($0, station: station)) }
  }

  /// Mean number waiting in a line that nobody has begun.
  func waiting(_ line: Int) -> Double { stationary.mean { Double($0[layout.waiting(line)]) } }

  /// Tasks of a line that arrive per hour, whether or not there is room.
  func arrivals(_ line: Int) -> Double {
    let dynamics = ChainDynamics(layout: layout, mostTasks: mostTasks)
    return stationary.mean { dynamics.arrivalRate(line, $0) }
  }

  /// Tasks of a line begun per hour, which in the steady state are those completed.
  func completions(_ line: Int) -> Double {
    layout.kinds.indices.reduce(0) { sum, kind in
      guard layout.kinds[kind].line == line else { return sum }
      return sum + layout.kinds[kind].rate * stationary.mean { Double($0[layout.busy(kind)]) }
    }
  }

  /// After how many days the number in the system has forgotten what it was, but for a correlation of 1/1000; nil where
  /// it takes most of a year.
  func daysToForget() -> Int? {
    chain.stepsToDecorrelate({ Double(layout.population($0)) }, in: stationary, to: 0.001, step: 24)
  }

  /// The probabilities of 0, 1, 2, … tasks in the system.
  var populations: [Double] { stationary.distribution { layout.population($0) } }
}

extension ServiceSystem {
  /// The most tasks that can ever be in the system; nil where there is no such number, or it is so large that the
  /// chain is cut off before.
  var populationLimit: Int? {
    let sources =
      streams.allSatisfy { $0.sources != nil } ? streams.reduce(0) { $0 + ($1.sources ?? 0) } : nil
    guard let limit = [capacity, sources].compactMap({ $0 }).min(), limit <= 200 else { return nil }
    return limit
  }

  /// Throws where work comes in as fast as it can be done: at a station that nobody helps, or at those that help each
  /// other taken together.
  func checkStability() throws(Instability) {
    guard populationLimit == nil, capacity == nil else { return }
    func load(_ homes: Set<Int>) -> Double {
      classes.reduce(0) { sum, each in
        let isEndless = streams[each.stream].sources == nil && streams[each.stream].abandonmentRate == 0
        return isEndless && homes.contains(each.station) ? sum + arrivalRate(each) * each.service.mean : sum
      }
    }
    for (index, station) in stations.enumerated() where station.servers > 0 {
      let helpers = assistance.filter { $0.helped == index }.map(\.helper)
      guard helpers.isEmpty else { continue }
      try check(load([index]) / Double(station.servers), "the role \"\(station.name)\"")
    }
    guard !assistance.isEmpty, assistance.allSatisfy({ helpsAsFast($0) }) else { return }
    try check(load(Set(stations.indices)) / Double(servers), "the team")
  }

  /// Whether a helper is as fast as who is helped, so that hours of work are the same whoever does it.
  private func helpsAsFast(_ help: Assistance) -> Bool {
    classes.allSatisfy {
      $0.station != help.helped || $0.serviceElsewhere[help.helper].mean == $0.service.mean
    }
  }

  private func check(_ load: Double, _ subject: String) throws(Instability) {
    if load >= 1 { throw Instability(subject: subject, load: load) }
  }
}
