extension Comparison {
  /// The claims of the scenarios' headers, in the order of the README's table.
  static let told = [
    Comparison(
      name: "six weeks without a senior lengthen strategic work", scenario: "lose-the-senior",
      from: ["team.senior-developer.absences=[]"], replications: 60,
      higher: ["strategic_lead_time_h.mean", "tactical_wait_h.mean", "deferred_share", "hand_overs_per_week"]),
    Comparison(
      name: "nothing handed over lengthens it further", scenario: "lose-the-senior",
      to: ["work.handOverForAbsence=false"], replications: 60,
      higher: ["strategic_lead_time_h.mean", "strategic_lead_time_h.p90"]),
    Comparison(
      name: "a hire costs the senior hours in the first quarter", scenario: "hire-third",
      always: quarter(startingAfter: 86), from: withoutTheHire, replications: 60,
      higher: ["person_utilization.senior-developer"], lower: ["team_utilization"]),
    Comparison(
      name: "a hire has paid off in the third quarter", scenario: "hire-third",
      always: quarter(startingAfter: 270), from: withoutTheHire, replications: 60,
      lower: ["strategic_lead_time_h.mean", "deferred_share", "escalations_per_week"]),
    Comparison(
      name: "warning at 80 % buys lead time with overtime", scenario: "threshold-80-vs-85",
      from: ["capacity.warning=0.85"], replications: 150,
      higher: ["overtime_hours_per_week", "borrowed_days_per_week"],
      lower: ["strategic_lead_time_h.mean", "tactical_wait_h.mean", "deferred_share"]),
    Comparison(
      name: "an alarm at 85 % announces more misses than one at 90 %", scenario: "threshold-80-vs-85",
      to: ["capacity.escalateAbove=0.85", "capacity.clearBelow=0.8"], replications: 150,
      higher: ["alarm_recall", "escalations_per_week"]),
    Comparison(
      name: "a second security specialist shortens security work", scenario: "security-heavy",
      to: ["counterparts.security-specialist.people=2"], replications: 80,
      higher: ["throughput_per_week"],
      lower: [
        "strategic_lead_time_h.mean", "counterpart_wait_h.security-specialist.mean",
        "counterpart_utilization.security-specialist",
      ]),
    Comparison(
      name: "a second security specialist shortens it more than a third senior", scenario: "security-heavy",
      from: ["team.senior-developer.count=3"], to: ["counterparts.security-specialist.people=2"],
      replications: 80, lower: ["strategic_lead_time_h.mean"]),
    Comparison(
      name: "more hours for the lead undo the bottleneck", scenario: "lead-is-the-bottleneck",
      to: moreLeadHours, replications: 50,
      higher: ["review_sla_hit_rate", "throughput_per_week"],
      lower: ["strategic_lead_time_h.mean", "lead_utilization", "escalations_per_week"]),
    Comparison(
      name: "more hours for the lead help more than another developer", scenario: "lead-is-the-bottleneck",
      from: ["team.backend-developer.count=3"], to: moreLeadHours, replications: 50,
      higher: ["review_sla_hit_rate"], lower: ["strategic_lead_time_h.mean"]),
    Comparison(
      name: "the weighted score evens out what the rules give the seniors", scenario: "policy-weighted-score",
      from: [#"assignment.policy="rules""#, #"assignment.dispatch="push""#], replications: 80,
      higher: ["person_utilization.backend-developer-1", "throughput_per_week"],
      lower: [
        "strategic_lead_time_h.mean", "tactical_wait_h.mean", "person_utilization.senior-developer-1",
        "complexity_match_rate",
      ]),
    Comparison(
      name: "the weighted score matches people better than least-loaded, which is faster",
      scenario: "policy-weighted-score", from: [#"assignment.policy="least-loaded""#], replications: 80,
      higher: ["complexity_match_rate", "strategic_lead_time_h.mean"]),
    Comparison(
      name: "one database administrator fewer holds up twenty teams", scenario: "department-20-teams",
      to: ["counterparts.dba.people=1"], replications: 20,
      higher: ["strategic_lead_time_h.mean", "counterpart_wait_h.dba.mean", "counterpart_utilization.dba"],
      lower: ["throughput_per_week"]),
    Comparison(
      name: "bursts lengthen waits at the same load", scenario: "bursty-quarter",
      from: ["workload.change-requests.arrivals.bursts=null"], replications: 300,
      higher: ["tactical_wait_h.mean"]),
  ]

  /// Of each scenario that is not about overload, the share of the team's hours that is worked.
  struct PlausibleLoad: Sendable {
    let scenario: String
    let replications: Int
    var share = 0.65...0.85
  }

  static let plausibleLoads = [
    PlausibleLoad(scenario: "lose-the-senior", replications: 30),
    // With the hire, who comes because the team is too busy.
    PlausibleLoad(scenario: "hire-third", replications: 20, share: 0.55...0.65),
    PlausibleLoad(scenario: "threshold-80-vs-85", replications: 20),
    PlausibleLoad(scenario: "security-heavy", replications: 60),
    PlausibleLoad(scenario: "lead-is-the-bottleneck", replications: 20),
    PlausibleLoad(scenario: "policy-weighted-score", replications: 20),
    PlausibleLoad(scenario: "department-20-teams", replications: 4),
    PlausibleLoad(scenario: "whole-lead", replications: 20, share: 0.7...0.85),
  ]

  private static let withoutTheHire = [
    "team.backend-developer.count=1", "team.backend-developer.changes=[]", "work.mentoring=[]",
  ]
  private static let moreLeadHours = ["lead.focus=0.55"]

  /// Measures 13 weeks only, after so many days; the hire's first day is day 86.
  private static func quarter(startingAfter day: Int) -> [String] {
    ["simulation.warmUpDays=\(day)", "simulation.days=91"]
  }
}
