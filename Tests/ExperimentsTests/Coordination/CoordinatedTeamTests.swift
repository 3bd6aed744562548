import Experiments
import Foundation
import LeadPolicy
import Scenarios
import TeamModel
import Testing

/// The reference team with everything agreed with everybody: the books balance and results repeat.
@Suite struct CoordinatedTeamTests {
  static let overrides = [
    "simulation.days=120", "simulation.warmUpDays=28", "simulation.replications=4",
    #"counterparts.dba={responseHours:2,people:1,collaborationHours:{distribution:"exponential",mean:2}}"#,
    #"counterparts.security-specialist={responseHours:2,people:1,consultationHours:1}"#,
    #"counterparts.frontend-lead={responseHours:{distribution:"lognormal",median:2,sigma:1},people:1}"#,
    #"counterparts.devops-lead={responseHours:1.5}"#,
    "planning.gates={failureProbability:0.3}",
    """
    coordination={contract:{},handOff:{with:"frontend-lead",serviceLevelHours:8,escalateAfterHours:16},
    requests:[{code:"environment",with:"devops-lead",before:"start",when:{complexity:"high"}},
    {code:"staging",with:"devops-lead",before:"hand-off",when:{flags:"api-change"}}]}
    """,
  ]

  @Test("one job and two give the same numbers", arguments: [1, 2])
  func sameForAnyJobs(_ teams: Int) throws {
    let overrides = Self.overrides + ["department.teams=\(teams)"]
    let one = try simulate("backend-team.json5", overrides: overrides, jobs: 1)
    let two = try simulate("backend-team.json5", overrides: overrides, jobs: 2)
    #expect(one.map(\.mean) == two.map(\.mean))
    for metric in [
      "counterpart_utilization.dba", "counterpart_wait_h.frontend-lead.mean", "contract_on_time_rate",
      "contract_lead_time_h.mean", "contract_rework_hours_per_week", "hand_off_h.p90",
      "hand_off_sla_hit_rate",
      "plan_gate_pass_rate", "replanning_hours_per_week", "lead_hours_share.contract",
    ] {
      let summary = try #require(one.first { $0.metric.name == metric })
      #expect(try #require(summary.mean).isFinite, "\(metric)")
    }
  }

  @Test("the leads' hours are all accounted for")
  func leadHoursAddUp() throws {
    let compiled = try CompiledScenario(try scenario("backend-team.json5", overrides: Self.overrides))
    var replicator = TeamReplicator(compiled)
    let outcome = replicator.replicate(0, isTraced: true)
    #expect(outcome.ledger.holds)
    let shares = compiled.metrics.indices.filter { compiled.metrics[$0].name.hasPrefix("lead_hours_share.") }
    #expect(shares.count == 4)
    #expect(abs(shares.reduce(0) { $0 + outcome.metrics[$1] } - 1) < 1e-9)
    let activities = Set(try outcome.story.work.map(\.activity))
    #expect(activities.isSuperset(of: [.planning, .replanning, .contract, .review]))
  }

  /// Everything else that can delay, interrupt or send back work.
  static let hindrances = [
    "work.blockers={\"missing-dependency\":{probability:0.2,resolutionHours:9},\"unclear-scope\":{probability:0.2,resolutionHours:9}}",
    "work.interruptions={perHour:0.2,hours:0.25}", "work.contextSwitchHours=0.2",
    "review.peer={}", "review.takeOverAfterHours=12", "review.escapes={}",
    #"counterparts.tech-lead={responseHours:3,people:1}"#, #"assignment.discipline="preemptive-priority""#,
    #"escalation.triggers=["dba-assistance","architecture-decision","blocked-task","plan-gate","overdue-review","overdue-hand-off","critical-admission"]"#,
  ]

  @Test(
    "the books balance whatever else is on",
    arguments: [#""pull""#, #""push""#], ["workingHours", "elapsed", "reviewerHours"])
  func booksBalance(dispatch: String, clock: String) throws {
    var scenario = try scenario(
      "backend-team.json5",
      overrides: Self.overrides + Self.hindrances + [
        "assignment.dispatch=\(dispatch)", "department.teams=2",
        "team.backend-developer.count=2",
      ])
    scenario.review.serviceLevelClock =
      ["workingHours": .workingHours, "elapsed": .elapsed, "reviewerHours": .reviewerHours][clock]
      ?? .workingHours
    var replicator = TeamReplicator(try CompiledScenario(scenario))
    for replication in 0..<4 {
      let outcome = replicator.replicate(replication, isTraced: replication == 0)
      #expect(outcome.ledger.holds, "\(outcome.ledger)")
      #expect(outcome.ledger.completed > 50)
      #expect(outcome.metrics.allSatisfy { $0.isNaN || $0 >= 0 })
      if let trace = outcome.trace {
        let pieces = trace.work.reduce(into: 0) { $0 += $1.worked.microseconds }
        #expect(pieces == outcome.ledger.bookedOnWork.microseconds)
      }
    }
  }

  @Test("utilization law: a counterpart is busy for as long as what it is asked takes")
  func utilizationLaw() throws {
    // Nobody escalates to the specialist, so that each high-security task assigned brings one hour of work.
    let compiled = try CompiledScenario(
      try scenario("backend-team.json5", overrides: Self.overrides + ["simulation.warmUpDays=0"]))
    var replicator = TeamReplicator(compiled)
    let outcome = replicator.replicate(0, isTraced: true)
    let asked = try outcome.story.tasks.filter { $0.definition.security == .high }.count
    let clock = outcome.daily.filter { $0.person == 0 }.count
    #expect(asked > 10 && clock > 60)
    let busy =
      try outcome.metric("counterpart_utilization.security-specialist", of: compiled) * Double(clock) * 8
    // What waits or is under way at the end is not done.
    #expect(busy <= Double(asked) + 1e-6 && busy > Double(asked) - 6, "\(busy) of \(asked)")
  }
}
