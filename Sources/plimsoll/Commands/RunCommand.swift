import Arguments
import Experiments
import Foundation
import Reports
import Synchronization
import TeamModel
import Terminal

/// `plimsoll run`: simulates a scenario and leaves a report.
enum RunCommand {
  static let out = Option<String?>(
    "out", short: "o", .directory, help: "The report folder; an earlier report there is replaced.",
    shownAs: "reports/NAME")
  static let jobs = Option<Int>(
    "jobs", short: "j", .integer(in: 1...1024), help: "Threads; the results do not depend on their number.",
    default: ProcessInfo.processInfo.activeProcessorCount, shownAs: "all cores")
  static let format = Option<SummaryFormat>(
    "format", .choice, help: "Form of the summary on standard output.", default: .text)
  static let quiet = Flag("quiet", short: "q", help: "No progress bar.")

  static let command = Command<Action>(
    "run", abstract: "Simulate a scenario, print a summary and write a report.",
    discussion: """
      Simulates independent replications of the scenario on all cores, prints every metric with its confidence
      interval, and writes a report folder: index.html for people, CSV and SQLite for analysis, manifest.json
      to repeat it. The same scenario and seed give the same bytes.
      """,
    parameters: [
      ScenarioArguments.scenario, out, ScenarioArguments.seed, ScenarioArguments.replications, jobs,
      ScenarioArguments.set, format, quiet, ExternalPolicy.allow, UncertainInputs.ignore,
    ],
    examples: [
      Example("plimsoll run scenarios/backend-team.json5", "The reference team, into reports/backend-team."),
      Example(
        "plimsoll run scenarios/backend-team.json5 --set team.senior-developer.count=2 -o reports/two-seniors",
        "What if there were two seniors?"),
      Example(
        "plimsoll run team.json5 --replications 1000 --format json --quiet", "Narrow intervals, for a script."
      ),
    ],
    action: run)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let input = try ScenarioArguments.read(arguments, isRun: true)
    let compiled = try CompiledScenario(input.scenario)
    let interrupt = Interrupt.install()
    let folder = try ReportFolder(at: arguments[out] ?? "reports/\(input.scenario.name)")
    do {
      let result = try simulate(input, compiled, folder, arguments, interrupt, console)
      guard let result else {
        folder.discard()
        try console.diagnostics.write(
          "Interrupted: no report was written. The same command starts the run again.\n")
        return interrupt.exitCode ?? .interrupted
      }
      if result.stability.outcome == .unstable {
        try console.diagnostics.write("warning: \(result.stability.sentence.withVisibleControls)\n")
      }
      try console.output.write(arguments[format].render(result, reportPath: folder.path, console.output))
      return .success
    } catch {
      folder.discard()
      throw error
    }
  }

  /// Simulates and writes the report; nil if the run was interrupted.
  private static func simulate(
    _ input: ScenarioArguments.Input, _ compiled: CompiledScenario, _ folder: ReportFolder,
    _ arguments: ParsedArguments, _ interrupt: Interrupt, _ console: Console
  ) throws -> RunResult? {
    let plan = input.scenario.simulation
    let experiment = arguments[UncertainInputs.ignore] ? nil : try UncertainInputs.experiment(input, compiled)
    let writer = try RunReportWriter(
      in: folder, scenario: input.scenario, compiled: compiled, text: input.text,
      provenance: input.provenance)
    var collector = RunCollector(compiled)
    let progress = ProgressBar(
      "replications", total: plan.replications, on: console.diagnostics, isQuiet: arguments[quiet])
    defer { progress.finish() }
    let runner = ReplicationRunner(
      compiled, replications: 0..<plan.replications, tracedBelow: plan.tracedReplications,
      jobs: arguments[jobs], advisors: try ExternalPolicy.advisors(input.scenario, compiled, arguments))
    let renderer = writer.renderer
    let isComplete = try runner.run(
      shouldStop: { interrupt.isRequested }, preparing: { renderer.render($0) },
      handOver: { rendered in
        try writer.write(rendered)
        collector.add(rendered.outcome)
        progress.update(done: collector.replications)
      })
    guard isComplete else { return nil }
    progress.finish()
    var result = collector.result(of: input.scenario, text: input.text, provenance: input.provenance)
    if let experiment {
      result.uncertainty = try UncertainInputs.simulate(
        experiment, result.metrics, arguments, interrupt, console)
      if result.uncertainty == nil { return nil }
    }
    try writer.finish(result)
    return result
  }
}
