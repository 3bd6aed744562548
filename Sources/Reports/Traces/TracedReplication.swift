import LeadPolicy
import Scenarios
import SimulatedTime
import TeamModel
import WorkingTime

/// A traced replication with the scenario it belongs to: what every form of the trace is written from.
public struct TracedReplication: Sendable {
  /// The replication's number, from 1.
  public let number: Int
  let scenario: Scenario
  let compiled: CompiledScenario
  let trace: ReplicationTrace
  let daily: [DailyRecord]

  /// A replication's stories; nil for one that was not traced.
  public init?(_ outcome: ReplicationOutcome, scenario: Scenario, compiled: CompiledScenario) {
    guard let trace = outcome.trace else { return nil }
    number = outcome.number + 1
    self.scenario = scenario
    self.compiled = compiled
    self.trace = trace
    daily = outcome.daily
  }

  /// The name of a strategic task wherever one is named: the case of the event log and the `inst_id` of the
  /// lead's records. Its number is that of `tasks.csv`.
  static func caseName(_ strategic: Int) -> String { "strategic-\(strategic)" }

  /// The person's id, as in every table.
  func name(ofPerson person: Int) -> String { compiled.roster[person].id }

  /// "2026-01-05T09:30:00".
  func text(_ time: SimulationTime) -> String { LocalDateTime(time, from: compiled.firstDay).iso8601 }

  /// The last instant of the run.
  var end: SimulationTime { compiled.measuredPeriod.upperBound }

  /// Each tactical task by where it belongs.
  func taskIndex() -> [TaskPlace: TaskRecord] {
    Dictionary(trace.tasks.map { (TaskPlace($0), $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A tactical task's place: the number of its strategic task and its own within that.
struct TaskPlace: Hashable, Comparable, Sendable {
  var strategic: Int
  var ordinal: Int

  init(strategic: Int, ordinal: Int) {
    self.strategic = strategic
    self.ordinal = ordinal
  }

  init(_ task: TaskRecord) { self.init(strategic: task.strategic, ordinal: task.ordinal) }

  static func < (left: Self, right: Self) -> Bool {
    (left.strategic, left.ordinal) < (right.strategic, right.ordinal)
  }
}

extension WorkRecord {
  /// The tactical task that the work is on, if it is on one.
  var place: TaskPlace? {
    guard let strategic, let ordinal else { return nil }
    return TaskPlace(strategic: strategic, ordinal: ordinal)
  }
}
