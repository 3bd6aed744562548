import Arguments
import Experiments
import Foundation
import Reports
import ResultStore
import Terminal

/// `plimsoll report`: writes the report of an experiment again, from its store.
enum ReportCommand {
  static let out = Option<String?>(
    "out", short: "o", .directory, help: "The report folder; an earlier report there is replaced.",
    shownAs: "reports/NAME")

  static let command = Command<Action>(
    "report", abstract: "Write the report of an experiment again, from the store alone.",
    discussion: """
      Writes the report of a sweep from what its store holds, to the same bytes as the sweep itself; neither the scenario's
      file nor a simulation is needed.
      """,
    parameters: [StoredExperiments.experiment, out, ReportPlace.csvOnly, ExperimentArguments.store],
    examples: [
      Example("plimsoll report backend-team-sweep --out reports/again", "By its name, where only one has it.")
    ],
    action: run)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let store = try StoredExperiments.open(arguments, console)
    let experiment = try StoredExperiments.find(arguments, in: store)
    guard experiment.kind == "sweep" else {
      throw arguments.usageError(
        "'\(experiment.name)' is the experiment of a `plimsoll \(experiment.kind)`, expected that of a sweep: "
          + "the same \(experiment.kind) again simulates nothing and writes its report")
    }
    guard experiment.isFinished else {
      throw arguments.usageError(
        "'\(experiment.name)' is not finished: the same sweep again goes on where it was; a shard is to be merged"
      )
    }
    let folder = try ReportFolder(at: arguments[out] ?? "reports/\(experiment.name)")
    do {
      try SweepReport.write(
        StoredSweep(experiment, in: store), to: folder, hasPage: !arguments[ReportPlace.csvOnly])
    } catch {
      folder.discard()
      throw error
    }
    try console.output.write("Report: \(ReportPlace(folder, arguments).shown)\n")
    return .success
  }
}
