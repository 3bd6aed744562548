import Arguments
import LeadPolicy
import Scenarios
import Terminal

/// `plimsoll plan`: one strategic task through planning and assignment.
enum PlanCommand {
  static let task = Positional<String>(
    "TASK", .text, help: "The strategic task in words, or the name of a template.")
  static let scenario = Option<String?>(
    "scenario", .file, help: "Team, calendar, templates and rules; a JSON5 file.",
    shownAs: "the reference team")
  static let start = Option<PlanStart?>(
    "start", .planStart, help: "When work may begin.", shownAs: "the scenario's first day")
  static let format = Option<PlanFormat>("format", .choice, help: "Form of the plan.", default: .text)

  static let command = Command<Action>(
    "plan", abstract: "Plan one strategic task, with the reason for every decision.",
    discussion: """
      Finds the template whose words fit the task, breaks the task down, splits what takes a day or more, and
      says who gets each part by which rule. A schedule on the team's calendar gives the earliest finish: as if
      nobody had other work, estimates were right and reviews and answers took no time.

      Exits with 2 where no template fits, and names the nearest, or where the plan fails its gates: 3 to 10 tasks,
      each under 8 h and within somebody's skills, without circular dependencies.
      """,
    parameters: [task, scenario, ScenarioArguments.set, start, format],
    examples: [
      Example("plimsoll plan 'Implement authentication API with JWT'", "The reference breakdown."),
      Example(
        "plimsoll plan 'cache product pages' --scenario scenarios/backend-team.json5 --start 2026-03-02T09:00",
        "Another task, on a team's own calendar."),
      Example("plimsoll plan rate-limiting --format json", "A template by its name, for a script."),
    ],
    action: run)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let scenario = try read(arguments[scenario], overrides: arguments[ScenarioArguments.set])
    let format = arguments[format]
    let decision = Planner.plan(arguments[task], templates: scenario.templates)
    guard let template = decision.template else {
      try console.output.write(format.render(unmatched: decision, scenario))
      try console.diagnostics.write(nearest(decision))
      return .badInput
    }
    let team = scenario.team.filter { $0.count > 0 }.map(\.profile)
    let plan = StrategicPlan(template, team: team, rules: AssignmentRules(scenario.assignment.rules))
    let isSound = plan.violations.isEmpty
    let timetable = isSound ? PlanTimetable(plan, scenario, from: arguments[start]) : nil
    try console.output.write(format.render(decision, plan, timetable, scenario, console.output))
    if isSound { return .success }
    let findings = plan.violations.map { "\($0.code): \($0.explanation.withVisibleControls)\n" }
    try console.diagnostics.write("plimsoll plan: the plan fails its gates\n" + findings.joined())
    return .badInput
  }

  private static func read(_ file: String?, overrides: [String]) throws(ScenarioErrors) -> Scenario {
    guard let file else {
      return try ScenarioReader.read(
        text: referenceScenario, file: "the reference team", overrides: overrides)
    }
    return try ScenarioReader.read(path: file, overrides: overrides)
  }

  /// The reference roles; everything left out has the reference's value, and no workload is ever simulated.
  private static let referenceScenario = """
    {
      name: "reference-team",
      title: "Reference team",
      team: { "backend-developer": {}, "senior-developer": {} },
      workload: { planned: { tier: 3, arrivals: { perWeek: 1 }, templates: { "jwt-authentication-api": 1 } } },
    }
    """

  private static func nearest(_ decision: PlanningDecision) -> String {
    let titles = decision.candidates.map {
      "  \($0.id.withVisibleControls): \($0.title.withVisibleControls)\n"
    }
    return """
      plimsoll plan: nothing is known of '\(decision.text.withVisibleControls)'. \
      \(decision.explanation.withVisibleControls)
      \(titles.joined())
      """
  }
}
