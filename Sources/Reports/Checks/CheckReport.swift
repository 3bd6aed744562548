import Experiments
import ResultStore

/// The report of a check.
public enum CheckReport {
  /// Writes everything into a folder and puts it in its place.
  ///
  /// - Parameters:
  ///   - check: What was found.
  ///   - divergence: Why; nil where nobody asked.
  ///   - folder: The folder, without files yet.
  ///   - store: The store that holds the experiment.
  ///   - sources: Where the two sides came from.
  ///   - hasPage: Whether there is to be a page.
  /// - Throws: `ReportError` where a file cannot be written; `StoreError` where the store cannot be read.
  public static func write(
    _ check: PolicyCheck, _ divergence: Divergence? = nil, to folder: ReportFolder,
    from store: ExperimentStore, sources: CheckSources, hasPage: Bool = true
  ) throws {
    let points = [check.baseline, check.candidate]
    let tables = PointTables(
      zip(points, check.values).map {
        PointTables.Entry(label: $0.label, point: $0, values: $1, replications: check.replications)
      })
    try folder.write(.gates, check.gates, to: "gates.csv")
    try folder.write(.path, GateLookRow.rows(check), to: "path.csv")
    try tables.write(to: folder)
    if let divergence { try DivergenceTables([divergence]).write(to: folder) }
    if hasPage {
      try folder.write(CheckPage.render(check, divergence, sources: sources), to: "index.html")
    }
    try store.export(check.record.row.experiment, to: folder.partialPath(of: "results.sqlite"))
    try folder.commit(
      ReportManifest(
        check.record, scenario: sources.candidate.name.split(separator: "/").last.map(String.init) ?? "",
        seed: check.baseline.scenario.simulation.seed, replications: check.replications))
  }
}
