import LeadPolicy
import Sampling
import Scenarios
import Testing

/// A scenario that uses every section which is off when it is left out.
let everySection = """
  { name: "everything",
    team: { "senior-developer": {}, "backend-developer": { count: 3, changes: [
      { person: 1, leaves: "2026-05-01" },
      { person: 3, starts: "2026-04-01", startingSpeed: 0.4, rampUpDays: 40 }] } },
    counterparts: { "tech-lead": { responseHours: 2 }, "frontend-lead": { responseHours: 4 },
      dba: { responseHours: 3, people: 1, collaborationHours: 1.5, consultationHours: 0.5 } },
    workload: {
      features: { tier: 3, arrivals: { perWeek: 2 }, templates: { "rest-resource": 1 }, dueHours: 80, patience: 200 },
      incidents: { tier: 1, arrivals: { perWeek: 1 }, tasks: { fix: { estimate: 2 } }, preempts: true },
      owners: { tier: 2, arrivals: { sources: 5, timeBetween: 20 }, tasks: { ask: { estimate: 1 } } } },
    work: { contextSwitchHours: 0.2, handOverShare: 0.2, interruptions: { perHour: 0.3, hours: 0.1 },
      blockers: { "unclear-scope": { probability: 0.1, resolutionHours: 6 }, escalateAfterHours: 3 },
      mentoring: [{ mentor: "senior-developer", mentee: "backend-developer", skills: ["security"],
        hoursPerWeek: 1, hoursPerLevel: 30 }] },
    planning: { gates: { failureProbability: 0.2 } },
    assignment: { policy: "weighted-score", weights: { learningValue: 0.3 }, limits: { maximumLoad: 1 },
      discipline: "earliest-due-date", escalateAfterHours: 24 },
    review: { peer: { skipAfterHours: 16 }, takeOverAfterHours: 48, defectFactors: { haste: 1.5, rework: 0.07 }, escapes: {} },
    admission: { workInProgressLimit: 40 },
    capacity: { clearBelow: 0.8, clearAfterDays: 2 },
    actions: { defer: { when: "critical" }, overflow: { when: ["warning", "critical"] },
      overtime: { when: "sustained-utilization", hoursPerDay: 2, maximumDays: 5 },
      borrow: { when: "all-oversubscribed", role: "backend-developer" },
      cutScope: { when: "critical", share: 0.2 } },
    coordination: { contract: {}, handOff: { with: "frontend-lead" },
      requests: [{ code: "schema", when: { flags: "database-heavy" }, with: "dba", before: "start" }] },
    department: { teams: 4, routing: "random" } }
  """

@Suite("A scenario with every section")
struct EverySectionTests {
  @Test("Every section of it is on")
  func isOn() throws {
    let scenario = try ScenarioReader.read(text: everySection, file: "s")
    #expect(scenario.work.blockers != nil)
    #expect(scenario.work.interruptions != nil)
    #expect(scenario.work.mentoring.count == 1)
    #expect(scenario.planning.gates != nil)
    #expect(
      scenario.assignment.rules
        == AssignmentRule.reference.map { reference in
          var rule = reference
          rule.consulted = []
          return rule
        })
    #expect(scenario.review.peer != nil)
    #expect(scenario.review.escapes != nil)
    #expect(scenario.actions.borrowing != nil)
    #expect(scenario.coordination.contract != nil)
    #expect(scenario.department.teams == 4)
    #expect(scenario.workload[0].patience == .constant(200))
    #expect(scenario.workload[2].arrivals.sources == SourceSettings(count: 5, timeBetween: .constant(20)))
    #expect(scenario.admission.workInProgressLimit == 40)
    #expect(scenario.review.defectFactors.rework == 0.07)
    #expect(scenario.escalation.triggers == Set(EscalationTrigger.allCases))
  }

  @Test(
    "Each of its sections can be switched off from the command line",
    arguments: [
      "work.blockers=null", "work.blockers.enabled=false", "planning.gates=null",
      "planning.gates.enabled=false",
      "review.peer=null", "review.escapes=null", "coordination.contract=null", "coordination.handOff=null",
      "actions.overtime=null", "actions.borrow=null", "actions.cutScope=null", "assignment.policy=rules",
      "workload.features.patience=null", "admission.workInProgressLimit=null",
      "work.interruptions=null", "work.mentoring=[]", "department.teams=1", "capacity.clearBelow=null",
    ])
  func canBeSwitchedOff(change: String) throws {
    _ = try ScenarioReader.read(text: everySection, file: "s", overrides: [change])
  }
}
