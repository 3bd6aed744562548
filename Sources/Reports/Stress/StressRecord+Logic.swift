import Experiments
import LeadPolicy
import Scenarios

extension StressRecord {
  static func logic(_ result: RunResult) -> Section {
    let scenario = result.scenario
    return Section(
      number: 2, title: "Logic",
      items: [
        Item(
          number: "2.1", title: "Base model overview diagram",
          statements: ["arrival → " + stages(scenario).joined(separator: " → ") + " → completion"]),
        Item(
          number: "2.2", title: "Base model logic",
          statements: [
            "A task passes through the stages of 2.1; each takes the time of whoever does it, on their own working "
              + "hours, and waits where they are busy or away. "
              + (scenario.review.enabled ? "A review that fails sends the task back to its worker." : ""),
            scenario.admission.enabled
              ? "Strategic tasks are admitted, deferred or escalated by the committed load of the lookahead."
              : "Everything that arrives is accepted.",
          ]),
        Item(number: "2.3", title: "Scenario logic", statements: scenarioLogic(result)),
        Item(
          number: "2.4", title: "Algorithms",
          statements: [
            "Next-event time advance. Assignment: policy \(scenario.assignment.policy.rawValue), "
              + "discipline \(scenario.assignment.discipline.rawValue).",
            "Random variates by the ziggurat method, by inversion and by rejection; non-homogeneous arrivals by "
              + "inversion of the integrated rate.",
          ]),
        Item(number: "2.5.1", title: "Entities", statements: scenario.workload.map(entity)),
        Item(
          number: "2.5.2", title: "Activities", statements: [stages(scenario).joined(separator: ", ") + "."]),
        Item(number: "2.5.3", title: "Resources", statements: resources(scenario)),
        Item(
          number: "2.5.4", title: "Queues",
          statements: [
            "Tasks wait for the people of a role or for the one they were given to, ordered by "
              + "\(scenario.assignment.discipline.rawValue); what waits for the lead is ordered by activity "
              + "(lead.workOrder), then by arrival. "
              + (scenario.admission.workInProgressLimit.map {
                "A team holds at most \(count($0, "task")) at once."
              }
                ?? "Queues have no limit."),
            "Deferred strategic tasks wait until the load allows them"
              + (scenario.admission.cancelAfterDays.map { ", at most \($0) days." } ?? "."),
          ]),
        Item(
          number: "2.5.5", title: "Entry and exit points",
          statements: scenario.workload.map(entry) + [
            "Tasks leave when they are completed"
              + (scenario.workload.contains { $0.patience != nil }
                ? ", when their patience ends before anybody begins" : "")
              + (scenario.admission.cancelAfterDays == nil
                ? "." : ", or when they have been deferred too long.")
          ]),
      ])
  }

  private static func stages(_ scenario: Scenario) -> [String] {
    let plans = scenario.workload.contains { if case .planned = $0.work { true } else { false } }
    let stages: [(isOn: Bool, name: String)] = [
      (scenario.admission.enabled && plans, "admission"),
      (scenario.planning.enabled && plans, "planning by the lead"),
      (scenario.coordination.contract != nil, "API contract"), (true, "assignment"), (true, "work"),
      (scenario.work.blockers != nil, "blockers and their resolution"),
      (scenario.review.enabled && scenario.review.peer != nil, "peer review"),
      (scenario.review.enabled, "domain review by the lead"),
      (scenario.coordination.handOff != nil, "hand-off"),
    ]
    return stages.filter(\.isOn).map(\.name)
  }

  private static func scenarioLogic(_ result: RunResult) -> [String] {
    let scenario = result.scenario
    var actions: [String] = []
    if !scenario.actions.deferral.isEmpty { actions.append("deferral") }
    if !scenario.actions.overflow.isEmpty { actions.append("overflow") }
    if scenario.actions.overtime != nil { actions.append("overtime") }
    if scenario.actions.borrowing != nil { actions.append("borrowing") }
    if scenario.actions.scopeCut != nil { actions.append("cutting scope") }
    let overrides = result.provenance.overrides
    return [
      overrides.isEmpty
        ? "The scenario as its file stands."
        : "Differs from the file by: \(overrides.joined(separator: "; ")).",
      actions.isEmpty
        ? "Crossing a mark of capacity sets off no action."
        : "Crossing a mark of capacity or an escalation sets off: \(actions.joined(separator: ", ")).",
    ]
  }

  private static func entity(_ stream: WorkStream) -> String {
    switch stream.work {
    case .planned(let tier, let templates):
      "\(stream.id): strategic tasks of tier \(tier), planned from \(count(templates.count, "template"))."
    case .atomic(let tier, let tasks):
      "\(stream.id): single tasks of tier \(tier), \(count(tasks.count, "kind"))."
    }
  }

  private static func entry(_ stream: WorkStream) -> String {
    let arrivals = stream.arrivals
    if let trace = arrivals.trace {
      let loop = arrivals.loop == .closed ? ", each as long after what it reacts to has left as it was" : ""
      return
        "\(stream.id): as recorded in \(trace.file), \(count(trace.arrivals.count, "arrival"))\(loop)."
    }
    if let sources = arrivals.sources {
      return
        "\(stream.id): \(count(sources.count, "source")) that each submit the next task a while after the last."
    }
    let kind = arrivals.bursts == nil ? "a Poisson process" : "a Markov-modulated Poisson process"
    let rate = arrivals.ratePerHour > 0 ? " of \(arrivals.ratePerHour) per hour" : ""
    return "\(stream.id): \(kind)\(rate), \(arrivals.during.rawValue)"
      + (arrivals.profile == nil ? "" : ", its rate varying over the week")
      + (arrivals.batch == nil ? "." : ", in batches.")
  }

  private static func resources(_ scenario: Scenario) -> [String] {
    let teams = scenario.department.teams > 1 ? " in each of \(scenario.department.teams) teams" : ""
    let roles = scenario.team.map { role in
      "\(role.profile.id): \(role.count)\(teams), \(Quantity.exactPercent(role.focus)) of shift time in direct work"
        + (role.absences.isEmpty ? "" : ", \(count(role.absences.count, "absence"))")
        + (role.changes.isEmpty ? "." : ", \(count(role.changes.count, "change")) of staff.")
    }
    let counterparts = scenario.counterparts.map { counterpart in
      counterpart.people.map { "\(counterpart.id): \($0), whose requests queue." }
        ?? "\(counterpart.id): answers without a queue."
    }
    return roles + [
      "\(scenario.lead.id), the lead: one\(teams), \(Quantity.exactPercent(scenario.lead.focus)) of shift time."
    ]
      + counterparts
  }
}
