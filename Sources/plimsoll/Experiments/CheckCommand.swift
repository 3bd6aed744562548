import Arguments
import Experiments
import Foundation
import Reports
import ResultStore
import Scenarios
import Terminal

/// `plimsoll check`: did a change make anything worse?
enum CheckCommand {
  private static let sides =
    "a scenario's file, REVISION:PATH for one in git, or a stored result (a report, results.sqlite, a digest; #POINT where "
    + "it has several)"
  static let baseline = Option<String>(
    "baseline", .file, placeholder: "A", help: "What is good enough: \(sides).")
  static let candidate = Option<String?>(
    "candidate", .file, placeholder: "B", help: "What is to be no worse, likewise.", shownAs: "the baseline")
  static let set = Option<[String]>(
    "set", .text, placeholder: "PATH=VALUE",
    help: "Override a value of the candidate; may be given several times.")
  static let gate = Option<[String]>(
    "gate", .text, placeholder: "GATE",
    help: """
      'METRIC drops|rises|changes < X', in the metric's own unit or, with %, as a share of the baseline's mean; may be \
      given several times. Without any, the gates of the baseline's scenario, else of the candidate's.
      """)
  static let max = Option<Int>(
    "max", .integer(in: 2...1_000_000), help: "Replications of each side at which to stop undecided.",
    default: 2000)
  static let confidence = Option<Double?>(
    "confidence", .number(above: 0.5, below: 1), help: "One minus the error of each verdict.",
    shownAs: "the scenario's")
  static let out = Option<String?>(
    "out", short: "o", .directory, help: "The report folder; an earlier report there is replaced.",
    shownAs: "reports/NAME-checked")
  static let junit = Option<String?>("junit", .file, help: "Write the verdicts as JUnit XML.")
  static let markdown = Option<String?>(
    "markdown", .file, help: "Append a summary in Markdown, as to $GITHUB_STEP_SUMMARY.")
  static let format = Option<CheckFormat>(
    "format", .choice, help: "Form of the result on standard output.", default: .text)

  static let command = Command<Action>(
    "check", abstract: "Test that a change makes no metric worse by more than a gate allows.",
    discussion: """
      Baseline and candidate meet the same work and the same surprises. A gate is a test of non-inferiority that looks \
      again and again until the change is shown to be below the gate's limit, or above it, or the budget ends; the \
      looks together keep the stated error. Exit code 0: every gate passed; 1: one failed; 3: undecided; 2: something \
      in the command or a scenario is wrong; 4: a file or the store cannot be read or written; 130: interrupted. Without a \
      verdict the JUnit document holds an error, so that no earlier one is taken for it.

      Replications are kept in the store, so that an unchanged baseline is never simulated twice; an interrupted check \
      goes on where it was. Where a gate fails, the first replications are played in full to say why.
      """,
    parameters: [
      baseline, candidate, set, gate, max, confidence, ScenarioArguments.seed, out, junit, markdown,
      WhyArguments.why,
      RunCommand.jobs, ExperimentArguments.store, format, ReportPlace.csvOnly, RunCommand.quiet,
      ExternalPolicy.allow,
    ],
    examples: [
      Example(
        "plimsoll check --baseline main:scenarios/x.json5 --candidate scenarios/x.json5 --gate 'review_sla_hit_rate drops < 0.02'",
        "Is the scenario as good as that of the main branch?"),
      Example(
        "plimsoll check --baseline scenarios/backend-team.json5 --set assignment.policy=least-loaded --set assignment.dispatch=push --gate 'escalations_per_week rises < 10%' --gate 'strategic_lead_time_h.mean rises < 2'",
        "Would another policy do?"),
    ],
    action: run)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    try CheckSummaries.makeRoom(arguments)
    do {
      return try check(arguments, console)
    } catch {
      CheckSummaries.write(error, arguments)
      throw error
    }
  }

  private static func check(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let given = try gates(arguments)
    let store = try ExperimentArguments.openStore(arguments, console)
    let (before, after) = try sides(arguments, store)
    let (gates, origin) = choose(given, before, after)
    let confidence = arguments[confidence] ?? self.confidence(of: before, after)
    let definition = CheckDefinition(gates: gates, confidence: confidence, budget: arguments[max])
    let command = try PointCommand([before.point, after.point], store: store, arguments, console)
    let experiment = try CheckExperiment(
      baseline: before.point, candidate: after.point, gates: gates, definition, version: Plimsoll.version,
      store: store, simulation: command.simulation)
    for side in [before, after] {
      if !side.replications.isEmpty {
        try store.commit(side.replications.map { (point: side.point.digest, row: $0) })
      }
      if let note = side.note { command.progress.note("note: \(note.withVisibleControls)") }
    }
    return try command.report(into: arguments[out] ?? "reports/\(experiment.record.row.name)") { folder in
      guard let check = try experiment.run() else { return nil }
      command.progress.finish()
      guard let divergence = try why(check, arguments, command.interrupt, console) else { return nil }
      let sources = CheckSources(
        baseline: before.side, candidate: after.side, namesCandidate: arguments[candidate] != nil,
        gates: origin)
      try CheckReport.write(
        check, divergence.first, to: folder, from: store, sources: sources,
        hasPage: !arguments[ReportPlace.csvOnly])
      try command.show(folder) { cost, report in
        try arguments[format].render(
          check, divergence.first, sources: sources, cost: cost, report: report, console.output)
      }
      try CheckSummaries.write(check, sources, arguments)
      return check.verdict.exitCode
    }
  }

  /// Why a candidate that fails differs from the baseline; nothing for one that does not fail, nil where it was stopped.
  private static func why(
    _ check: PolicyCheck, _ arguments: ParsedArguments, _ interrupt: Interrupt, _ console: Console
  ) throws -> [Divergence]? {
    guard check.verdict == .failed else { return [] }
    return try WhyArguments.divergences(
      of: check.baseline, [check.candidate], replications: check.replications,
      confidence: check.definition.confidence, arguments, interrupt, console)
  }

  // MARK: What is asked

  private static func gates(_ arguments: ParsedArguments) throws -> [Gate] {
    try arguments[gate].map { text in
      do throws(Gate.Problem) {
        return try Gate(text)
      } catch {
        throw arguments.usageError("--gate \(text): \(error.description)")
      }
    }
  }

  /// Both sides, with the baseline's seed.
  private static func sides(
    _ arguments: ParsedArguments, _ store: ExperimentStore
  ) throws -> (CheckSource, CheckSource) {
    let (first, second) = (arguments[baseline], arguments[candidate] ?? arguments[baseline])
    let overrides = arguments[set]
    guard arguments[candidate] != nil || !overrides.isEmpty else {
      throw arguments.usageError("there is nothing to check: name a --candidate or --set one")
    }
    func settings(_ label: String, _ overrides: [String], seed: UInt64?, beside: String)
      -> CheckSource.Settings
    {
      CheckSource.Settings(
        label: label, overrides: overrides, seed: seed, folder: folder(of: beside), store: store)
    }
    let before = try CheckSource(
      first, settings("baseline", [], seed: arguments[ScenarioArguments.seed], beside: second))
    let seed = before.point.scenario.simulation.seed
    let after = try CheckSource(second, settings("candidate", overrides, seed: seed, beside: first))
    return (before, after)
  }

  /// The folder of a file that there is; files that a stored scenario names are looked for there.
  private static func folder(of file: String) -> String {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
    guard exists, !isFolder.boolValue else { return "" }
    let folder = parentFolder(ofFile: file)
    return folder == "." ? "" : folder
  }

  /// The gates in effect, and whose they are. The baseline's come first: a candidate does not write its own gates.
  private static func choose(
    _ given: [Gate], _ before: CheckSource, _ after: CheckSource
  ) -> ([Gate], CheckSources.Gates) {
    if !given.isEmpty { return (given, .given) }
    let gates = before.point.scenario.gates
    return gates.isEmpty ? (after.point.scenario.gates, .ofCandidate) : (gates, .ofBaseline)
  }

  /// A stored result keeps no confidence, so that there the candidate's counts.
  private static func confidence(of before: CheckSource, _ after: CheckSource) -> Double {
    let side = before.note == nil ? before : after
    return Swift.max(side.point.scenario.simulation.confidence, 0.5.nextUp)
  }
}

extension GateResult.Verdict {
  /// How the command ends.
  var exitCode: ExitCode {
    switch self {
    case .passed: .success
    case .failed: .gateFailed
    case .undecided: .undecided
    }
  }
}
