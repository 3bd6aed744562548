import LeadPolicy
import TeamModel
import Testing

/// The lead defines an API contract after planning, the other side agrees, and who begins before that has more
/// to do.
@Suite struct ContractTests {
  /// Planning takes 1 h, the lead needs 2 h for the contract and the frontend 3 h: agreed 5 h after planning.
  private var agreeing: SmallTeam {
    var team = SmallTeam()
    team.planning = "effortHours: 1"
    team.counterparts = #""frontend-lead": { responseHours: 3 }"#
    team.coordination = "contract: { leadHours: 2, dueHours: 5, lateReworkShare: 0.5 }"
    team.tasks =
      #"{ key: "A", title: "a", hours: 4, flags: ["api-change"] }, { key: "B", title: "b", hours: 4 }"#
    return team
  }

  private func first(_ outcome: ReplicationOutcome) throws -> [Double] {
    try outcome.story.tasks.filter { $0.strategic == 0 }.sorted { $0.ordinal < $1.ordinal }
      .map { officeHours($0.arrived, try #require($0.completed)) }
  }

  @Test("an API task begun before the agreement takes its share longer, another one does not")
  func begunTooEarly() throws {
    let outcome = try agreeing.outcome()
    let done = try first(outcome)
    // Planned after 1 h; A takes 4 h and half of that again, then B 4 h.
    #expect(abs(done[0] - 7) < 1e-6 && abs(done[1] - 11) < 1e-6, "\(done)")
    let compiled = try agreeing.compiled()
    let stories = try outcome.story.strategic.count { $0.outcome == .completed }
    #expect(outcome.ledger.arrived == stories, "every story is over")
    #expect(try outcome.metric("contract_on_time_rate", of: compiled) == 1)
    #expect(abs(try outcome.metric("contract_lead_time_h.mean", of: compiled) - 5) < 1e-6)
    let weeks = Double(compiled.totalDays) / 7
    let rework = try outcome.metric("contract_rework_hours_per_week", of: compiled)
    #expect(abs(rework - 2 * Double(stories) / weeks) < 1e-6)
    // Of 3 h of the lead's, 2 h go into the contract.
    #expect(abs(try outcome.metric("lead_hours_share.contract", of: compiled) - 2.0 / 3) < 1e-6)
    #expect(abs(try outcome.metric("lead_hours_share.planning", of: compiled) - 1.0 / 3) < 1e-6)
  }

  @Test("an API task begun after the agreement takes its estimate")
  func begunInTime() throws {
    var team = agreeing
    team.tasks =
      #"{ key: "A", title: "a", hours: 4, flags: ["api-change"], after: ["B"] }, { key: "B", title: "b", hours: 6 }"#
    let outcome = try team.outcome()
    #expect(abs(try first(outcome)[0] - 11) < 1e-6)
    #expect(try outcome.metric("contract_rework_hours_per_week", of: try team.compiled()) == 0)
  }

  @Test("a contract is late when it is agreed after its due time")
  func late() throws {
    var team = agreeing
    team.coordination = "contract: { leadHours: 2.1, dueHours: 5, lateReworkShare: 0.5 }"
    let outcome = try team.outcome()
    #expect(try outcome.metric("contract_on_time_rate", of: try team.compiled()) == 0)
    #expect(abs(try outcome.metric("contract_lead_time_h.mean", of: try team.compiled()) - 5.1) < 1e-6)
  }

  @Test("without planning a contract begins with the arrival, and may outlive its task")
  func outlivesItsTask() throws {
    var team = agreeing
    team.planning = "enabled: false"
    team.counterparts = #""frontend-lead": { responseHours: 20 }"#
    team.tasks = #"{ key: "A", title: "a", hours: 2, flags: ["api-change"] }"#
    let outcome = try team.outcome()
    #expect(abs(try first(outcome)[0] - 3) < 1e-6)
    #expect(abs(try outcome.metric("contract_lead_time_h.mean", of: try team.compiled()) - 22) < 1e-6)
    let work = try #require(try outcome.story.work.first { $0.activity == .contract })
    #expect(work.strategic == 0 && work.ordinal == nil && abs(work.worked.hours - 2) < 1e-6)
  }

  @Test("work without API changes, and atomic work, needs no contract")
  func notNeeded() throws {
    var team = agreeing
    team.tasks = #"{ key: "B", title: "b", hours: 4 }"#
    team.streams = #"""
      fixes: { tier: 1, arrivals: { perHour: 0.02 }, tasks: {
        fix: { title: "A fix", estimate: 1, flags: ["api-change"] } } }
      """#
    let outcome = try team.outcome()
    #expect(try outcome.metric("contract_lead_time_h.mean", of: try team.compiled()).isNaN)
    #expect(try outcome.metric("lead_hours_share.contract", of: try team.compiled()) == 0)
  }
}
