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
    replications = try folder.table("replications.csv", renderer.replications)
    daily = try folder.table("daily.csv", renderer.daily)
    tasks = try folder.table("tasks.csv", renderer.tasks)
    reviews = try folder.table("reviews.csv", renderer.reviews)
    escalations = try folder.table("escalations.csv", renderer.escalations)
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
  /// - Parameter jobs: Threads that share the work.
  public func finish(_ result: RunResult, jobs: Int = 1) throws {
    for file in [replications, daily, tasks, reviews, escalations] { try file.close() }
    let parts = Mutex([Markup](repeating: .empty, count: RunReportPage.parts.count))
    var pieces: [() throws -> Void] = RunReportPage.parts.enumerated().map { place, render in
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
      try folder.write(CSVTable.summaryBytes(result.metrics), to: "summary.csv")
      if !result.targets.isEmpty {
        try folder.write(CSVTable.targetBytes(result.targets), to: "targets.csv")
      }
      try folder.writeTrustFiles(result)
    }
    try ConcurrentPieces.run(pieces, threads: jobs)
    try folder.write(RunReportPage.page(result, parts: parts.withLock { $0 }).source, to: "index.html")
    try folder.commit(ReportManifest(result.provenance, stopping: result.stopping))
  }
}

extension ReportFolder {
  /// Creates a file with the header of a table.
  fileprivate func table<Row>(_ name: String, _ table: CSVTable<Row>) throws(ReportError) -> ReportFile {
    let file = try createFile(name)
    var header = CSVBuffer()
    table.appendHeader(to: &header)
    try file.write(header.bytes)
    return file
  }
}
