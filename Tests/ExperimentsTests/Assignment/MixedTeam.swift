import LeadPolicy
import Scenarios
import TeamModel
import Testing

/// A team of three roles in which somebody is qualified for everything and nobody else for all of it, with noise in
/// its work, part-time people and absences, short of people often enough for loads to differ.
struct MixedTeam {
  var policy = "least-loaded"
  var assignment = ""
  var days = 182
  var absences = true
  /// Tasks that anybody may do, such that only seniors and specialists are left, and for specialists alone.
  var weights = (anybody: 3, database: 2, security: 1)
  var perWeek = 45.0
  var review = "enabled: false"
  var external = ""

  var text: String {
    func away(_ list: String) -> String { absences ? "absences: [ \(list) ]," : "" }
    return """
      {
        name: "mixed-team",
        simulation: { start: "2026-01-05", warmUpDays: 0, days: \(days), replications: 2, seed: 11 },
        team: {
          junior: { count: 3, focus: 0.8, skills: { nodejs: "intermediate" },
            \(away(#"{ person: 2, from: "2026-02-02", to: "2026-02-13" }, { person: 3, from: "2026-02-18", to: "2026-02-18" }"#)) },
          senior: { count: 2, focus: 0.75, partTime: 0.5, skills: { nodejs: "expert", sql: "advanced" },
            \(away(#"{ person: 1, from: "2026-03-05", to: "2026-03-10" }"#)) },
          specialist: { count: 2, focus: 1, skills: { nodejs: "advanced", sql: "expert", security: "expert" },
            \(away(#"{ person: 1, from: "2026-02-09", to: "2026-02-20" }, { person: 2, from: "2026-02-16", to: "2026-02-27" }"#)) },
        },
        workload: { requests: { tier: 1, arrivals: { perWeek: \(perWeek) }, tasks: {
          anybody: { weight: \(weights.anybody), estimate: { distribution: "uniform", low: 1, high: 6 },
            complexity: "simple", skills: { nodejs: "intermediate" } },
          database: { weight: \(weights.database), estimate: { distribution: "uniform", low: 1, high: 6 },
            complexity: "moderate", skills: { sql: "advanced" } },
          security: { weight: \(weights.security), estimate: { distribution: "uniform", low: 1, high: 6 },
            complexity: "high", security: "high", skills: { security: "advanced" } },
        } } },
        assignment: {
          policy: "\(policy)", \(policy == "rules" ? #"dispatch: "push","# : "") \(assignment) \(external)
          rules: [
            { code: "security", when: { security: "high" }, assign: "specialist" },
            { code: "database", when: { complexity: "moderate" }, assign: "senior" },
            { code: "anything", when: {}, assign: "junior" },
          ],
        },
        work: { actualOverEstimate: { distribution: "lognormal", median: 0.9, sigma: 0.5 } },
        review: { \(review) },
        admission: { enabled: false },
        escalation: { triggers: [] },
      }
      """
  }

  func scenario() throws -> Scenario { try ScenarioReader.read(text: text, file: "mixed-team.json5") }

  /// The first replication with its stories; its books must balance.
  func traced() throws -> TracedDecisions {
    let scenario = try scenario()
    let compiled = try CompiledScenario(scenario)
    var replicator = TeamReplicator(compiled)
    let outcome = replicator.replicate(0, isTraced: true)
    #expect(outcome.ledger.holds, "\(outcome.ledger)")
    return TracedDecisions(
      scenario: scenario, compiled: compiled, trace: try #require(outcome.trace))
  }
}

/// The assignments of one replication, with the tasks they were about.
struct TracedDecisions {
  var scenario: Scenario
  var compiled: CompiledScenario
  var trace: ReplicationTrace

  /// An assignment by the policy, and the story of its task.
  struct Assignment {
    var record: DecisionRecord
    var task: TaskRecord
    /// Everybody the record lists who could have been chosen.
    var eligible: [DecisionRecord.Candidate]
    /// The one who was; nil for nobody.
    var chosen: DecisionRecord.Candidate?
  }

  var assignments: [Assignment] {
    let tasks = Dictionary(uniqueKeysWithValues: trace.tasks.map { ([$0.strategic, $0.ordinal], $0) })
    return trace.decisions.filter { $0.kind == .assignment && $0.number != nil }.compactMap { record in
      guard let strategic = record.strategic, let ordinal = record.ordinal,
        let task = tasks[[strategic, ordinal]]
      else { return nil }
      return Assignment(
        record: record, task: task, eligible: record.candidates.filter(\.isEligible),
        chosen: record.candidates.first(where: \.isChosen))
    }
  }

  /// The role of a person, by their id.
  func role(_ id: String) throws -> String {
    try #require(compiled.roster.first { $0.id == id }, "\(id) is on the roster").role
  }

  /// Whether a person has every skill that a task needs, as the scenario says.
  func isQualified(_ id: String, for task: TaskRecord) throws -> Bool {
    let role = try role(id)
    return try #require(scenario.team.first { $0.profile.id == role }).profile
      .isQualified(for: task.definition.skills)
  }
}
