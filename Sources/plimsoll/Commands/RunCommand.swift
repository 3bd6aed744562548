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
  static let extend = Flag(
    "extend",
    help: "Add to the report that is there, without repeating the replications it holds.")
  static let quiet = Flag("quiet", short: "q", help: "No progress bar.")

  static let command = Command<Action>(
    "run", abstract: "Simulate a scenario, print a summary and write a report.",
    discussion: """
      Simulates independent replications of the scenario on all cores, prints every metric with its confidence
      interval, and writes a report folder: index.html for people, CSV and SQLite for analysis, manifest.json
      to repeat it. The same scenario and seed give the same bytes; where the report of another state of the scenario
      is replaced, the page also tells what changed since.

      With --extend, the replications of an earlier run of the same scenario, seed and version are read from its
      report, and only the others are simulated; the result is the same as that of one long run, to the byte.
      """,
    parameters: [
      ScenarioArguments.scenario, out, ScenarioArguments.seed, ScenarioArguments.replications,
      ScenarioArguments.precision, ScenarioArguments.max, extend, jobs, ScenarioArguments.set, format,
      ReportPlace.csvOnly, quiet,
      ExternalPolicy.allow, UncertainInputs.ignore,
    ],
    examples: [
      Example("plimsoll run scenarios/backend-team.json5", "The reference team, into reports/backend-team."),
      Example(
        "plimsoll run scenarios/backend-team.json5 --set team.senior-developer.count=2 -o reports/two-seniors",
        "What if there were two seniors?"),
      Example(
        "plimsoll run team.json5 --replications 1000 --format json --quiet", "Narrow intervals, for a script."
      ),
      Example(
        "plimsoll run team.json5 --precision 0.02 --max 5000",
        "As many replications as an error of 2 % takes, at most 5000."),
      Example(
        "plimsoll run team.json5 --extend --replications 400", "Add to the 200 replications that are there."),
    ],
    action: run)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let input = try ScenarioArguments.read(arguments, isRun: true)
    let compiled = try input.compiled()
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
        let warning = "warning: \(result.stability.sentence.withVisibleControls)"
        try console.diagnostics.write(warning.wrapped(toWidth: console.diagnostics.columns ?? 100) + "\n")
      }
      try console.output.write(
        arguments[format].render(result, report: ReportPlace(folder, arguments), console.output))
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
    let earlier = try earlierRun(input, compiled, folder, arguments)
    let previous = earlier == nil ? previousRun(input, folder, console) : nil
    var collector = RunCollector(
      compiled, stopping: SequentialStopping(input.scenario, metrics: compiled.metrics))
    let progress = ProgressBar(
      "replications", total: plan.replications, doneBefore: min(earlier?.count ?? 0, plan.replications),
      on: console.diagnostics, isQuiet: arguments[quiet])
    defer { progress.finish() }
    let runner = ReplicationRunner(
      compiled, replications: 0..<plan.replications, tracedBelow: plan.tracedReplications,
      observedBelow: ObservedReplications.count(input.scenario, compiled), jobs: arguments[jobs],
      advisors: try ExternalPolicy.advisors(input.scenario, compiled, arguments),
      earlier: earlier)
    let renderer = writer.renderer
    let isComplete = try runner.run(
      shouldStop: { interrupt.isRequested }, preparing: { renderer.render($0) },
      handOver: { rendered in
        try writer.write(rendered)
        collector.add(rendered.outcome, observation: rendered.observation)
        progress.update(done: collector.replications)
      }, isEnough: { collector.isEnough })
    guard isComplete else { return nil }
    progress.finish()
    var result = collector.result(
      of: input.scenario, text: input.text, provenance: input.provenance, since: previous)
    if let experiment {
      result.uncertainty = try UncertainInputs.simulate(
        experiment, result.metrics, arguments, interrupt, console)
      if result.uncertainty == nil { return nil }
    }
    try writer.finish(result, hasPage: !arguments[ReportPlace.csvOnly], jobs: arguments[jobs])
    return result
  }

  /// The run whose report is about to be replaced, for what changed since; a store that cannot be read costs no more
  /// than that.
  private static func previousRun(
    _ input: ScenarioArguments.Input, _ folder: ReportFolder, _ console: Console
  ) -> PreviousRun? {
    do {
      return try PreviousRun(
        at: "\(folder.path)/results.sqlite", provenance: input.provenance, scenario: input.scenario)
    } catch {
      try? console.diagnostics.write(
        "note: the page will not say what changed since the report that is there: \("\(error)".withVisibleControls)\n"
      )
      return nil
    }
  }

  /// The run to be extended, where that is asked for.
  private static func earlierRun(
    _ input: ScenarioArguments.Input, _ compiled: CompiledScenario, _ folder: ReportFolder,
    _ arguments: ParsedArguments
  ) throws -> EarlierRun? {
    guard arguments[extend] else { return nil }
    return try EarlierRun(
      at: "\(folder.path)/results.sqlite", scenario: input.scenario, compiled: compiled, text: input.text,
      provenance: input.provenance, digest: input.digest)
  }
}
