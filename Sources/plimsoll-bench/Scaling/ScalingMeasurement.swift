import Scenarios
import TeamModel

/// What one size of one arrangement costs.
struct ScalingMeasurement: Codable, Sendable {
  var arrangement: String
  var people: Int
  /// Tactical tasks completed in the time measured.
  var tasks = 0
  /// Processor time, from the beginnings of replications to their ends.
  var microsecondsPerTask = 0.0
  var eventsPerTask = 0.0
  /// Processor time to compile the scenario.
  var setUpSeconds = 0.0
  /// Growth of the peak resident memory for a replication of `memoryDays`; nil where it was not measured.
  var bytes: Int?

  /// The days whose memory is measured, the same for every size: the hours of each person's days are kept.
  static let memoryDays = 56

  enum CodingKeys: String, CodingKey {
    case arrangement, people, tasks, bytes
    case microsecondsPerTask = "microseconds_per_task"
    case eventsPerTask = "events_per_task"
    case setUpSeconds = "set_up_s"
  }

  /// Measures in this process, which must not have simulated anything before: peaks of memory do not go down.
  init(_ arrangement: ScalingArrangement, people: Int) throws {
    self.arrangement = arrangement.rawValue
    self.people = people
    let days = Self.days(arrangement, people: people)
    if days >= Self.memoryDays { bytes = try Self.memory(arrangement, people) }

    let scenario = try Self.scenario(arrangement, people, days: days)
    var compiled: CompiledScenario?
    let setUp = try processorNanoseconds { compiled = try CompiledScenario(scenario) }
    setUpSeconds = setUp / 1e9
    guard let compiled else { return }
    let throughput = compiled.metrics.firstIndex { $0.name == "throughput_per_week" } ?? 0
    var replicator = TeamReplicator(compiled)
    var (number, events, completed, nanoseconds) = (0, 0, 0.0, 0.0)
    repeat {
      nanoseconds += processorNanoseconds {
        let outcome = replicator.replicate(number, isTraced: false)
        events += outcome.events
        completed += outcome.metrics[throughput] * Double(days) / 7
      }
      number += 1
    } while nanoseconds < 1e9
    tasks = Int(completed.rounded())
    microsecondsPerTask = nanoseconds / 1e3 / completed
    eventsPerTask = Double(events) / completed
  }

  /// The longer the smaller the team: two people need years to complete as many tasks as 20,000 do in a day.
  private static func days(_ arrangement: ScalingArrangement, people: Int) -> Int {
    if arrangement == .weightedPerformance, people > 2_000 { return 7 }
    return max(memoryDays, min(1_820, 1_120_000 / people))
  }

  private static func memory(_ arrangement: ScalingArrangement, _ people: Int) throws -> Int? {
    let scenario = try scenario(arrangement, people, days: memoryDays)
    let before = ResidentMemory.now
    var replicator = TeamReplicator(try CompiledScenario(scenario))
    _ = replicator.replicate(0, isTraced: false)
    guard let before, let peak = ResidentMemory.peak else { return nil }
    return peak - before
  }

  private static func scenario(
    _ arrangement: ScalingArrangement, _ people: Int, days: Int
  ) throws -> Scenario {
    try ScenarioReader.read(
      path: "scenarios/backend-team.json5",
      overrides: arrangement.overrides(people: people)
        + ["simulation.warmUpDays=0", "simulation.days=\(days)"])
  }
}
