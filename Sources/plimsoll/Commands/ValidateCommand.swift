import Arguments
import TeamModel
import Terminal

/// `plimsoll validate`: checks a scenario without simulating it.
enum ValidateCommand {
  static let command = Command<Action>(
    "validate", abstract: "Check a scenario and name every mistake.",
    discussion: """
      Says nothing but the scenario's name if all is well, and warns of templates whose plans fail their gates. Otherwise every mistake is listed with its line and
      column, what was found, what is expected and, for a misspelt name, the nearest right one.
      """,
    parameters: [ScenarioArguments.scenario, ScenarioArguments.set],
    examples: [
      Example("plimsoll validate scenarios/backend-team.json5", "Check the reference team."),
      Example(
        "plimsoll validate team.json5 --set capacity.warning=0.8", "Check a change before it is made."),
    ],
    action: run)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let input = try ScenarioArguments.read(arguments, isRun: false)
    _ = try UncertainInputs.experiment(input, try input.compiled())
    for warning in PlanWarning.all(of: input.scenario) {
      try console.diagnostics.write("\(input.provenance.scenarioFile): warning: \(warning)\n")
    }
    try console.output.write("\(input.provenance.scenarioFile): valid (\(input.scenario.name))\n")
    return .success
  }
}
