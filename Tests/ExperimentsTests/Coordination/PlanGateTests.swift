import Experiments
import Foundation
import LeadPolicy
import OutputAnalysis
import Scenarios
import TeamModel
import Testing

/// A plan passes its gates, is made again at a cost, or goes to the Tech Lead.
@Suite struct PlanGateTests {
  private func planning(_ gates: String, tasks: String) -> SmallTeam {
    var team = SmallTeam()
    team.team = "developer: { count: 3, focus: 1, skills: { sql: \"advanced\" } }"
    team.planning = "effortHours: 1, gates: { replanHours: 2, \(gates) }"
    team.counterparts = #""tech-lead": { responseHours: 5 }"#
    team.escalation = #"triggers: ["plan-gate"]"#
    team.tasks = tasks
    return team
  }

  private let three = ["A", "B", "C"].map { #"{ key: "\#($0)", title: "x", hours: 4 }"# }.joined(
    separator: ",")

  private func firstStory(_ outcome: ReplicationOutcome) throws -> [TaskRecord] {
    try outcome.story.tasks.filter { $0.strategic == 0 }.sorted { $0.ordinal < $1.ordinal }
  }

  private func span(_ tasks: [TaskRecord]) throws -> Double {
    try tasks.map { officeHours($0.arrived, try #require($0.completed)) }.max() ?? .nan
  }

  @Test("a plan that passes costs no more than its planning")
  func passes() throws {
    let team = planning("failureProbability: 0", tasks: three)
    let outcome = try team.outcome()
    #expect(abs(try span(firstStory(outcome)) - 5) < 1e-6)
    let compiled = try team.compiled()
    #expect(try outcome.metric("plan_gate_pass_rate", of: compiled) == 1)
    #expect(try outcome.metric("replanning_hours_per_week", of: compiled) == 0)
    #expect(try outcome.metric("lead_hours_share.planning", of: compiled) == 1)
  }

  @Test("larger work is split, which takes a second attempt")
  func splits() throws {
    let team = planning(
      "failureProbability: 0",
      tasks: #"{ key: "A", title: "a", hours: 18 }, { key: "B", title: "b", hours: 1, after: ["A"] }"#)
    let outcome = try team.outcome()
    let story = try firstStory(outcome)
    #expect(story.map(\.key) == ["A/1", "A/2", "A/3", "B"])
    #expect(story.map(\.estimateHours) == [6, 6, 6, 1])
    // 1 h of planning, 2 h of planning again, then the chain.
    #expect(abs(try span(story) - 22) < 1e-6)
    let compiled = try team.compiled()
    #expect(try outcome.metric("plan_gate_pass_rate", of: compiled) == 0)
    #expect(abs(try outcome.metric("lead_hours_share.replanning", of: compiled) - 2.0 / 3) < 1e-6)
    #expect(outcome.escalations.isEmpty)
    let work = try outcome.story.work.filter { $0.strategic == 0 && $0.person == 3 }
    #expect(work.map(\.activity) == [.planning, .replanning])
  }

  @Test("what splitting does not mend goes to the Tech Lead and is carried out as it is")
  func escalates() throws {
    for (tasks, words) in [
      (#"{ key: "A", title: "a", hours: 4 }, { key: "B", title: "b", hours: 4 }"#, "2 tasks"),
      (three.replacing(#"hours: 4 }"#, with: #"hours: 4, skills: { sql: "expert" } }"#), "sql"),
    ] {
      let team = planning("failureProbability: 0", tasks: tasks)
      let outcome = try team.outcome()
      // 1 h of planning, 2 h of planning again, 5 h for the answer, 4 h of work side by side.
      #expect(abs(try span(firstStory(outcome)) - 12) < 1e-6)
      let escalation = try #require(try outcome.story.escalations.first)
      #expect(escalation.trigger == .planGate && escalation.strategic == 0 && escalation.ordinal == nil)
      #expect(escalation.reason.contains(words), "\(escalation.reason)")
      #expect(try outcome.metric("plan_gate_pass_rate", of: try team.compiled()) == 0)
    }
  }

  @Test("where nobody wants to be told, a plan that cannot pass is carried out after the second attempt")
  func notArmed() throws {
    var team = planning(
      "failureProbability: 0",
      tasks: #"{ key: "A", title: "a", hours: 4 }, { key: "B", title: "b", hours: 4 }"#)
    team.escalation = "triggers: []"
    let outcome = try team.outcome()
    #expect(abs(try span(firstStory(outcome)) - 7) < 1e-6)
    #expect(outcome.escalations.isEmpty)
  }

  @Test("without gates plans are taken as they come")
  func gatesOff() throws {
    for planning in ["effortHours: 1", "effortHours: 1, gates: { enabled: false }"] {
      var team = SmallTeam()
      team.planning = planning
      team.tasks = #"{ key: "A", title: "a", hours: 18 }"#
      let outcome = try team.outcome()
      #expect(try firstStory(outcome).map(\.key) == ["A"])
      #expect(abs(try span(firstStory(outcome)) - 19) < 1e-6)
    }
  }

  /// With a probability p to fail, an attempt succeeds after a geometric number of failures: p / (1 - p) on average.
  @Test("plans are made again a geometric number of times", arguments: [0.1, 0.5, 0.8])
  func geometric(_ probability: Double) throws {
    var team = planning("failureProbability: \(probability)", tasks: three)
    team.days = 2_000
    team.arrivals = "perHour: 0.1"
    let outcome = try team.outcome()
    let trace = try outcome.story
    var attempts: [Int: Int] = [:]
    for work in trace.work where work.activity == .replanning && work.isFinished {
      attempts[work.strategic ?? -1, default: 0] += 1
    }
    let planned = Set(trace.tasks.map(\.strategic)).sorted()
    #expect(planned.count > 500)
    let counts = planned.map { Double(attempts[$0] ?? 0) }
    let mean = counts.reduce(0, +) / Double(counts.count)
    // The variance of a geometric number is p / (1 - p)²; 3.3 standard errors leave 0.1 % outside.
    let error = (probability / Double(counts.count)).squareRoot() / (1 - probability)
    #expect(abs(mean - probability / (1 - probability)) < 3.3 * error, "mean \(mean) of \(counts.count)")
    let passed = try outcome.metric("plan_gate_pass_rate", of: try team.compiled())
    let spread = (probability * (1 - probability) / Double(counts.count)).squareRoot()
    #expect(abs(passed - (1 - probability)) < 3.3 * spread + 1 / Double(counts.count))
  }
}
