import Arguments
import Experiments
import Foundation
import Reports
import ResultStore
import Terminal

/// `plimsoll sweep`: a scenario over a range of what it may be.
enum SweepCommand {
  static let vary = Option<[String]>(
    "vary", .text, placeholder: "PATH=VALUES",
    help: """
      What is varied: values separated by commas, JSON where they are lists, or a range with a step, \
      "capacity.warning=0.75..0.9:0.05"; may be given several times.
      """, atLeast: 1)
  static let design = Option<SweepDesign>(
    "design", .sweepDesign,
    help: """
      Which points: "grid" for every combination; "lhs:200" for a Latin hypercube of 200 points; "ff:2" for the first \
      and the last value of each, in as few points as tell main effects and interactions of two.
      """, default: .grid)
  static let out = Option<String?>(
    "out", short: "o", .directory, help: "The report folder; an earlier report there is replaced.",
    shownAs: "reports/NAME-sweep")
  static let shard = Option<String?>(
    "shard", .text, placeholder: "K/N",
    help: "Simulate only the K-th of N parts, into a --store of its own; `plimsoll merge` joins them.")
  static let dryRun = Flag(
    "dry-run", help: "Say how many points and replications there are and what they would take.")
  static let format = Option<SweepFormat>(
    "format", .choice, help: "Form of the result on standard output.", default: .text)

  static let parameters: [any Parameter] = [
    ScenarioArguments.scenario, vary, design, out, ScenarioArguments.seed, ScenarioArguments.replications,
    shard,
    dryRun, RunCommand.jobs, ScenarioArguments.set, ExperimentArguments.store, format, ReportPlace.csvOnly,
    RunCommand.quiet,
    ExternalPolicy.allow,
  ]

  static let command = Command<Action>(
    "sweep", abstract: "Simulate a scenario over a grid or another design of variants.",
    discussion: """
      Every point of the design meets the same work and the same surprises, so that points differ by what was varied and
      by as little chance as possible. Every finished point is committed to the store at once: a sweep that was killed or
      interrupted goes on with the same command, and ends in the same bytes. Replications are never simulated twice.

      The report has points.csv, summary.csv and replications.csv, effects.csv, and index.html.
      """,
    parameters: parameters,
    examples: [
      Example(
        "plimsoll sweep scenarios/backend-team.json5 --vary capacity.warning=0.75..0.90:0.05 --vary "
          + "team.senior-developer.count=1,2,3", "A grid of 12 points."),
      Example(
        "plimsoll sweep team.json5 --vary capacity.warning=0.75..0.94 --vary lead.focus=0.4..0.6 --design lhs:200",
        "200 points spread over two ranges."),
      Example(
        "plimsoll sweep team.json5 --vary work.contextSwitchHours=0,0.5 --vary review.peer=null,{} --design ff:2 "
          + "--dry-run", "What would a two-level design of two factors cost?"),
      Example(
        "plimsoll sweep team.json5 --vary capacity.warning=0.75..0.9:0.05 --shard 3/8 --store shard-3.sqlite",
        "The third of eight parts, for one of eight machines."),
    ],
    action: run)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let part = try shardRow(arguments)
    let sweep = try SweepPoints.read(arguments)
    if arguments[dryRun] {
      let estimate = try SweepEstimate(sweep, part, arguments, console)
      try console.output.write(estimate.render(arguments[format], console.output))
      return .success
    }
    let store = try ExperimentArguments.openStore(arguments, console)
    try ShardProblem.check(store, experiment: sweep.record.row.experiment, shard: part)
    let demands = SweepExperiment.demands(sweep.definition, points: sweep.points.count, part)
    let total = demands.reduce(0) { $0 + $1.replications - $1.skipped }
    let command = try PointCommand(
      sweep.points, prepared: sweep.prepared, store: store, total: total,
      held: SweepEstimate.held(sweep.points, demands, store), arguments, console)
    let experiment = SweepExperiment(
      sweep.record, sweep.definition, shard: part, store: store, simulation: command.simulation)
    // A shard has no report: `plimsoll merge` writes that of all of them.
    let place = part == nil ? arguments[out] ?? "reports/\(sweep.record.row.name)" : nil
    return try command.perform(into: place) { folder in
      guard try experiment.run() else { return nil }
      command.progress.finish()
      let simulated = command.simulation.simulated
      guard let folder else {
        try store.settle()
        try console.output.write(
          "Shard \(arguments[shard] ?? ""): \(simulated) replications simulated, \(total - simulated) found, in "
            + "\(store.path.withVisibleControls)\n")
        return .success
      }
      let stored = try StoredSweep(sweep.record.row, in: store)
      let findings = try SweepReport.write(stored, to: folder, hasPage: !arguments[ReportPlace.csvOnly])
      try command.show(folder) { _, report in
        try arguments[format].render(
          findings, cost: (simulated, total - simulated), report: report, console.output)
      }
      return .success
    }
  }

  /// The part that is asked for; nil for all of it.
  private static func shardRow(_ arguments: ParsedArguments) throws -> ShardRow? {
    guard let text = arguments[shard] else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1],
      (1...ShardRow.mostShards).contains(count),
      (1...count).contains(number)
    else {
      throw arguments.usageError("--shard: found '\(text)', expected K/N such as 3/8, K from 1 to N")
    }
    guard arguments[out] == nil else {
      throw arguments.usageError("--shard writes a store and no report; --out belongs to `plimsoll merge`")
    }
    guard arguments[ExperimentArguments.store] != ExperimentArguments.defaultStore else {
      throw arguments.usageError("--shard needs a --store of its own, such as shard-\(number).sqlite")
    }
    return ShardRow(shard: number, shards: count, isFinished: false)
  }
}

extension ValueSyntax where Value == SweepDesign {
  /// "grid", "lhs:200" or "ff:2".
  static var sweepDesign: ValueSyntax {
    ValueSyntax(
      placeholder: "DESIGN", kind: "a design", limits: "grid, ff:2 or lhs:POINTS with 1 to 100000 points",
      write: \.text, reading: { SweepDesign($0) })
  }
}
