import Scenarios
import TeamModel

extension Benchmark {
  /// A year of the reference team: the model alone, without tables, store or page.
  static let referenceTeam = Benchmark(
    name: "team-model", summary: "a year of the reference team, the model alone",
    unit: "replications/s", isHigherBetter: true,
    cases: [Case(name: "backend-team") { 1e3 / (try ReferenceTeam.millisecondsPerYear()) }])

  /// What a year of the reference team asks the heap for: arrays of what it hands over, and nothing per event.
  static let teamAllocations = Benchmark(
    name: "team-allocations", summary: "heap allocations of the reference team in steady state",
    unit: "allocations", isHigherBetter: false,
    cases: [
      Case(name: "per year") { try ReferenceTeam.allocationsPerYear() },
      Case(name: "per event beyond") { try ReferenceTeam.allocationsPerFurtherEvent() },
    ])
}

/// The reference team, simulated year by year.
enum ReferenceTeam {
  private static func compiled(years: Int = 1) throws -> CompiledScenario {
    let days = "simulation.days=\(364 * years)"
    return try CompiledScenario(
      ScenarioReader.read(path: "scenarios/backend-team.json5", overrides: [days]))
  }

  /// Processor time of one replication, the mean of 200.
  static func millisecondsPerYear() throws -> Double {
    var replicator = TeamReplicator(try compiled())
    let count = 200
    let nanoseconds = processorNanoseconds {
      for number in 0..<count { _ = replicator.replicate(number, isTraced: false) }
    }
    return nanoseconds / 1e6 / Double(count)
  }

  static func allocationsPerYear() throws -> Double { try allocations(years: 1).count }

  /// The allocations that the events of a long replication make beyond those of a short one: what every replication
  /// allocates once is in both.
  static func allocationsPerFurtherEvent() throws -> Double {
    let (short, long) = (try allocations(years: 1), try allocations(years: 20))
    return (long.count - short.count) / (long.events - short.events)
  }

  /// Of one replication, the mean of 20 after as many that do not count.
  private static func allocations(years: Int) throws -> (count: Double, events: Double) {
    var replicator = TeamReplicator(try compiled(years: years))
    let measured = 20
    for number in 0..<measured { _ = replicator.replicate(number, isTraced: false) }
    var events = 0
    let count = try HeapAllocations.count {
      for number in measured..<2 * measured {
        events += replicator.replicate(number, isTraced: false).events
      }
    }
    return (Double(count) / Double(measured), Double(events) / Double(measured))
  }
}
