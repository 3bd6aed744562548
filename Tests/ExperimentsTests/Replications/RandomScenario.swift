/// A small legal scenario drawn from a number, with any of the features beside any other: overrides of the reference
/// scenario, because a wrong one is refused by the reader with its place.
struct RandomScenario {
  private(set) var overrides: [String] = []
  /// SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014).
  private var state: UInt64
  private var hasDevelopers = true

  /// The first of the scenarios in which work can be lost, come round in a loop, and be helped out with.
  private static let firstWithLostWork = 60

  init(_ number: Int) {
    state = UInt64(number) &* 0xD134_2543_DE82_EF95 &+ 1
    simulation()
    people()
    calendars()
    workload()
    assignment()
    work()
    if chance(70) { hindrances() }
    review()
    planning()
    coordination()
    capacity()
    if chance(50) { actions() }
    guard number >= Self.firstWithLostWork else { return }
    lostWork()
    if chance(50) { assist() }
  }

  // MARK: Draws

  private mutating func draw(_ choices: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(choices))
  }

  private mutating func chance(_ percent: Int) -> Bool { draw(100) < percent }

  private mutating func one<Choice>(of choices: [Choice]) -> Choice { choices[draw(choices.count)] }

  private mutating func some(of choices: [String], _ percent: Int = 50) -> [String] {
    var chosen: [String] = []
    for choice in choices where chance(percent) { chosen.append(choice) }
    return chosen
  }

  private mutating func hours() -> String {
    one(of: [
      "0", "0.01", "0.5", "2", "9", #"{distribution:"exponential",mean:1.5}"#,
      #"{distribution:"lognormal",median:1,sigma:1.5}"#, #"{distribution:"uniform",low:0,high:4}"#,
    ])
  }

  private mutating func marginHours() -> String {
    one(of: ["0.001", "0.5", "2", "4", "16", "48", "100000"])
  }

  private mutating func set(_ path: String, _ value: String) { overrides.append("\(path)=\(value)") }

  private func list(_ items: [String]) -> String {
    "[" + items.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }

  // MARK: Sections

  private mutating func simulation() {
    set("simulation.warmUpDays", "\(one(of: [0, 1, 5, 14]))")
    set("simulation.days", "\(one(of: [1, 14, 28, 60]))")
    set("simulation.seed", "\(draw(1_000_000))")
    set("department.teams", one(of: ["1", "1", "2", "3"]))
    set("department.routing", one(of: ["round-robin", "random", "least-committed"]))
  }

  private mutating func people() {
    for role in ["backend-developer", "senior-developer"] {
      let isEmpty = role == "backend-developer" && chance(10)
      hasDevelopers = hasDevelopers && !isEmpty
      if isEmpty { set("assignment.rules", #"[{code:"all",assign:"senior-developer"}]"#) }
      let count = isEmpty ? 0 : one(of: [1, 1, 2, 3, 5])
      set("team.\(role).count", "\(count)")
      set("team.\(role).focus", one(of: ["1", "0.75", "0.3"]))
      set("team.\(role).partTime", one(of: ["1", "1", "0.5", "0.01"]))
      var absences: [String] = []
      var changes: [String] = []
      for person in 1..<max(1, count + 1) {
        if chance(25) {
          let from = 1 + draw(20)
          let to = one(of: ["01-\(padded(from + 4))", "02-\(padded(1 + draw(28)))"])
          absences.append(#"{person:\#(person),from:"2026-01-\#(padded(from))",to:"2026-\#(to)"}"#)
        }
        guard chance(30) else { continue }
        let starts = #"starts:"2026-01-\#(padded(1 + draw(28)))",startingSpeed:\#(one(of: ["0.01", "0.5"]))"#
        let leaves = #"leaves:"2026-02-\#(padded(1 + draw(28)))""#
        let parts = one(of: [starts, leaves, starts + "," + leaves, #"starts:"2030-01-01""#])
        changes.append("{person:\(person),\(parts)}")
      }
      set("team.\(role).absences", "[\(absences.joined(separator: ","))]")
      set("team.\(role).changes", "[\(changes.joined(separator: ","))]")
    }
    set("lead.focus", one(of: ["1", "0.5", "0.1"]))
    set(
      "lead.absences",
      one(of: ["[]", #"[{from:"2025-01-01",to:"2035-01-01"}]"#, #"[{from:"2026-01-12",to:"2026-01-16"}]"#]))
    set(
      "lead.workOrder",
      one(of: [
        list(["review", "planning"]), list(["planning", "review", "mentoring"]),
        list(["mentoring", "coordination", "unblocking", "planning", "review"]),
      ]))
  }

  private func padded(_ day: Int) -> String { day < 10 ? "0\(day)" : "\(day)" }

  private mutating func calendars() {
    let night = #"{workDays:["mon","tue","wed","thu","fri","sat","sun"],hours:["00:00-06:00","22:00-24:00"]}"#
    if chance(15) { set("calendar", #""always""#) }
    if chance(15) { set("team.senior-developer.calendar", night) }
    if chance(10) { set("lead.calendar", night) }
  }

  private mutating func workload() {
    set("workload.features.arrivals.perWeek", one(of: ["0.5", "3", "10"]))
    set("workload.change-requests.arrivals.perWeek", one(of: ["2", "10", "40"]))
    if chance(40) {
      set("workload.change-requests.arrivals.bursts", "{factor:8,shareOfTime:0.1,meanHours:9}")
    }
    if chance(30) {
      set("workload.features.arrivals.batch", one(of: ["3", "0", #"{distribution:"exponential",mean:2}"#]))
    }
    if chance(30) { set("workload.change-requests.arrivals.during", "all-hours") }
    if chance(50) { set("workload.change-requests.preempts", "true") }
    if chance(50) { set("workload.features.dueHours", one(of: ["0", "40", "100000"])) }
    if chance(50) { set("workload.change-requests.dueHours", hours()) }
    if chance(50) { set("workload.features.priorities", "{low:1,normal:1,high:1,critical:1}") }
    if chance(50) { set("workload.change-requests.priorities", "{low:1,normal:1,high:1,critical:1}") }
  }

  private mutating func assignment() {
    let policy = one(of: [
      "rules", "rules-with-overflow", "weighted-score", "least-loaded", "best-skill", "round-robin", "random",
    ])
    set("assignment.policy", policy)
    set("assignment.dispatch", policy == "rules" ? one(of: ["pull", "push"]) : "push")
    set(
      "assignment.discipline",
      one(of: [
        "fifo", "priority", "shortest-estimate", "preemptive-priority", "earliest-due-date", "critical-path",
      ]))
    set("assignment.whenNobodyQualified", one(of: ["wait", "closest"]))
    if chance(50) { set("assignment.escalateAfterHours", marginHours()) }
    if chance(30) { set("assignment.overflowAbove", one(of: ["0", "0.5", "2"])) }
  }

  private mutating func work() {
    set("work.actualOverEstimate", one(of: ["1", "0", #"{distribution:"lognormal",median:1,sigma:1}"#]))
    if chance(50) { set("work.handOverShare", one(of: ["0.2", "3"])) }
    if chance(50) { set("work.handOverForAbsence", "true") }
    if chance(60), hasDevelopers {
      let hours = one(of: ["1", "20"])
      let pair = #"mentor:"senior-developer",mentee:"backend-developer",skills:["python","sql"]"#
      let pairs = ["{\(pair),hoursPerWeek:\(hours),hoursPerLevel:4,maximumLevels:2}"]
      set("work.mentoring", "[\(pairs.joined(separator: ","))]")
    }
  }

  private mutating func hindrances() {
    if chance(60) { set("work.contextSwitchHours", hours()) }
    if chance(60) { set("work.interruptions", "{perHour:\(one(of: ["0.3", "6"])),hours:\(hours())}") }
    guard chance(70) else { return }
    var kinds: [String] = []
    for kind in ["missing-dependency", "technical-uncertainty", "external-dependency", "unclear-scope"]
    where chance(70) {
      kinds.append(#""\#(kind)":{probability:\#(one(of: ["0.05", "0.25"])),resolutionHours:\#(hours())}"#)
    }
    let (lead, techLead) = one(of: [
      ("0.001", "0.001"), ("1", "1.5"), ("4", "8"), ("4", "null"), ("null", "null"),
    ])
    kinds.append("escalateAfterHours:\(lead),techLeadAfterHours:\(techLead),leadHours:\(hours())")
    set("work.blockers", "{\(kinds.joined(separator: ","))}")
  }

  private mutating func review() {
    if chance(10) { set("review.enabled", "false") }
    set("review.effortHours", hours())
    set("review.reworkShare", one(of: ["0", "0.3", "2"]))
    set("review.serviceLevelClock", one(of: ["working-hours", "reviewer-hours", "elapsed"]))
    if chance(50) {
      set("review.checks.security-practice", one(of: ["{defect:0.5,detected:0.5}", "{defect:1,detected:0}"]))
      set("review.checks.api-design", "{defect:0.5,detected:0.5}")
    }
    if chance(60) {
      set(
        "review.peer",
        "{effortHours:\(hours()),detectionShare:\(one(of: ["0", "0.5", "1"])),serviceLevelHours:2,skipAfterHours:\(one(of: ["0.01", "24", "null"]))}"
      )
    }
    if chance(50) { set("review.takeOverAfterHours", marginHours()) }
    if chance(50) { set("review.defectFactors", "{perLevelBelow:1.5,simple:0.8,high:2,haste:3}") }
    if chance(60) {
      set(
        "review.escapes",
        "{vulnerabilityProbability:1,breakingChangeProbability:0.8,delayDays:\(one(of: ["0", "3", "10000"])),effortHours:\(hours())}"
      )
    }
  }

  private mutating func planning() {
    if chance(20) { set("planning.enabled", "false") }
    set("planning.effortHours", hours())
    if chance(50) {
      set("planning.gates", "{failureProbability:\(one(of: ["0", "0.3", "0.95"])),replanHours:\(hours())}")
    }
  }

  private mutating func coordination() {
    let names = ["tech-lead", "dba", "security-specialist", "frontend-lead", "devops-lead"]
    var parts: [String] = []
    for name in names {
      var part = #""\#(name)":{responseHours:\#(hours())"#
      if chance(50) { part += ",people:\(one(of: ["1", "2"]))" }
      if chance(40) { part += ",collaborationHours:\(hours())" }
      if chance(40) { part += ",consultationHours:\(hours())" }
      parts.append(part + "}")
    }
    set("counterparts", "{\(parts.joined(separator: ","))}")
    if chance(50) {
      set(
        "coordination.contract",
        "{leadHours:\(hours()),dueHours:\(marginHours()),lateReworkShare:\(one(of: ["0", "0.5"]))}")
    }
    if chance(60) {
      set(
        "coordination.requests",
        #"[{code:"schema",when:{flags:["database-heavy"]},with:"dba",before:"start"},{code:"staging",when:{},with:"devops-lead",before:"hand-off"},{code:"all",when:{},with:"\#(one(of: names))",before:"\#(one(of: ["start", "hand-off"]))"}]"#
      )
    }
    if chance(50) {
      set(
        "coordination.handOff",
        #"{with:"frontend-lead",serviceLevelHours:\#(marginHours()),escalateAfterHours:\#(one(of: ["0.01", "24", "null"]))}"#
      )
    }
  }

  private mutating func capacity() {
    if chance(30) {
      set("capacity.critical", "0.3")
      set("capacity.warning", "0.2")
      set("capacity.ideal", "0")
    }
    if chance(50) { set("capacity.lookaheadDays", one(of: ["1", "3", "90"])) }
    if chance(40) {
      set("capacity.escalateAbove", one(of: ["0", "0.5"]))
      set("capacity.escalateAfterDays", one(of: ["0", "1"]))
    }
    if chance(50) { set("admission.cancelAfterDays", one(of: ["0.001", "3", "20"])) }
    if chance(15) { set("admission.enabled", "false") }
    if chance(15) { set("escalation.enabled", "false") }
  }

  private mutating func lostWork() {
    if chance(50) { set("workload.features.patience", one(of: ["0", "8", "40", "400"])) }
    if chance(50) { set("workload.change-requests.patience", hours()) }
    if chance(30) { set("admission.workInProgressLimit", one(of: ["1", "5", "30"])) }
    if chance(30) {
      let clock = one(of: ["all-hours", "working-hours"])
      let sources = one(of: ["1", "4", "20"])
      let time = one(of: [
        "30", #"{distribution:"exponential",mean:20}"#, #"{distribution:"uniform",low:0,high:4}"#,
      ])
      set(
        "workload.\(one(of: ["features", "change-requests"])).arrivals",
        #"{sources:\#(sources),timeBetween:\#(time),during:"\#(clock)"}"#)
    }
    if chance(30) { set("review.defectFactors.rework", one(of: ["0.5", "1", "100"])) }
  }

  /// Idle members of one role help the other out, in either direction.
  private mutating func assist() {
    guard hasDevelopers, overrides.contains("assignment.dispatch=pull") else { return }
    let roles = ["backend-developer", "senior-developer"]
    let links = roles.indices.filter { _ in chance(60) }.map { index in
      #"{from:"\#(roles[index])",by:"\#(roles[1 - index])",whenWaiting:\#(one(of: ["1", "1", "3"]))}"#
    }
    set("assignment.assist", "[\(links.joined(separator: ","))]")
  }

  private mutating func actions() {
    let conditions = ["warning", "critical", "sustained-utilization", "all-oversubscribed"]
    var parts: [String] = []
    func when(_ chosen: [String]) -> String { list(chosen.isEmpty ? ["warning"] : chosen) }
    if chance(50) { parts.append("defer:{when:\(when(some(of: conditions)))}") }
    if chance(50) { parts.append("overflow:{when:\(when(some(of: conditions)))}") }
    if chance(60) {
      parts.append(
        "overtime:{when:\(when(some(of: conditions))),hoursPerDay:\(one(of: ["0.5", "3", "8"])),maximumDays:\(one(of: ["1", "4"])),restDays:2,effortPerDay:0.3,defectsPerDay:0.3}"
      )
    }
    if chance(60) {
      parts.append(
        "borrow:{when:\(when(some(of: conditions))),role:\"\(hasDevelopers ? "backend" : "senior")-developer\",people:\(one(of: ["1", "3"])),afterDays:\(one(of: ["0", "2"])),minimumDays:\(one(of: ["1", "5"])),speed:0.4}"
      )
    }
    if chance(50) {
      parts.append("cutScope:{when:\(when(some(of: conditions))),share:\(one(of: ["0.2", "0.99"]))}")
    }
    set("actions", "{\(parts.joined(separator: ","))}")
  }
}
