/// Where the numbers of a state of the Markov chain stand, and what moves them.
///
/// A state counts, for each kind of service (a class of tasks at a station), the servers busy with it and the pieces
/// of it set aside by whoever was interrupted, and for each line the tasks that wait. A line is the queue of a station,
/// or with priorities the part of it with one priority. The classes of those who wait are left open: each is whatever
/// the line brings with its probability, independently, and shows when service begins; nothing before depends on it.
struct ChainLayout: Sendable {
  /// A class of tasks at a station that may serve it.
  struct ServiceKind: Sendable, Hashable {
    var station: Int
    var line: Int
    /// The class within its line.
    var type: Int
    var level: Int
    var stream: Int
    /// Completions per hour and server.
    var rate: Double
  }

  /// Tasks that wait together.
  struct Line: Sendable, Hashable {
    var station: Int
    var level: Int
    var stream: Int?
    /// The probability of each class among those that come.
    var types: [Double]
    /// The rate at which each who waits gives up.
    var abandonmentRate: Double
    /// Arrivals per hour without end.
    var arrivalRate: Double
  }

  let system: ServiceSystem
  private(set) var kinds: [ServiceKind] = []
  private(set) var lines: [Line] = []

  init(_ system: ServiceSystem) throws(NotExactlySolvable) {
    self.system = system
    var obstacles: [String] = []
    for (station, name) in system.stations.enumerated().map({ ($0, $1.name) }) {
      let own = system.classes.filter { $0.station == station }
      for each in own where !each.service.isExponential {
        let note =
          "role \"\(name)\": the effort of \"\(system.streams[each.stream].name)\" is not exponential"
        if !obstacles.contains(note) { obstacles.append(note) }
      }
      let levels = system.order == .firstInFirstOut ? [0] : Set(own.map(\.priority)).sorted()
      if system.order == .preemptivePriority, system.stations[station].servers > 1 {
        let mixed = levels.contains { level in
          Set(own.filter { $0.priority == level }.map(\.service)).count > 1
        }
        if levels.count > 2 || mixed {
          obstacles.append(
            "role \"\(name)\": who of several people is interrupted follows from numbers of tasks only with two "
              + "priorities and one kind of effort in each")
        }
      }
      for level in levels {
        let together = system.order == .firstInFirstOut ? own : own.filter { $0.priority == level }
        if !together.isEmpty { addLine(station, level, together, name, &obstacles) }
      }
    }
    guard obstacles.isEmpty else {
      throw NotExactlySolvable(scenario: "a Markov chain", obstacles: obstacles)
    }
  }

  private mutating func addLine(
    _ station: Int, _ level: Int, _ classes: [ServiceSystem.Class], _ name: String,
    _ obstacles: inout [String]
  ) {
    let streams = Set(classes.map(\.stream)).sorted()
    let isClosed = streams.contains { system.streams[$0].sources != nil }
    if isClosed, streams.count > 1 {
      obstacles.append("role \"\(name)\": tasks of sources share a queue with others")
    }
    if Set(streams.map { system.streams[$0].abandonmentRate }).count > 1 {
      obstacles.append("role \"\(name)\": tasks of one queue differ in their patience")
    }
    // Classes that nothing tells apart are one.
    var types: [(class: ServiceSystem.Class, weight: Double)] = []
    for each in classes {
      let weight = isClosed ? each.share : system.arrivalRate(each)
      if let place = types.firstIndex(where: {
        $0.class.serviceElsewhere == each.serviceElsewhere && $0.class.service == each.service
      }) {
        types[place].weight += weight
      } else {
        types.append((each, weight))
      }
    }
    let total = types.reduce(0) { $0 + $1.weight }
    let line = lines.count
    lines.append(
      Line(
        station: station, level: level, stream: isClosed ? streams[0] : nil,
        types: types.map { $0.weight / total },
        abandonmentRate: system.streams[streams[0]].abandonmentRate, arrivalRate: isClosed ? 0 : total))
    let helpers = system.assistance.filter { $0.helped == station }.map(\.helper)
    for server in [station] + helpers {
      for (type, each) in types.enumerated() {
        let service = server == station ? each.class.service : each.class.serviceElsewhere[server]
        kinds.append(
          ServiceKind(
            station: server, line: line, type: type, level: level, stream: each.class.stream,
            rate: 1 / service.mean))
      }
    }
  }

  // MARK: Places in a state

  /// The length of a state.
  var width: Int { 2 * kinds.count + lines.count }
  /// Where the servers busy with a kind of service stand.
  func busy(_ kind: Int) -> Int { kind }
  /// Where the pieces of it that were set aside stand.
  func setAside(_ kind: Int) -> Int { kinds.count + kind }
  /// Where those stand who wait in a line.
  func waiting(_ line: Int) -> Int { 2 * kinds.count + line }

  /// The kind of service of a class of a line at a station.
  func kind(station: Int, line: Int, type: Int) -> Int {
    guard let kind = kinds.firstIndex(where: { $0.station == station && $0.line == line && $0.type == type })
    else {
      preconditionFailure("a station serves only its own lines and those it helps")
    }
    return kind
  }

  /// Servers of a station that are busy.
  func busyServers(_ state: [Int16], station: Int) -> Int {
    kinds.indices.reduce(0) { kinds[$1].station == station ? $0 + Int(state[busy($1)]) : $0 }
  }

  /// Tasks in the system.
  func population(_ state: [Int16]) -> Int { state.reduce(0) { $0 + Int($1) } }

  /// Tasks of a stream that has a single line of its own.
  func present(_ state: [Int16], line: Int) -> Int {
    kinds.indices.reduce(Int(state[waiting(line)])) {
      kinds[$1].line == line ? $0 + Int(state[busy($1)] + state[setAside($1)]) : $0
    }
  }
}
