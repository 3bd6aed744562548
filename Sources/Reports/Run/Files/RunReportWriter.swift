import Experiments
import Scenarios
import Synchronization
import TeamModel

/// Writes the report of a run while the run goes on: rows as replications come in, the summary and the
/// page at the end, and the folder into its place when everything is whole.
///
/// Rows are rendered on the simulating threads, by `renderer`, and written by one thread at a time, in
/// order: the bytes do not depend on the number of threads, and memory does not grow with the number of
/// replications.
public final class RunReportWriter {
  /// Turns outcomes into rows.
  public let renderer: RowRenderer
  private let folder: ReportFolder
  private let store: StoreWriter
  private let replications: ReportFile
  private let daily: ReportFile
  private let tasks: ReportFile
  private let reviews: ReportFile
  private let escalations: ReportFile

  /// Opens the tables of a report in an unfinished folder.
  public init(
    in folder: ReportFolder, scenario: Scenario, compiled: CompiledScenario, text: String,
    provenance: Provenance
  ) throws {
    self.folder = folder
    renderer = RowRenderer(
      compiled, thresholds: scenario.capacity, tracedBelow: scenario.simulation.tracedReplications)
    replications = try folder.create(renderer.replications, "replications.csv")
    daily = try folder.create(renderer.daily, "daily.csv")
    tasks = try folder.create(renderer.tasks, "tasks.csv")
    reviews = try folder.create(renderer.reviews, "reviews.csv")
    escalations = try folder.create(renderer.escalations, "escalations.csv")
    store = try StoreWriter(
      creating: folder.partialPath(of: "results.sqlite"), scenario: scenario, compiled: compiled,
      text: text, provenance: provenance)
  }

  /// Writes the rows of the next replication.
  public func write(_ rendered: RowRenderer.Rendered) throws {
    try replications.write(rendered.replications.bytes)
    try daily.write(rendered.daily.bytes)
    if rendered.outcome.trace != nil {
      try tasks.write(rendered.tasks.bytes)
      try reviews.write(rendered.reviews.bytes)
      try escalations.write(rendered.escalations.bytes)
    }
    try store.add(rendered.stored)
  }

  /// Writes what needs the whole run and puts the report in its place.
  ///
  /// - Parameters:
  ///   - result: What the run leaves.
  ///   - hasPage: Whether there is to be a page.
  ///   - jobs: Threads that share the work.
  /// - Throws: `ReportError` where a file cannot be written; `StoreError` where the run's store cannot.
  public func finish(_ result: RunResult, hasPage: Bool = true, jobs: Int = 1) throws {
    for file in [replications, daily, tasks, reviews, escalations] { try file.close() }
    let renderers = hasPage ? RunReportPage.parts : []
    let parts = Mutex([Markup](repeating: .empty, count: renderers.count))
    var pieces: [() throws -> Void] = renderers.enumerated().map { place, render in
      {
        let part = render(result)
        parts.withLock { $0[place] = part }
      }
    }
    // First, because it waits for the disk.
    pieces.insert(
      { [store] in try store.finish(result.metrics, targets: result.targets, stopping: result.stopping) },
      at: 0)
    pieces.append { [folder] in
      try folder.write(.summary, result.metrics, to: "summary.csv")
      if !result.targets.isEmpty { try folder.write(.targets, result.targets, to: "targets.csv") }
      try folder.writeTrustFiles(result)
    }
    try ConcurrentPieces.run(pieces, threads: jobs)
    if hasPage {
      try folder.write(RunReportPage.page(result, parts: parts.withLock { $0 }).source, to: "index.html")
    }
    try folder.commit(ReportManifest(result.provenance, stopping: result.stopping))
  }
}
