import LeadPolicy
import Sampling
import Scenarios
import Testing

/// A small scenario with sections of its own, read.
private func read(_ sections: String) throws(ScenarioErrors) -> Scenario {
  try ScenarioReader.read(text: scenario(sections: sections), file: "s")
}

@Suite("Actions, coordination and departments")
struct ActionsAndPeersTests {
  @Test("Left out, nothing is set off, nothing is agreed, and the team is alone")
  func absent() throws {
    let scenario = try read("")
    #expect(scenario.actions == ActionSettings())
    #expect(scenario.coordination == CoordinationSettings())
    #expect(scenario.department == DepartmentSettings(teams: 1, routing: .roundRobin))
    #expect(scenario.counterparts.map(\.id) == ["tech-lead", "dba", "security-specialist"])
    for counterpart in scenario.counterparts {
      #expect(counterpart.people == nil)
      #expect(counterpart.collaborationHours == nil)
      #expect(counterpart.consultationHours == nil)
    }
  }

  @Test("Every action is read into its own place")
  func actions() throws {
    let actions = try read(
      """
      actions: { defer: { when: ["critical"] }, overflow: { when: "warning" },
        overtime: { when: ["sustained-utilization"], hoursPerDay: 2, maximumDays: 10, restDays: 3,
          effortPerDay: 0.1, defectsPerDay: 0.2 },
        borrow: { when: ["critical", "all-oversubscribed"], role: "developer", people: 2, afterDays: 0,
          minimumDays: 15, speed: 0.6 },
        cutScope: { when: ["critical"], share: 0.2 } }
      """
    ).actions
    #expect(actions.deferral == [.critical])
    #expect(actions.overflow == [.warning])
    let overtime = try #require(actions.overtime)
    #expect(overtime.when == [.sustainedUtilization])
    #expect([overtime.hoursPerDay, overtime.effortPerDay, overtime.defectsPerDay] == [2, 0.1, 0.2])
    #expect([overtime.maximumDays, overtime.restDays] == [10, 3])
    let borrowing = try #require(actions.borrowing)
    #expect(borrowing.when == [.critical, .allOversubscribed])
    #expect(borrowing.role == "developer")
    #expect([borrowing.people, borrowing.afterDays, borrowing.minimumDays] == [2, 0, 15])
    #expect(borrowing.speed == 0.6)
    #expect(actions.scopeCut?.when == [.critical])
    #expect(actions.scopeCut?.share == 0.2)
  }

  @Test("Overtime and borrowing have the stated defaults")
  func actionDefaults() throws {
    let actions = try read(
      """
      actions: { overtime: { when: "warning", hoursPerDay: 8, maximumDays: 1 },
        borrow: { when: "warning", role: "developer" } }
      """
    ).actions
    let overtime = try #require(actions.overtime)
    #expect([overtime.effortPerDay, overtime.defectsPerDay] == [0.01, 0.02])
    #expect(overtime.restDays == 5)
    let borrowing = try #require(actions.borrowing)
    #expect([borrowing.people, borrowing.afterDays, borrowing.minimumDays] == [1, 5, 10])
    #expect(borrowing.speed == 0.8)
    #expect(actions.deferral.isEmpty && actions.overflow.isEmpty)
    #expect(actions.scopeCut == nil)
  }

  @Test("Counterparts may have a queue and hours")
  func counterparts() throws {
    let dba = try read(
      "counterparts: { dba: { responseHours: 1, people: 2, collaborationHours: 3, consultationHours: 4 } }"
    ).counterparts[0]
    #expect(dba.people == 2)
    #expect(dba.responseHours == .constant(1))
    #expect(dba.collaborationHours == .constant(3))
    #expect(dba.consultationHours == .constant(4))
  }

  @Test("What is agreed with peers is read into its own place")
  func coordination() throws {
    let coordination = try read(
      """
      counterparts: { web: { responseHours: 1 }, ops: { responseHours: 1 } },
      coordination: { contract: { with: "web", leadHours: 1, dueHours: 8, lateReworkShare: 0.2 },
        requests: [
          { code: "plan", when: { flags: "database-migration", complexity: ["high"] }, with: "web",
            before: "start" },
          { code: "staging", with: "ops", before: "hand-off" }],
        handOff: { with: "web", serviceLevelHours: 12, escalateAfterHours: 36 } }
      """
    ).coordination
    #expect(
      coordination
        == CoordinationSettings(
          contract: ContractSettings(
            with: "web", leadHours: .constant(1), dueHours: 8, lateReworkShare: .constant(0.2)),
          requests: [
            CoordinationRequest(
              code: "plan",
              condition: AssignmentRule.Condition(anyFlag: [.databaseMigration], complexity: [.high]),
              with: "web", before: .start),
            CoordinationRequest(code: "staging", condition: .init(), with: "ops", before: .handOff),
          ],
          handOff: HandOffSettings(with: "web", serviceLevelHours: 12, escalateAfterHours: 36)))
  }

  @Test("The contract is the frontend lead's, and hand-offs have the service level of the reference")
  func coordinationDefaults() throws {
    let peers = "counterparts: { \"frontend-lead\": { responseHours: 1 } },"
    let coordination = try read(
      "\(peers) coordination: { contract: {}, handOff: { with: \"frontend-lead\" } }"
    ).coordination
    #expect(
      coordination.contract
        == ContractSettings(
          with: "frontend-lead", leadHours: .lognormal(median: 0.5, sigma: 0.5), dueHours: 16,
          lateReworkShare: .pert(low: 0.05, mode: 0.1, high: 0.3, shape: 4)))
    #expect(
      coordination.handOff
        == HandOffSettings(with: "frontend-lead", serviceLevelHours: 24, escalateAfterHours: 72))
    #expect(coordination.requests.isEmpty)
    let never = try read(
      "\(peers) coordination: { handOff: { with: \"frontend-lead\", escalateAfterHours: null } }")
    #expect(never.coordination.handOff?.escalateAfterHours == nil)
  }

  @Test("A department has teams, and as many people as the model carries")
  func department() throws {
    #expect(
      try read("department: { teams: 20, routing: \"least-committed\" }").department
        == DepartmentSettings(teams: 20, routing: .leastCommitted))
    let text = scenario(
      team: "{ developer: { skills: { python: \"expert\" }, count: 10 } }",
      sections: "department: { teams: 10000 }")
    #expect(try ScenarioReader.read(text: text, file: "s").department.teams == 10_000)
  }

  @Test(
    "A trigger is armed by what it belongs to, where the Tech Lead is there to answer",
    arguments: [
      ("work: { blockers: {} }", EscalationTrigger.blockedTask),
      ("assignment: { policy: \"least-loaded\" }", .noQualifiedPerson),
      ("planning: { gates: {} }", .planGate),
      ("assignment: { escalateAfterHours: 24 }", .overdueAssignment),
      ("review: { takeOverAfterHours: 48 }", .overdueReview),
      ("coordination: { handOff: { with: \"dba\" } }", .overdueHandOff),
    ])
  func armed(section: String, trigger: EscalationTrigger) throws {
    let reference = Set(EscalationTrigger.reference)
    #expect(try read("").escalation.triggers == reference)
    #expect(try read(section).escalation.triggers == reference.union([trigger]))
    let alone = try read("counterparts: { dba: { responseHours: 1 } }, \(section)")
    #expect(alone.escalation.triggers == [.dbaAssistance])
    let answered = try read(
      "counterparts: { dba: { responseHours: 1 } }, \(section),"
        + " escalation: { answeredBy: { \"\(trigger.code.split(separator: "_").joined(separator: "-"))\": \"dba\" } }"
    )
    #expect(answered.escalation.triggers == [.dbaAssistance, trigger])
    #expect(try read("\(section), escalation: { enabled: false }").escalation.triggers.isEmpty)
    #expect(try read("\(section), escalation: { triggers: [] }").escalation.triggers.isEmpty)
  }

  @Test(
    "What is never escalated arms no trigger",
    arguments: [
      "work: { blockers: { techLeadAfterHours: null } }", "work: { enabled: false, blockers: {} }",
      "work: { blockers: { enabled: false } }", "planning: { gates: { enabled: false } }",
      "coordination: { handOff: { with: \"dba\", escalateAfterHours: null } }",
      "review: { enabled: false, takeOverAfterHours: 48 }", "assignment: { policy: \"rules\" }",
    ])
  func unarmed(section: String) throws {
    #expect(try read(section).escalation.triggers == Set(EscalationTrigger.reference))
  }
}
