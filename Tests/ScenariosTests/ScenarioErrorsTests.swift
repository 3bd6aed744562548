import Scenarios
import Testing

/// A scenario text and the errors it must give, without the file's name.
struct BadInput: Sendable, CustomTestStringConvertible {
  let text: String
  let errors: [String]
  let testDescription: String

  /// Reads a table: an input on a line, then its errors, each on a line that begins with an arrow.
  static func table(_ table: String, scenario: (String) -> String) -> [BadInput] {
    var inputs: [BadInput] = []
    for line in table.split(separator: "\n").map(String.init) {
      if line.hasPrefix("  → ") {
        guard let last = inputs.popLast() else { continue }
        let errors = last.errors + [String(line.dropFirst(4))]
        inputs.append(BadInput(text: last.text, errors: errors, testDescription: last.testDescription))
      } else {
        inputs.append(BadInput(text: scenario(line), errors: [], testDescription: line))
      }
    }
    return inputs
  }
}

/// The errors of a scenario, rendered.
func errors(in text: String, _ overrides: String...) -> [String] {
  do throws(ScenarioErrors) {
    _ = try ScenarioReader.read(text: text, file: "s", overrides: overrides)
    return []
  } catch {
    return error.description.split(separator: "\n").map(String.init)
  }
}

/// A small scenario with its team on line 1, its workload on line 2 and further sections on line 3.
func scenario(
  team: String = "{ developer: { skills: { python: \"expert\" } }, idle: { count: 0 } }",
  workload: String = "{ w: { tier: 1, arrivals: { perHour: 1 }, tasks: { t: { estimate: 1 } } } }",
  sections: String = ""
) -> String {
  "{ name: \"t\", team: \(team),\n workload: \(workload),\n \(sections) }"
}

@Suite("Mistakes in scenarios")
struct ScenarioErrorsTests {
  @Test("A mistake in a section is named at its place", arguments: badSections)
  func sections(input: BadInput) { check(input) }

  @Test("A mistake in the team is named at its place", arguments: badTeams)
  func teams(input: BadInput) { check(input) }

  @Test("A mistake in the workload is named at its place", arguments: badWorkloads)
  func workloads(input: BadInput) { check(input) }

  private func check(_ input: BadInput) {
    let count = input.errors.count == 1 ? "1 error" : "\(input.errors.count) errors"
    #expect(errors(in: input.text) == input.errors.map { "s:" + $0 } + [count])
  }

  @Test("The scenario the mistakes are made in is right")
  func soundBase() {
    #expect(errors(in: scenario()) == [])
  }
}

private let badSections = BadInput.table(
  #"""
  capacity: { warnin: 0.8 },
    → 3:14: capacity.warnin: unknown key; did you mean "warning"?
  capacity: { warning: 0.96 },
    → 3:23: capacity.warning: found 0.96, expected less than "critical", which is 0.95 (the default)
  capacity: { ideal: 0.9, warning: 0.8, critical: 0.7 },
    → 3:21: capacity.ideal: found 0.9, expected at most "warning", which is 0.8 (line 3, column 35)
    → 3:35: capacity.warning: found 0.8, expected less than "critical", which is 0.7 (line 3, column 50)
  capacity: { warning: "high" },
    → 3:23: capacity.warning: found the string "high", expected a number from 0 to 2
  capacity: { lookaheadDays: 2.5 },
    → 3:29: capacity.lookaheadDays: found 2.5, expected a whole number from 1 to 365
  capacity: { escalateAbove: Infinity },
    → 3:29: capacity.escalateAbove: found Infinity, expected a number from 0 to 2
  capacity: [0.75],
    → 3:12: capacity: found an array, expected an object
  capcity: {},
    → 3:2: capcity: unknown key; did you mean "capacity"?
  zzzzzz: 1,
    → 3:2: zzzzzz: unknown key, expected one of "$schema", "name", "title", "description", "simulation", "calendar", "team", "lead", "counterparts", "workload", "templates", "assignment", "planning", "work", "review", "capacity", …
  simulation: { start: "2026-02-30" },
    → 3:23: simulation.start: found the string "2026-02-30", expected a day such as "2026-01-05"
  simulation: { days: 0, replications: 1, confidence: 1 },
    → 3:22: simulation.days: found 0, expected a whole number from 1 to 1000000
    → 3:39: simulation.replications: found 1, expected a whole number from 2 to 1000000
    → 3:54: simulation.confidence: found 1, expected a number above 0 and below 1
  simulation: { days: 999999, warmUpDays: 100000 },
    → 3:22: simulation.days: found 999999 days after a warm-up of 100000 (line 3, column 42), expected at most 1000000 together
  simulation: { replications: 5, tracedReplications: 6 },
    → 3:53: simulation.tracedReplications: found 6, expected at most 5, the replications (line 3, column 30)
  simulation: { seed: -1 },
    → 3:22: simulation.seed: found -1, expected a whole number from 0 to 18446744073709551615
  calendar: "alway",
    → 3:12: calendar: found the string "alway", expected "always"; did you mean "always"?
  calendar: { workDays: [] },
    → 3:24: calendar.workDays: found 0 elements, expected at least 1
  calendar: { workDays: ["mon", "tues", "mon"] },
    → 3:32: calendar.workDays.1: found the string "tues", expected one of "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"; did you mean "tue"?
  calendar: { hours: ["09:00-13:00", "12:00-18:00"] },
    → 3:37: calendar.hours.1: found 12:00-18:00, expected a start at 13:00 or later, after 09:00-13:00
  calendar: { hours: ["9-17"] },
    → 3:22: calendar.hours.0: found the string "9-17", expected a stretch of the day such as "09:00-13:00"
  calendar: { hours: ["17:00-09:00"] },
    → 3:22: calendar.hours.0: found 17:00-09:00, expected an end after the start (work past midnight is two shifts, 17:00-24:00 and 00:00-09:00)
  calendar: { holidays: "2026-12-25" },
    → 3:24: calendar.holidays: found the string "2026-12-25", expected an array
  lead: { focus: 0, workOrder: ["review", "review"] },
    → 3:17: lead.focus: found 0, expected a number above 0 and at most 1
    → 3:42: lead.workOrder.1: found "review" twice
  lead: { id: "developer" },
    → 1:22: team.developer: its "developer" is also the lead's id (line 3, column 8), expected another name
  lead: { absences: [{ from: "2026-02-01", to: "2026-01-01" }] },
    → 3:47: lead.absences.0.to: found a last day 2026-01-01, expected 2026-02-01, the first day, or later
  counterparts: { dba: {} },
    → 3:23: counterparts.dba.responseHours: missing, expected a finite number or an object with the key "distribution"
  counterparts: { dba: { responseHours: { distribution: "lognormall" } } },
    → 3:56: counterparts.dba.responseHours.distribution: found the string "lognormall", expected one of "constant", "uniform", "triangular", "pert", "beta", "exponential", "erlang", "gamma", "lognormal", "weibull", "empirical", "truncated", "mixture"; did you mean "lognormal"?
  counterparts: { dba: { responseHours: { distribution: "lognormal", median: 1, cv: 1 } } },
    → 3:40: counterparts.dba.responseHours: expected "median" and "sigma", or "mean" and "cv"
  counterparts: { dba: { responseHours: { distribution: "uniform", low: 3, high: 2 } } },
    → 3:72: counterparts.dba.responseHours.low: found 3.0, expected a number below high, which is 2.0
  counterparts: { dba: { responseHours: { distribution: "uniform", low: -1, high: 2 } } },
    → 3:40: counterparts.dba.responseHours: found values down to -1, expected none below 0
  counterparts: { dba: { responseHours: { distribution: "exponential", mean: 1, rate: 1 } } },
    → 3:40: counterparts.dba.responseHours: expected either "mean" or "rate"
  counterparts: { dba: { responseHours: { distribution: "triangular", low: 0, mode: 5, high: 2 } } },
    → 3:84: counterparts.dba.responseHours.mode: found 5.0, expected a number from 0.0 to 2.0
  counterparts: { dba: { responseHours: { distribution: "mixture", components: [{ weight: 0, of: -1 }] } } },
    → 3:90: counterparts.dba.responseHours.components.0.weight: found 0, expected a number above 0
  counterparts: { dba: { responseHours: { distribution: "empirical", values: [1, 2], weights: [1] } } },
    → 3:94: counterparts.dba.responseHours.weights: found 1 weights, expected one for each of the 2 values
  counterparts: { dba: { responseHours: { median: 2 } } },
    → 3:40: counterparts.dba.responseHours.distribution: missing, expected one of "constant", "uniform", "triangular", "pert", "beta", "exponential", "erlang", "gamma", "lognormal", "weibull", "empirical", "truncated", "mixture"
  counterparts: { "DB Admin": { responseHours: 1 } },
    → 3:18: counterparts."DB Admin": found the string "DB Admin", expected a name of lower-case letters, digits and hyphens, at most 64
  planning: { enabled: "no", effortHours: null },
    → 3:23: planning.enabled: found the string "no", expected true or false
    → 3:42: planning.effortHours: found null, expected a finite number or an object with the key "distribution"
  work: { factorPerLevelAbove: 0 },
    → 3:31: work.factorPerLevelAbove: found 0, expected a number above 0 and at most 10
  review: { checks: { "securty-practice": {}, performance: { defect: 2 } } },
    → 3:22: review.checks.securty-practice: unknown key; did you mean "security-practice"?
    → 3:69: review.checks.performance.defect: found 2, expected a number from 0 to 1
  review: { serviceLevelClock: "wall" },
    → 3:31: review.serviceLevelClock: found the string "wall", expected one of "working-hours", "reviewer-hours", "elapsed"
  admission: { cancelAfterDays: -1 },
    → 3:32: admission.cancelAfterDays: found -1, expected a number above 0 and at most 1000000
  escalation: { triggers: ["dba-assistance", "dba-assistence", "dba-assistance"] },
    → 3:45: escalation.triggers.1: found the string "dba-assistence", expected one of "sustained-utilization", "all-oversubscribed", "dba-assistance", "architecture-decision", "critical-admission", "blocked-task", "no-qualified-person", "plan-gate", "overdue-assignment", "overdue-review", "overdue-hand-off"; did you mean "dba-assistance"?
  escalation: { triggers: ["dba-assistance"], answeredBy: { "dba-assistance": "dbaa" } },
    → 3:78: escalation.answeredBy.dba-assistance: found the unknown counterpart "dbaa", expected a name in "counterparts" (the default); did you mean "dba"?
  counterparts: {}, escalation: { triggers: ["dba-assistance"] },
    → 3:45: escalation.triggers.0: answered by "dba" unless "answeredBy" says otherwise, and "counterparts" (line 3, column 16) has nobody of that name
  assignment: { rules: [{ code: "a", assign: "develper" }] },
    → 3:45: assignment.rules.0.assign: found the unknown role "develper", expected a name in "team" (line 1, column 20); did you mean "developer"?
  assignment: { rules: [{ code: "a", assign: "intern" }] },
    → 3:45: assignment.rules.0.assign: found the unknown role "intern", expected a name in "team" (line 1, column 20)
  assignment: { rules: [{ code: "a", assign: "developer", with: ["dbb"] }] },
    → 3:65: assignment.rules.0.with.0: found the unknown counterpart "dbb", expected a name in "counterparts" (the default); did you mean "dba"?
  assignment: { rules: [{ code: "a", when: { complexity: "high" }, assign: "developer" }] },
    → 2:63: workload.w.tasks.t: no assignment rule (line 3, column 14) takes task "t" (complexity simple, security low, no flags); a last rule without "when" takes everything
  assignment: { rules: [{ code: "a", when: { flag: "architecture" } }] },
    → 3:24: assignment.rules.0.assign: missing, expected a name of lower-case letters, digits and hyphens, at most 64
    → 3:45: assignment.rules.0.when.flag: unknown key; did you mean "flags"?
  assignment: { rules: [] },
    → 3:23: assignment.rules: found 0 elements, expected at least 1
  assignment: { rules: [{ code: "a", when: { flags: ["architecure"] }, assign: "developer" }], dispatch: "pul" },
    → 3:53: assignment.rules.0.when.flags.0: found the string "architecure", expected one of "architecture", "database-migration", "database-heavy", "performance-critical", "breaking-change-risk", "api-change"; did you mean "architecture"?
    → 3:105: assignment.dispatch: found the string "pul", expected "pull" or "push"; did you mean "pull"?
  templates: { x: { category: "microservices", tasks: [] } },
    → 3:54: templates.x.tasks: found 0 elements, expected at least 1
  templates: { x: { category: "microservices", tasks: [{ key: "a", hours: 1, after: ["b"] }, { key: "b", hours: 1, after: ["c"] }, { key: "c", hours: 1, after: ["b"] }] } },
    → 3:15: templates.x: found tasks that wait for each other: b → c → b
  templates: { x: { category: "microservices", tasks: [{ key: "one", hours: 1, after: ["tow"] }, { key: "two", hours: 1 }] } },
    → 3:87: templates.x.tasks.0.after.0: found the unknown task "tow", expected the key of a task of this template; did you mean "two"?
  templates: { x: { category: "microservices", tasks: [{ key: "a", hours: 1 }, { key: "a", hours: 0 }] } },
    → 3:98: templates.x.tasks.1.hours: found 0, expected a number above 0 and at most 10000
  templates: { x: { category: "microservices", tasks: [{ key: "a", hours: 1 }, { key: "a", hours: 2 }] } },
    → 3:86: templates.x.tasks.1.key: found "a" twice, first at line 3, column 62
  templates: { x: { category: "microservices", tasks: [{ key: "a", hours: 1, skills: { pythn: "expert" } }] } },
    → 3:87: templates.x.tasks.0.skills.pythn: found the skill "pythn", which nobody in "team" (line 1, column 20) has; did you mean "python"?
  templates: { x: { category: "frontend", tasks: [{ key: "a", hours: 1, skills: { python: "guru" } }] } },
    → 3:30: templates.x.category: found the string "frontend", expected one of "api-development", "database-operations", "microservices", "backend-security", "performance-optimization", "external-integration"
    → 3:90: templates.x.tasks.0.skills.python: found the string "guru", expected one of "beginner", "intermediate", "advanced", "expert"
  name: "other",
    → 3:2: the key "name" is already at line 1, column 3
  simulation: { seed: 18446744073709551616 },
    → 3:22: simulation.seed: found 18446744073709551616, expected a whole number from 0 to 18446744073709551615
  simulation: { confidence: NaN },
    → 3:28: simulation.confidence: found NaN, expected a number above 0 and below 1
  assignment: { rules: [{ code: "a", assign: "idle" }] },
    → 3:45: assignment.rules.0.assign: found "idle", a role with a count of 0 (line 1, column 67), expected a role with people
  assignment: { rules: [{ code: "a", when: { security: [] }, assign: "developer" }] },
    → 3:55: assignment.rules.0.when.security: found 0 elements, expected at least 1
  capacity: { enabled: false },
    → 3:14: capacity.enabled: unknown key, expected one of "ideal", "warning", "critical", "lookaheadDays", "escalateAbove", "escalateAfterDays", "clearBelow", "clearAfterDays", "alarmHorizonDays"
  title: 5, description: null,
    → 3:9: title: found 5, expected a string of at most 200 characters
    → 3:25: description: found null, expected a string of at most 2000 characters
  counterparts: { dba: { responseHours: { distribution: "truncated", of: 5, low: 6, high: 7 } } },
    → 3:81: counterparts.dba.responseHours.low: found an interval from 6.0 to 7.0 that the base falls into with probability 0.0, expected a probability of at least 1e-06
  counterparts: { dba: { responseHours: { distribution: "pert", low: 1, mode: 2, hihg: 3 } } },
    → 3:40: counterparts.dba.responseHours.high: missing, expected a finite number
    → 3:81: counterparts.dba.responseHours.hihg: unknown key; did you mean "high"?
  counterparts: { dba: { responseHours: 100001 } },
    → 3:40: counterparts.dba.responseHours: found a mean of 100001, expected at most 100000
  counterparts: { dba: { responseHours: { distribution: "lognormal", median: 1, sigma: 40 } } },
    → 3:87: counterparts.dba.responseHours.sigma: found a mean of inf and a variance of inf, expected parameters that give a finite mean and variance
  lead: { "wo\nrk": 1 },
    → 3:10: lead."wo\nrk": unknown key, expected one of "workOrder", "id", "focus", "partTime", "calendar", "absences", "costPerWeek"
  """#
) { scenario(sections: $0) }

private let badTeams = BadInput.table(
  #"""
  {}
    → 1:20: team: found 0 members, expected at least 1
  { developer: { count: 0 } }
    → 1:20: team: found nobody, expected at least one person
  { developer: { count: 2, absences: [{ person: 3, from: "2026-01-01", to: "2026-01-02" }] } }
    → 1:56: team.developer.absences.0: found person 3, expected 1 to 2, the role's count (line 1, column 42)
  { developer: { count: 100001 } }
    → 1:42: team.developer.count: found 100001, expected a whole number from 0 to 100000
  { developer: { partTime: 1.5, calender: "always" } }
    → 1:45: team.developer.partTime: found 1.5, expected a number above 0 and at most 1
    → 1:50: team.developer.calender: unknown key; did you mean "calendar"?
  { "../etc": {} }
    → 1:22: team."../etc": found the string "../etc", expected a name of lower-case letters, digits and hyphens, at most 64
  null
    → 1:20: team: found null, expected an object
  { developer: {}, tester: {} }
    → 1:1: assignment: found no rules, expected some, because the reference rules need people in "backend-developer" and "senior-developer", which the team (line 1, column 20) does not have
  { "backend-developer": {}, "senior-developer": { count: 0 }, tester: {} }
    → 1:1: assignment: found no rules, expected some, because the reference rules need people in "senior-developer", which the team (line 1, column 20) does not have
  { a: { count: 60000 }, b: { count: 60000 }, "backend-developer": {}, "senior-developer": {} }
    → 1:20: team: found 120002 people, expected at most 100000
  """#
) { scenario(team: $0) }

private let badWorkloads = BadInput.table(
  #"""
  {}
    → 2:12: workload: found 0 members, expected at least 1
  { w: {} }
    → 2:17: workload.w.tier: missing, expected a whole number from 1 to 4
    → 2:17: workload.w.arrivals: missing, expected an object
  { w: { tier: 5, arrivals: { perHour: 1 }, tasks: { t: { estimate: 1 } } } }
    → 2:25: workload.w.tier: found 5, expected a whole number from 1 to 4
  { w: { tier: 1, arrivals: { perHour: 1 }, templates: { "rest-resource": 1 } } }
    → 2:17: workload.w.tasks: missing in a stream of tier 1 (line 2, column 25)
    → 2:65: workload.w.templates: unexpected in a stream of tier 1 (line 2, column 25), which has "tasks"
  { w: { tier: 3, arrivals: { perHour: 1 }, tasks: { t: { estimate: 1 } } } }
    → 2:17: workload.w.templates: missing in a stream of tier 3 (line 2, column 25)
    → 2:61: workload.w.tasks: unexpected in a stream of tier 3 (line 2, column 25), which has "templates"
  { w: { tier: 1, arrivals: { perHour: 1, perWeek: 5 }, tasks: { t: { estimate: 1 } } } }
    → 2:38: workload.w.arrivals: found "perHour" and "perWeek", expected exactly one of "perHour", "perDay", "perWeek", "trace" and "sources"
  { w: { tier: 1, arrivals: {}, tasks: { t: { estimate: 1 } } } }
    → 2:38: workload.w.arrivals: found none, expected exactly one of "perHour", "perDay", "perWeek", "trace" and "sources"
  { w: { tier: 1, arrivals: { perHour: 0, during: "nights" }, tasks: { t: { estimate: 1 } } } }
    → 2:49: workload.w.arrivals.perHour: found 0, expected a number above 0 and at most 10000000
    → 2:60: workload.w.arrivals.during: found the string "nights", expected "working-hours" or "all-hours"
  { w: { tier: 1, arrivals: { perHour: 1, profile: { weekdays: { mon: -1 }, hours: { "09-12": 1.2 } } }, tasks: { t: { estimate: 1 } } } }
    → 2:80: workload.w.arrivals.profile.weekdays.mon: found -1, expected a number from 0 to 1000
  { w: { tier: 1, arrivals: { perHour: 1, profile: { weekdays: { mom: 1 } } }, tasks: { t: { estimate: 1 } } } }
    → 2:75: workload.w.arrivals.profile.weekdays.mom: unknown key; did you mean "mon"?
  { w: { tier: 1, arrivals: { perHour: 1, profile: { hours: { "12-09": 1 } } }, tasks: { t: { estimate: 1 } } } }
    → 2:72: workload.w.arrivals.profile.hours.12-09: found the string "12-09", expected hours of the day such as "09-12" or "09:30-12:00"
  { w: { tier: 1, arrivals: { perHour: 1, profile: { hours: { "9-12": 1 } } }, tasks: { t: { estimate: 1 } } } }
    → 2:72: workload.w.arrivals.profile.hours.9-12: found the string "9-12", expected hours of the day such as "09-12" or "09:30-12:00"
  { w: { tier: 1, arrivals: { perHour: 1, profile: { hours: { "09-12": 1, "11:30-13:00": 2 } } }, tasks: { t: { estimate: 1 } } } }
    → 2:84: workload.w.arrivals.profile.hours."11:30-13:00": found a start before the end of "09-12" (line 2, column 72), expected hours in ascending order
  { w: { tier: 1, arrivals: { perHour: 1, profile: { hours: { "09-18": 0 } } }, tasks: { t: { estimate: 1 } } } }
    → 2:61: workload.w.arrivals.profile: found factors of 0 for all of the working hours, expected one above 0
  { w: { tier: 1, arrivals: { perHour: 1, profile: 1.2 }, tasks: { t: { estimate: 1 } } } }
    → 2:61: workload.w.arrivals.profile: found 1.2, expected an object
  { w: { tier: 1, arrivals: { perHour: 1, bursts: { factor: 0.5, shareOfTime: 1 } }, tasks: { t: { estimate: 1 } } } }
    → 2:60: workload.w.arrivals.bursts.meanHours: missing, expected a number from 0.1 to 100000
    → 2:70: workload.w.arrivals.bursts.factor: found 0.5, expected a number from 1 to 1000
    → 2:88: workload.w.arrivals.bursts.shareOfTime: found 1, expected a number from 0.001 to 0.999
  { w: { tier: 1, arrivals: { perHour: 1, burst: {} }, tasks: { t: { estimate: 1 } } } }
    → 2:52: workload.w.arrivals.burst: unknown key; did you mean "bursts"?
  { w: { tier: 1, arrivals: { perHour: 1, batch: { distribution: "uniform", low: -2, high: 2 } }, tasks: { t: { estimate: 1 } } } }
    → 2:59: workload.w.arrivals.batch: found values down to -2, expected none below 0
  { w: { tier: 1, arrivals: { perHour: 1, batch: 5000 }, tasks: { t: { estimate: 1 } } } }
    → 2:59: workload.w.arrivals.batch: found a mean of 5000, expected at most 1000
  { w: { tier: 1, arrivals: { perHour: 1 }, tasks: { t: { estimate: 1, weight: 0 } } } }
    → 2:61: workload.w.tasks: found only weights of 0, expected at least one above 0
  { w: { tier: 1, arrivals: { perHour: 1 }, tasks: { t: { estimate: 0 } } } }
    → 2:78: workload.w.tasks.t.estimate: found a mean of 0, expected more
  { w: { tier: 1, arrivals: { perHour: 1 }, tasks: { t: { estimate: -1 } } } }
    → 2:78: workload.w.tasks.t.estimate: found values down to -1, expected none below 0
  { w: { tier: 1, arrivals: { perHour: 1 }, tasks: { t: { estimate: 1, skills: { pyhton: "expert" } } } } }
    → 2:91: workload.w.tasks.t.skills.pyhton: found the skill "pyhton", which nobody in "team" (line 1, column 20) has; did you mean "python"?
  { w: { tier: 1, arrivals: { perHour: 1 }, tasks: { t: { estimate: 1 } }, priorities: { urgent: 1, normal: 0 } } }
    → 2:97: workload.w.priorities: found only weights of 0, expected at least one above 0
    → 2:99: workload.w.priorities.urgent: unknown key, expected one of "low", "normal", "high", "critical"
  { w: { tier: 1, arrivals: { perHour: 1 }, tasks: { t: { estimate: 1 } }, priorities: { normal: 0 } } }
    → 2:97: workload.w.priorities: found only weights of 0, expected at least one above 0
  { w: { tier: 3, arrivals: { perHour: 1 }, templates: { "rest-resurce": 1 } } }
    → 2:67: workload.w.templates.rest-resurce: found the unknown template "rest-resurce", expected one of the library or of "templates"; did you mean "rest-resource"?
  { w: { tier: 3, arrivals: { perHour: 1 }, templates: { "table-indexing": 1 } } }
    → 2:67: workload.w.templates.table-indexing: needs the skill "performance", which nobody in "team" (line 1, column 20) has
    → 2:67: workload.w.templates.table-indexing: needs the skill "sql", which nobody in "team" (line 1, column 20) has
  """#
) { scenario(workload: $0) }
