import Arguments
import Experiments
import Foundation
import Reports
import ResultStore
import Terminal

/// What the commands have in common that simulate points into a store and make a report of them: the store, the progress,
/// Ctrl-C, the report's folder, and how they end.
struct PointCommand {
  /// What simulates the points.
  let simulation: PointSimulation
  /// Where replications are kept.
  let store: ExperimentStore
  /// How far the simulation has come.
  let progress: ProgressBar
  /// What Ctrl-C has asked.
  let interrupt: Interrupt
  private let arguments: ParsedArguments
  private let console: Console
  private let total: Int?
  private let held: Int

  /// A command that has simulated nothing.
  ///
  /// - Parameters:
  ///   - points: What is simulated.
  ///   - prepared: What compiling the points has found, if that was done before.
  ///   - store: Where replications are kept.
  ///   - total: How many replications there are to be; nil where that shows on the way.
  ///   - held: How many of them the store holds.
  init(
    _ points: [DesignPoint], prepared: [PreparedPoint]? = nil, store: ExperimentStore, total: Int? = nil,
    held: Int = 0, _ arguments: ParsedArguments, _ console: Console
  ) throws {
    let interrupt = Interrupt.install()
    let progress = ProgressBar(
      "replications", total: total, doneBefore: held, on: console.diagnostics,
      isQuiet: arguments[RunCommand.quiet])
    simulation = try PointSimulation(
      points, prepared: prepared, store: store, jobs: arguments[RunCommand.jobs],
      advisors: ExperimentArguments.advisors(arguments), shouldStop: { interrupt.isRequested },
      progress: { progress.update(done: held + $0) })
    self.store = store
    self.progress = progress
    self.interrupt = interrupt
    self.arguments = arguments
    self.console = console
    self.total = total
    self.held = held
  }

  /// Simulates, writes the report and prints the result.
  ///
  /// - Parameters:
  ///   - place: The report's folder, of which nothing is left where the command does not come to its end; nil for no report.
  ///   - body: Does it, and says how the command ends; nil where it was interrupted.
  func perform(into place: String?, _ body: (ReportFolder?) throws -> ExitCode?) throws -> ExitCode {
    defer { progress.finish() }
    let folder = try place.map { try ReportFolder(at: $0) }
    do {
      if let exitCode = try body(folder) { return exitCode }
      folder?.discard()
      progress.finish()
      let kept =
        total.map { "\(held + simulation.simulated) of \($0)" } ?? "\(simulation.simulated)"
      try console.diagnostics.write(
        "Interrupted: \(kept) replications are kept in \(store.path). The same command goes on from there.\n")
      return interrupt.exitCode ?? .interrupted
    } catch {
      folder?.discard()
      throw error
    }
  }

  /// The same for a command that always has a report.
  func report(into place: String, _ body: (ReportFolder) throws -> ExitCode?) throws -> ExitCode {
    try perform(into: place) { folder in
      guard let folder else { preconditionFailure("a place that is named has a folder") }
      return try body(folder)
    }
  }

  /// Prints what was found, once its report is written.
  ///
  /// - Parameter text: The text, from what it cost and where the report is.
  func show(
    _ folder: ReportFolder,
    _ text: (_ cost: (simulated: Int, reused: Int), _ report: ReportPlace) throws -> String
  ) throws {
    try store.settle()
    try console.output.write(
      text((simulation.simulated, simulation.reused), ReportPlace(folder, arguments)))
  }
}
