import Arguments
import Experiments
import Scenarios
import TeamModel
import Terminal

/// What `run` does about inputs that a scenario says are not known.
enum UncertainInputs {
  static let ignore = Flag(
    "no-uncertainty", help: "Simulate the scenario's own inputs only, whatever its section uncertainty says.")

  /// The experiment that a scenario asks for; nil where it asks for none.
  ///
  /// - Throws: what is wrong with the scenario under a value that was drawn.
  static func experiment(
    _ input: ScenarioArguments.Input, _ compiled: CompiledScenario
  ) throws -> UncertaintyExperiment? {
    let provenance = input.provenance
    return try UncertaintyExperiment(input.scenario, compiled) { draw in
      guard let settings = input.scenario.uncertainty else {
        preconditionFailure("a draw is one of the scenario's own settings")
      }
      return try ScenarioReader.read(
        draw, of: settings, text: input.text, file: provenance.scenarioFile, overrides: provenance.overrides)
    }
  }

  /// Simulates the draws; nil where it was interrupted.
  static func simulate(
    _ experiment: UncertaintyExperiment, _ nominal: [MetricSummary], _ arguments: ParsedArguments,
    _ interrupt: Interrupt, _ console: Console
  ) throws -> InputUncertainty? {
    let progress = ProgressBar(
      "draws of the inputs", total: experiment.draws.count, on: console.diagnostics,
      isQuiet: arguments[RunCommand.quiet])
    defer { progress.finish() }
    return try experiment.run(
      nominal: nominal, jobs: arguments[RunCommand.jobs],
      advisors: { try ExternalPolicy.advisors($0, $1, arguments) },
      shouldStop: { interrupt.isRequested }, progress: { progress.update(done: $0) })
  }
}
