import Arguments
import Experiments
import Foundation
import Reports
import ResultStore
import Terminal

/// `plimsoll merge`: joins what several machines have simulated.
enum MergeCommand {
  static let shards = Positional<[String]>(
    "SHARD", .file, help: "The stores that `sweep --shard` has written.")
  static let missing = Flag(
    "missing", help: "Only print which shards are to be run, or run to their end: one K/N a line.")
  static let noReport = Flag(
    "no-report",
    help: "Only join the stores; `plimsoll report` writes the report, which takes several times as long.")
  static let out = Option<String?>(
    "out", short: "o", .directory, help: "The report folder; an earlier report there is replaced.",
    shownAs: "reports/NAME-sweep")

  static let command = Command<Action>(
    "merge", abstract: "Join the shards of a sweep.",
    discussion: """
      Joins all shards into a store, and writes the report: the same bytes that one machine would have written into a
      fresh store. Shards may be given in any order. Shards of different sweeps, missing, repeated, unfinished and damaged
      ones are named, and nothing is written.
      """,
    parameters: [
      shards, missing, ExperimentArguments.store, out, noReport, SweepCommand.format, ReportPlace.csvOnly,
      RunCommand.quiet,
    ],
    examples: [
      Example("plimsoll merge shards/*.sqlite --store whole.sqlite --out reports/whole", "Join them."),
      Example("plimsoll merge --missing shards/*.sqlite", "Which of them are to be run again?"),
    ],
    action: run)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let set = try ShardSet(arguments[shards])
    if arguments[missing] {
      for line in set.damaged { try console.diagnostics.write("\(line.withVisibleControls)\n") }
      try console.output.write(set.missing.map { "\($0)/\(set.count)\n" }.joined())
      return .success
    }
    try set.requireWhole()
    if arguments[noReport], arguments[out] != nil {
      throw arguments.usageError("--out names a report that --no-report leaves out")
    }
    let interrupt = Interrupt.install()
    let path = arguments[ExperimentArguments.store]
    guard !set.files.values.contains(where: { isSameFile($0, path) }) else {
      throw arguments.usageError("--store \(path): found one of the shards, expected a store to join them in")
    }
    let store = try ExperimentArguments.openStore(arguments, console)
    let folder =
      arguments[noReport] ? nil : try ReportFolder(at: arguments[out] ?? "reports/\(set.experiment.name)")
    let progress = ProgressBar(
      "shards", total: set.count, on: console.diagnostics, isQuiet: arguments[RunCommand.quiet])
    defer { progress.finish() }
    do {
      let isJoined = try set.join(
        into: store, shouldStop: { interrupt.isRequested }, progress: { progress.update(done: $0) })
      progress.finish()
      guard isJoined else {
        folder?.discard()
        try console.diagnostics.write("Interrupted: the same command goes on from there.\n")
        return interrupt.exitCode ?? .interrupted
      }
      guard let folder else {
        try store.settle()
        try console.output.write(
          "\(set.count) shards with \(set.total) replications, in \(store.path.withVisibleControls)\n")
        return .success
      }
      let findings = try SweepReport.write(
        StoredSweep(set.experiment, in: store), to: folder, hasPage: !arguments[ReportPlace.csvOnly])
      try store.settle()
      try console.output.write(
        arguments[SweepCommand.format].render(
          findings, cost: (0, set.total), report: ReportPlace(folder, arguments), console.output))
      return .success
    } catch {
      folder?.discard()
      throw error
    }
  }
}
