import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// A scenario without chance in its work, written down for one case: one role `developer` who does
/// everything at exactly the estimate, nothing planned, reviewed, refused or escalated unless asked for.
struct SmallTeam {
  var days = 60
  var seed = 4
  var calendar =
    #"{ workDays: ["mon", "tue", "wed", "thu", "fri"], hours: ["09:00-13:00", "14:00-18:00"] }"#
  var team = "developer: { count: 1, focus: 1 }"
  var lead = "focus: 1"
  var counterparts = ""
  /// One stream of tier 3 that brings the template `story`.
  var arrivals = "perHour: 0.02"
  var priorities = "normal: 1"
  var tasks = #"{ key: "A", title: "a", hours: 8 }"#
  /// Other streams, or all of them where `arrivals` is empty.
  var streams = ""
  var rules = #"{ code: "all", when: {}, assign: "developer" }"#
  var assignment = ""
  var planning = "enabled: false"
  var review = "enabled: false"
  var capacity = ""
  var admission = "enabled: false"
  var escalation = "triggers: []"
  var coordination = ""
  var department = ""

  var text: String {
    let stories =
      arrivals.isEmpty
      ? ""
      : "stories: { tier: 3, arrivals: { \(arrivals) }, templates: { story: 1 }, priorities: { \(priorities) } },"
    return """
      {
        name: "small-team",
        simulation: { start: "2026-01-05", warmUpDays: 0, days: \(days), replications: 2, seed: \(seed) },
        calendar: \(calendar),
        team: { \(team) },
        lead: { \(lead) },
        counterparts: { \(counterparts) },
        workload: { \(stories) \(streams) },
        templates: { story: {
          title: "A story", category: "api-development", specialization: "REST", tasks: [ \(tasks) ] } },
        assignment: { rules: [ \(rules) ], \(assignment) },
        planning: { \(planning) },
        work: { enabled: false },
        review: { \(review) },
        capacity: { \(capacity) },
        admission: { \(admission) },
        escalation: { \(escalation) },
        coordination: { \(coordination) },
        department: { \(department) },
      }
      """
  }

  func compiled() throws -> CompiledScenario {
    try CompiledScenario(try ScenarioReader.read(text: text, file: "small-team.json5"))
  }

  /// The first replication, with its stories; its books must balance.
  func outcome() throws -> ReplicationOutcome {
    var replicator = TeamReplicator(try compiled())
    let outcome = replicator.replicate(0, isTraced: true)
    #expect(outcome.ledger.holds, "\(outcome.ledger)")
    return outcome
  }

  func stories() throws -> [TaskRecord] {
    try #require(try outcome().trace).tasks.sorted { ($0.strategic, $0.ordinal) < ($1.strategic, $1.ordinal) }
  }
}

extension ReplicationOutcome {
  /// The value of a metric that must be there.
  func metric(_ name: String, of scenario: CompiledScenario) throws -> Double {
    metrics[try #require(scenario.metrics.firstIndex { $0.name == name })]
  }
}

/// Working hours between two instants on the reference calendar from a Monday, without holidays.
func officeHours(_ start: SimulationTime, _ end: SimulationTime) -> Double {
  func worked(_ time: SimulationTime) -> Double {
    let day = (time.hours / 24).rounded(.down)
    let hour = time.hours - day * 24
    let weeks = (day / 7).rounded(.down)
    let weekday = day - weeks * 7
    let today = weekday >= 5 ? 0 : min(max(hour - 9, 0), 4) + min(max(hour - 14, 0), 4)
    return weeks * 40 + min(weekday, 5) * 8 + today
  }
  return worked(end) - worked(start)
}
