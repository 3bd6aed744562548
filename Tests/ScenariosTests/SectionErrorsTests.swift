import Scenarios
import Testing

@Suite("Mistakes in the sections of blockers, policies, peers, actions and departments")
struct SectionErrorsTests {
  @Test("A mistake in how the work goes is named at its place", arguments: badWork)
  func work(input: BadInput) { check(input) }

  @Test("A mistake in the assignment is named at its place", arguments: badAssignments)
  func assignment(input: BadInput) { check(input) }

  @Test("A mistake in the review or the marks is named at its place", arguments: badReviews)
  func review(input: BadInput) { check(input) }

  @Test(
    "A mistake in the actions, the coordination or the department is named at its place", arguments: badPeers)
  func peers(input: BadInput) { check(input) }

  @Test(
    "A mistake in who comes and goes, or too many people in a department, is named at its place",
    arguments: badChanges)
  func changes(input: BadInput) { check(input) }

  @Test("A mistake in a stream's urgency is named at its place", arguments: badStreams)
  func streams(input: BadInput) { check(input) }

  private func check(_ input: BadInput) {
    let count = input.errors.count == 1 ? "1 error" : "\(input.errors.count) errors"
    #expect(errors(in: input.text) == input.errors.map { "s:" + $0 } + [count])
  }
}

private let badWork = BadInput.table(
  #"""
  work: { contextSwitchHours: -1, handOverShare: 11 },
    → 3:30: work.contextSwitchHours: found values down to -1, expected none below 0
    → 3:49: work.handOverShare: found 11, expected a number from 0 to 10
  work: { interruptions: { perHour: 0, hour: 1 } },
    → 3:25: work.interruptions.hours: missing, expected a finite number or an object with the key "distribution"
    → 3:36: work.interruptions.perHour: found 0, expected a number above 0 and at most 60
    → 3:39: work.interruptions.hour: unknown key; did you mean "hours"?
  work: { interruptions: { perDay: 4, hours: 0.2 } },
    → 3:25: work.interruptions.perHour: missing, expected a number above 0 and at most 60
    → 3:27: work.interruptions.perDay: unknown key, expected "perHour" or "hours"
  work: { blockers: { "unclear-scop": { probability: 0.1, resolutionHours: 1 } } },
    → 3:22: work.blockers.unclear-scop: unknown key; did you mean "unclear-scope"?
  work: { blockers: { "unclear-scope": { probability: 1.1 } } },
    → 3:39: work.blockers.unclear-scope.resolutionHours: missing, expected a finite number or an object with the key "distribution"
    → 3:54: work.blockers.unclear-scope.probability: found 1.1, expected a number from 0 to 1
  work: { blockers: { escalateAfterHours: 10 } },
    → 3:42: work.blockers.escalateAfterHours: found 10, expected at most "techLeadAfterHours", which is 8 (the default)
  work: { blockers: { techLeadAfterHours: 2 } },
    → 3:42: work.blockers.techLeadAfterHours: found 2, expected at least "escalateAfterHours", which is 4 (the default)
  work: { blockers: { techLeadAfterHours: 3, escalateAfterHours: 5 } },
    → 3:42: work.blockers.techLeadAfterHours: found 3, expected at least "escalateAfterHours", which is 5 (line 3, column 65)
  work: { blockers: { escalateAfterHours: 0 } },
    → 3:42: work.blockers.escalateAfterHours: found 0, expected a number above 0 and at most 100000
  work: { mentoring: [{ mentor: "developer", mentee: "developer", skills: ["python"], hoursPerWeek: 1, hoursPerLevel: 10 }] },
    → 3:53: work.mentoring.0.mentee: found "developer", the mentor (line 3, column 32), expected another role
  work: { mentoring: [{ mentor: "developr", mentee: "idle", skills: ["python"], hoursPerWeek: 1, hoursPerLevel: 10 }] },
    → 3:32: work.mentoring.0.mentor: found the unknown role "developr", expected a name in "team" (line 1, column 20); did you mean "developer"?
    → 3:52: work.mentoring.0.mentee: found "idle", a role with a count of 0 (line 1, column 67), expected a role with people
  work: { mentoring: [{ mentor: "developer", mentee: "developer", skills: ["pyhton", "sql", "sql"], hoursPerWeek: 0 }] },
    → 3:22: work.mentoring.0.hoursPerLevel: missing, expected a number above 0 and at most 100000
    → 3:92: work.mentoring.0.skills.2: found "sql" twice, first at line 3, column 85
    → 3:114: work.mentoring.0.hoursPerWeek: found 0, expected a number above 0 and at most 168
  work: { enabled: false, mentoring: [{ mentor: "developer", mentee: "idle", skills: ["pyhton"], hoursPerWeek: 1, hoursPerLevel: 10, maximumLevels: 4 }] },
    → 3:148: work.mentoring.0.maximumLevels: found 4, expected a whole number from 1 to 3
  work: { enabled: false, mentoring: [{ mentor: "developer", mentee: "idle", skills: ["pyhton"], hoursPerWeek: 1, hoursPerLevel: 10 }] },
    → 3:69: work.mentoring.0.mentee: found "idle", a role with a count of 0 (line 1, column 67), expected a role with people
    → 3:86: work.mentoring.0.skills.0: found the skill "pyhton", which the mentor "developer" (line 1, column 22) does not have; did you mean "python"?
  planning: { gates: { failureProbability: 0.96, replanHours: -1 } },
    → 3:43: planning.gates.failureProbability: found 0.96, expected a number from 0 to 0.95
    → 3:62: planning.gates.replanHours: found values down to -1, expected none below 0
  planning: { gates: true },
    → 3:21: planning.gates: found true, expected an object
  """#
) { scenario(sections: $0) }

private let badAssignments = BadInput.table(
  #"""
  assignment: { policy: "weighted" },
    → 3:24: assignment.policy: found the string "weighted", expected one of "rules", "rules-with-overflow", "weighted-score", "least-loaded", "best-skill", "round-robin", "random", "external"
  assignment: { policy: "weighted-score", dispatch: "pull" },
    → 3:52: assignment.dispatch: found "pull", expected "push", because the policy "weighted-score" (line 3, column 24) hands work out at once
  assignment: { dispatch: "pull", policy: "round-robin", discipline: "fifo" },
    → 3:26: assignment.dispatch: found "pull", expected "push", because the policy "round-robin" (line 3, column 42) hands work out at once
  assignment: { policy: "random", dispatch: "pul" },
    → 3:44: assignment.dispatch: found the string "pul", expected "pull" or "push"; did you mean "pull"?
  assignment: { weights: { skillMatch: 0, freeCapacity: 0, complexityFit: 0, learningValue: 0, recentPerformance: 0 } },
    → 3:25: assignment.weights: found only weights of 0, expected at least one above 0
  assignment: { weights: { skilMatch: 1, freeCapacity: -1 } },
    → 3:27: assignment.weights.skilMatch: unknown key; did you mean "skillMatch"?
    → 3:55: assignment.weights.freeCapacity: found -1, expected a number from 0 to 1000000
  assignment: { limits: { minimumSkillMatch: 1.5, maximumLoad: -1 } },
    → 3:45: assignment.limits.minimumSkillMatch: found 1.5, expected a number from 0 to 1
    → 3:63: assignment.limits.maximumLoad: found -1, expected a number from 0 to 10
  assignment: { overflowAbove: 2.5, whenNobodyQualified: "closet", escalateAfterHours: 0 },
    → 3:31: assignment.overflowAbove: found 2.5, expected a number from 0 to 2
    → 3:57: assignment.whenNobodyQualified: found the string "closet", expected "wait" or "closest"; did you mean "closest"?
    → 3:87: assignment.escalateAfterHours: found 0, expected a number above 0 and at most 100000
  assignment: { policy: "external" },
    → 3:14: assignment.external: missing, expected the program that the policy "external" (line 3, column 24) asks
  assignment: { policy: "external", external: null },
    → 3:46: assignment.external: missing, expected the program that the policy "external" (line 3, column 24) asks
  assignment: { external: { command: ["./assign"] } },
    → 3:26: assignment.external: unexpected under the policy "rules" (the default), only "external" asks a program
  assignment: { policy: "least-loaded", external: { command: ["./assign"] } },
    → 3:50: assignment.external: unexpected under the policy "least-loaded" (line 3, column 24), only "external" asks a program
  assignment: { policy: "external", external: { command: [], timeoutSeconds: 0 } },
    → 3:57: assignment.external.command: found 0 elements, expected at least 1
    → 3:77: assignment.external.timeoutSeconds: found 0, expected a number above 0 and at most 3600
  assignment: { policy: "external", external: { command: "./assign" } },
    → 3:57: assignment.external.command: found the string "./assign", expected an array
  assignment: { policy: "external", external: { command: ["", "x"] } },
    → 3:58: assignment.external.command.0: found an empty name, expected a program
  assignment: { policy: "external", external: {} },
    → 3:46: assignment.external.command: missing, expected an array
  assignment: { discipline: "earliest-due" },
    → 3:28: assignment.discipline: found the string "earliest-due", expected one of "fifo", "priority", "shortest-estimate", "preemptive-priority", "earliest-due-date", "critical-path"; did you mean "earliest-due-date"?
  """#
) { scenario(sections: $0) }

private let badReviews = BadInput.table(
  #"""
  review: { peer: { detectionShare: 1.2, serviceLevelHours: 0, skipAfterHours: -1 } },
    → 3:36: review.peer.detectionShare: found 1.2, expected a number from 0 to 1
    → 3:60: review.peer.serviceLevelHours: found 0, expected a number above 0 and at most 100000
    → 3:79: review.peer.skipAfterHours: found -1, expected a number above 0 and at most 100000
  review: { peer: { effortHour: 1 } },
    → 3:20: review.peer.effortHour: unknown key; did you mean "effortHours"?
  review: { takeOverAfterHours: 0 },
    → 3:32: review.takeOverAfterHours: found 0, expected a number above 0 and at most 100000
  review: { defectFactors: { haste: 0, high: 101, hgih: 1 } },
    → 3:36: review.defectFactors.haste: found 0, expected a number above 0 and at most 100
    → 3:45: review.defectFactors.high: found 101, expected a number above 0 and at most 100
    → 3:50: review.defectFactors.hgih: unknown key; did you mean "high"?
  review: { escapes: { vulnerabilityProbability: -0.1, delayDays: -1, effortHours: "long" } },
    → 3:49: review.escapes.vulnerabilityProbability: found -0.1, expected a number from 0 to 1
    → 3:66: review.escapes.delayDays: found values down to -1, expected none below 0
    → 3:83: review.escapes.effortHours: found the string "long", expected a finite number or an object with the key "distribution"
  capacity: { clearBelow: 0.95 },
    → 3:26: capacity.clearBelow: found 0.95, expected at most "escalateAbove", which is 0.9 (the default)
  capacity: { escalateAbove: 0.8, clearBelow: 0.85, clearAfterDays: 0 },
    → 3:46: capacity.clearBelow: found 0.85, expected at most "escalateAbove", which is 0.8 (line 3, column 29)
    → 3:68: capacity.clearAfterDays: found 0, expected a whole number from 1 to 365
  escalation: { triggers: ["blocked-tusk"] },
    → 3:27: escalation.triggers.0: found the string "blocked-tusk", expected one of "sustained-utilization", "all-oversubscribed", "dba-assistance", "architecture-decision", "critical-admission", "blocked-task", "no-qualified-person", "plan-gate", "overdue-assignment", "overdue-review", "overdue-hand-off"; did you mean "blocked-task"?
  counterparts: {}, escalation: { triggers: ["overdue-hand-off"] },
    → 3:45: escalation.triggers.0: answered by "tech-lead" unless "answeredBy" says otherwise, and "counterparts" (line 3, column 16) has nobody of that name
  escalation: { answeredBy: { "plan-gate": "tech-led" } },
    → 3:43: escalation.answeredBy.plan-gate: found the unknown counterpart "tech-led", expected a name in "counterparts" (the default); did you mean "tech-lead"?
  counterparts: { dba: { responseHours: 1, people: 0, collaborationHours: -1 } },
    → 3:51: counterparts.dba.people: found 0, expected a whole number from 1 to 1000
    → 3:74: counterparts.dba.collaborationHours: found values down to -1, expected none below 0
  counterparts: { dba: { responseHours: 1, consultationHour: 1 } },
    → 3:43: counterparts.dba.consultationHour: unknown key; did you mean "consultationHours"?
  """#
) { scenario(sections: $0) }

private let badPeers = BadInput.table(
  #"""
  actions: { defer: {} },
    → 3:20: actions.defer.when: missing, expected one of "warning", "critical", "sustained-utilization", "all-oversubscribed" or an array
  actions: { defer: { when: [] }, deffer: {} },
    → 3:28: actions.defer.when: found 0 elements, expected at least 1
    → 3:34: actions.deffer: unknown key; did you mean "defer"?
  actions: { overflow: { when: ["critcal"] } },
    → 3:32: actions.overflow.when.0: found the string "critcal", expected one of "warning", "critical", "sustained-utilization", "all-oversubscribed"; did you mean "critical"?
  actions: { overflow: { when: ["critical", "warning", "critical"] } },
    → 3:55: actions.overflow.when.2: found "critical" twice
  actions: { overtime: { when: "warning", hoursPerDay: 9, maximumDays: 0, restDays: 0 } },
    → 3:55: actions.overtime.hoursPerDay: found 9, expected a number above 0 and at most 8
    → 3:71: actions.overtime.maximumDays: found 0, expected a whole number from 1 to 365
    → 3:84: actions.overtime.restDays: found 0, expected a whole number from 1 to 365
  actions: { overtime: { when: "warning" } },
    → 3:23: actions.overtime.hoursPerDay: missing, expected a number above 0 and at most 8
    → 3:23: actions.overtime.maximumDays: missing, expected a whole number from 1 to 365
  actions: { borrow: { when: "warning", role: "develper" } },
    → 3:46: actions.borrow.role: found the unknown role "develper", expected a name in "team" (line 1, column 20); did you mean "developer"?
  actions: { borrow: { when: "warning", role: "idle" } },
    → 3:46: actions.borrow.role: found "idle", a role with a count of 0 (line 1, column 67), expected a role with people
  actions: { borrow: { when: "warning", role: "developer", people: 0, speed: 1.5, minimumDays: 0 } },
    → 3:67: actions.borrow.people: found 0, expected a whole number from 1 to 1000
    → 3:77: actions.borrow.speed: found 1.5, expected a number above 0 and at most 1
    → 3:95: actions.borrow.minimumDays: found 0, expected a whole number from 1 to 10000
  actions: { cutScope: { when: "warning", share: 1 } },
    → 3:49: actions.cutScope.share: found 1, expected a number above 0 and below 1
  coordination: { contract: {} },
    → 3:28: coordination.contract: agreed with "frontend-lead" unless "with" says otherwise, and "counterparts" (the default) has nobody of that name
  counterparts: { "frontend-led": { responseHours: 1 } }, coordination: { contract: { with: "frontend-lead", dueHours: 0 } },
    → 3:119: coordination.contract.dueHours: found 0, expected a number above 0 and at most 100000
  counterparts: { "frontend-led": { responseHours: 1 } }, coordination: { contract: { with: "frontend-lead" } },
    → 3:92: coordination.contract.with: found the unknown counterpart "frontend-lead", expected a name in "counterparts" (line 3, column 16); did you mean "frontend-led"?
  coordination: { requests: [{ code: "staging", with: "db", before: "handoff" }] },
    → 3:68: coordination.requests.0.before: found the string "handoff", expected "start" or "hand-off"; did you mean "hand-off"?
  coordination: { requests: [{ code: "staging", with: "db", before: "start" }] },
    → 3:54: coordination.requests.0.with: found the unknown counterpart "db", expected a name in "counterparts" (the default); did you mean "dba"?
  coordination: { requests: [{ code: "a", with: "dba", before: "start" }, { code: "a", with: "dba", before: "hand-off" }] },
    → 3:82: coordination.requests.1.code: found "a" twice, first at line 3, column 37
  coordination: { requests: [{ code: "a", when: { flags: ["migration"] }, with: "dba" }] },
    → 3:29: coordination.requests.0.before: missing, expected "start" or "hand-off"
    → 3:58: coordination.requests.0.when.flags.0: found the string "migration", expected one of "architecture", "database-migration", "database-heavy", "performance-critical", "breaking-change-risk", "api-change"
  coordination: { handOff: {} },
    → 3:27: coordination.handOff.with: missing, expected a name of lower-case letters, digits and hyphens, at most 64
  coordination: { handOff: { with: "tech-led", serviceLevelHours: 0 } },
    → 3:66: coordination.handOff.serviceLevelHours: found 0, expected a number above 0 and at most 100000
  coordination: { handOff: { with: "tech-led" } },
    → 3:35: coordination.handOff.with: found the unknown counterpart "tech-led", expected a name in "counterparts" (the default); did you mean "tech-lead"?
  department: { teams: 0, routing: "robin" },
    → 3:23: department.teams: found 0, expected a whole number from 1 to 10000
    → 3:35: department.routing: found the string "robin", expected one of "round-robin", "random", "least-committed"
  department: { teams: 0.5 },
    → 3:23: department.teams: found 0.5, expected a whole number from 1 to 10000
  teams: 2,
    → 3:2: teams: unknown key; did you mean "team"?
  """#
) { scenario(sections: $0) }

private let badChanges = BadInput.table(
  #"""
  { developer: { changes: [{ person: 1 }] } }
    → 1:45: team.developer.changes.0: expected "starts", "leaves" or both
  { developer: { changes: [{ person: 2, leaves: "2026-02-01" }] } }
    → 1:45: team.developer.changes.0: found person 2, expected 1 to 1, the role's count (the default)
  { developer: { changes: [{ person: 1, starts: null }] } }
    → 1:45: team.developer.changes.0: expected "starts", "leaves" or both
  { developer: { changes: [{ starts: "2026-02-01" }] } }
    → 1:45: team.developer.changes.0.person: missing, expected a whole number from 1 to 100000
  { developer: { changes: [{ person: 1, starts: "tomorrow", rampUpDays: 3 }] } }
    → 1:66: team.developer.changes.0.starts: found the string "tomorrow", expected a day such as "2026-01-05"
  { developer: { changes: [{ person: 1, starts: "2026-02-02", leaves: "2026-02-01" }] } }
    → 1:88: team.developer.changes.0.leaves: found a last day 2026-02-01, expected 2026-02-02, the first day (line 1, column 66), or later
  { developer: { count: 2, changes: [{ person: 2, leaves: "2026-02-01" }, { person: 2, starts: "2026-03-01" }] } }
    → 1:92: team.developer.changes.1: found person 2 twice, expected one entry per person
  { developer: { changes: [{ person: 1, leaves: "2026-02-01", startingSpeed: 0.5 }] } }
    → 1:95: team.developer.changes.0.startingSpeed: unexpected without "starts"
  { developer: { changes: [{ person: 1, starts: "2026-02-01", startingSpeed: 0, rampUpDays: -1 }] } }
    → 1:95: team.developer.changes.0.startingSpeed: found 0, expected a number above 0 and at most 1
    → 1:110: team.developer.changes.0.rampUpDays: found -1, expected a whole number from 0 to 10000
  { developer: { count: 11 } }
    → 3:14: department: found 10000 teams of 11 people (line 1, column 20), expected at most 100000 people together
  """#
) { scenario(team: $0, sections: "department: { teams: 10000 }") }

private let badStreams = BadInput.table(
  #"""
  { w: { tier: 3, arrivals: { perHour: 1 }, templates: { own: 1 }, preempts: true } }
    → 2:87: workload.w.preempts: found true in a stream of tier 3 (line 2, column 25), expected false: only tasks of tier 1 and 2 preempt
  { w: { tier: 1, arrivals: { perHour: 1 }, tasks: { t: { estimate: 1 } }, preempts: 1, dueHours: -2 } }
    → 2:95: workload.w.preempts: found 1, expected true or false
    → 2:108: workload.w.dueHours: found values down to -2, expected none below 0
  { w: { tier: 1, arrivals: { perHour: 1 }, tasks: { t: { estimate: 1 } }, preemtps: true } }
    → 2:85: workload.w.preemtps: unknown key; did you mean "preempts"?
  """#
) {
  scenario(
    workload: $0,
    sections: "templates: { own: { category: \"microservices\", tasks: [{ key: \"k\", hours: 1 }] } }")
}
