import Arguments
import Experiments
import Foundation
import Reports
import Terminal

/// `plimsoll tune`: the best thresholds, the smallest team, with a stated probability of being right.
enum TuneCommand {
  static let minimize = Option<[String]>(
    "minimize", .text, placeholder: "METRIC", help: "What is to be as small as it can be.")
  static let maximize = Option<[String]>(
    "maximize", .text, placeholder: "METRIC", help: "What is to be as large as it can be.")
  static let subjectTo = Option<[String]>(
    "subject-to", .text, placeholder: "'METRIC >= X'",
    help: """
      What every point must keep: of the mean, or with "in 80%" of that share of the replications; "± X" says how far \
      from it a point may be judged either way; may be given several times.
      """)
  static let confidence = Option<Double>(
    "confidence", .number(above: 0.5, below: 1),
    help: "The probability with which the selection, its constraints included, is right.", default: 0.95)
  static let indifference = Option<String>(
    "indifference", .text, placeholder: "X",
    help: "The difference worth detecting, in the objective's unit or, with %, as a share of its mean.",
    default: "1%")
  static let max = Option<Int>(
    "max", .integer(in: 20...1_000_000), help: "The most replications of any point.", default: 2000)
  static let budget = Option<Int?>(
    "budget", .integer(in: 2...1_000_000_000),
    help: "Instead of a guarantee: spend so many replications in all where they tell most.",
    shownAs: "until the selection is sure")
  static let out = Option<String?>(
    "out", short: "o", .directory, help: "The report folder; an earlier report there is replaced.",
    shownAs: "reports/NAME-tuned")
  static let format = Option<TuningFormat>(
    "format", .choice, help: "Form of the result on standard output.", default: .text)

  static let command = Command<Action>(
    "tune", abstract: "Find the best thresholds, weights or team, with a stated probability of being right.",
    discussion: """
      Of the points of a design, finds the one with the best mean of a metric among those that keep the constraints.
      Points that are surely behind, or surely break a constraint, are dropped on the way: with at least the stated
      confidence, the point chosen is the best or within --indifference of it (Kim and Nelson's procedure; with
      constraints that of Andradóttir and Kim). With --budget the replications go where they tell most (OCBA), and the
      probability of a right choice is estimated. Two objectives or more give the Pareto front.

      Exit code 3 says that --max was reached before the selection was sure.
      """,
    parameters: [
      ScenarioArguments.scenario, SweepCommand.vary, SweepCommand.design, minimize, maximize, subjectTo,
      confidence, indifference, max, budget, out, ScenarioArguments.seed, ScenarioArguments.replications,
      ScenarioArguments.set, RunCommand.jobs, ExperimentArguments.store, format, ReportPlace.csvOnly,
      RunCommand.quiet,
      ExternalPolicy.allow,
    ],
    examples: [
      Example(
        "plimsoll tune team.json5 --vary team.senior-developer.count=1..6:1 --minimize team_cost_per_week "
          + "--subject-to 'strategic_lead_time_h.mean <= 120'", "The smallest team that is fast enough."),
      Example(
        "plimsoll tune team.json5 --vary capacity.warning=0.7..0.95:0.05 --minimize strategic_lead_time_h.mean "
          + "--subject-to 'review_sla_hit_rate >= 0.9 in 80%'",
        "A threshold, with the service level kept in four years of five."),
      Example(
        "plimsoll tune team.json5 --vary team.senior-developer.count=1,2,3 --vary capacity.warning=0.8,0.9 "
          + "--minimize team_cost_per_week --maximize review_sla_hit_rate", "What is to be had for what cost."
      ),
    ],
    action: run)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let sweep = try SweepPoints.read(arguments)
    let definition = try TuningArguments.definition(sweep.definition, arguments)
    let store = try ExperimentArguments.openStore(arguments)
    let command = try PointCommand(
      sweep.points, prepared: sweep.prepared, store: store, arguments, console)
    let name = "\(sweep.points[0].scenario.name)-tuned"
    let experiment = try TuningExperiment(
      sweep.points, prepared: sweep.prepared, definition, name: name, title: sweep.record.row.title,
      version: Plimsoll.version, store: store, simulation: command.simulation)
    return try command.report(into: arguments[out] ?? "reports/\(name)") { folder in
      guard let result = try experiment.run() else { return nil }
      command.progress.finish()
      try TuningReport.write(result, to: folder, from: store, hasPage: !arguments[ReportPlace.csvOnly])
      try command.show(folder) { cost, report in
        try arguments[format].render(result, cost: cost, report: report, console.output)
      }
      return result.isDecided ? .success : .undecided
    }
  }
}
