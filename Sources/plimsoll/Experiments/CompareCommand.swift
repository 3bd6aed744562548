import Arguments
import Experiments
import Foundation
import Reports
import Scenarios
import Terminal

/// `plimsoll compare`: what would be different, and how sure that is.
enum CompareCommand {
  static let base = Positional<String>("BASE", .file, help: "The scenario that the others are held against.")
  static let variants = Positional<[String]>(
    "VARIANT", .file, help: "Scenarios to compare with it.", atLeast: 0)
  static let set = Option<[String]>(
    "set", .text, placeholder: "PATH=VALUE",
    help: "Overrides that make one more variant of the base; may be given several times.")
  static let out = Option<String?>(
    "out", short: "o", .directory, help: "The report folder; an earlier report there is replaced.",
    shownAs: "reports/NAME-compared")
  static let precision = Option<[String]>(
    "precision", .text, placeholder: "METRIC=WIDTH",
    help: """
      Run until the difference of this metric is known to ± WIDTH, in its own unit or, with %, as a share of the \
      base's mean; may be given several times.
      """)
  static let max = Option<Int?>(
    "max", .integer(in: 2...1_000_000), help: "With --precision: replications at which to stop anyway.",
    shownAs: "2000")
  static let workload = Option<String?>(
    "workload", .file,
    help: """
      A record of work, as `plimsoll trace --format workload` writes it, that arrives in base and variants in place of \
      theirs.
      """)
  static let loop = Option<ReplayLoop>(
    "loop", .choice,
    help: """
      With --workload: open for work that arrives when it did, closed for work that reacts to completions, arriving as \
      many working hours after the last one of its source as it did.
      """, default: .open)
  static let format = Option<ComparisonFormat>(
    "format", .choice, help: "Form of the result on standard output.", default: .text)

  static let command = Command<Action>(
    "compare", abstract: "Compare variants with a base on common random numbers.",
    discussion: """
      Every replication of a variant meets the same work and the same surprises as that of the base, so that the
      noise common to both cancels: for each metric the difference with its confidence interval, the correlation that
      common random numbers achieved, how many replications independent ones would have taken, and a verdict. All
      verdicts together are wrong with at most the stated probability (Holm).

      The first replications are played in full to say why: the first decision in which base and variant differ, with
      the candidates on both sides, what single decisions were worth when played the other way, and who gains and who
      loses, by person, category and priority.

      Replications are kept in the store and never simulated twice; an interrupted comparison goes on where it was.
      """,
    parameters: [
      base, variants, set, out, ScenarioArguments.seed, ScenarioArguments.replications, precision, max,
      workload, loop,
      WhyArguments.why, RunCommand.jobs, ExperimentArguments.store, format, ReportPlace.csvOnly,
      RunCommand.quiet,
      ExternalPolicy.allow,
    ],
    examples: [
      Example(
        "plimsoll compare scenarios/backend-team.json5 --set team.senior-developer.count=2",
        "What would a second senior change?"),
      Example(
        "plimsoll compare base.json5 fewer-reviews.json5 stricter.json5 -n 500", "Two variants written down."),
      Example(
        "plimsoll compare base.json5 new.json5 --precision review_sla_hit_rate=0.005 --max 4000",
        "Until the difference of the service level is known to half a point."),
      Example(
        "plimsoll compare base.json5 --set assignment.policy=least-loaded --workload recorded.csv --loop closed",
        "The same recorded work under both, where later work reacts to completions."),
    ],
    action: run)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let points = try ComparisonPoints.read(arguments)
    let definition = try ComparisonPoints.definition(points[0].scenario, arguments)
    let store = try ExperimentArguments.openStore(arguments)
    let command = try PointCommand(
      points, store: store,
      total: definition.goals.isEmpty ? definition.replications * points.count : nil, arguments, console)
    let name = "\(points[0].scenario.name)-compared"
    let experiment = try ComparisonExperiment(
      points, definition, name: name, version: Plimsoll.version, store: store,
      simulation: command.simulation)
    return try command.report(into: arguments[out] ?? "reports/\(name)") { folder in
      guard let result = try experiment.run() else { return nil }
      command.progress.finish()
      let divergences = try WhyArguments.divergences(
        of: result.base, result.variants.map(\.point), replications: result.replications,
        confidence: result.definition.confidence, arguments, command.interrupt, console)
      guard let divergences else { return nil }
      try ComparisonReport.write(
        result, divergences, to: folder, from: store,
        scenario: (arguments[base] as NSString).lastPathComponent,
        hasPage: !arguments[ReportPlace.csvOnly])
      try command.show(folder) { cost, report in
        try arguments[format].render(result, divergences, cost: cost, report: report, console.output)
      }
      return .success
    }
  }
}
