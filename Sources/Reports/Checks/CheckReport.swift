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
  public static func write(
    _ check: PolicyCheck, _ divergence: Divergence? = nil, to folder: ReportFolder,
    from store: ExperimentStore, sources: CheckSources
  ) throws {
    let points = [check.baseline, check.candidate]
    let tables = PointTables(
      zip(points, check.values).map {
        PointTables.Entry(label: $0.label, point: $0, values: $1, replications: check.replications)
      })
    try folder.write(CSVTable.gateBytes(check), to: "gates.csv")
    try folder.write(CSVTable.pathBytes(check), to: "path.csv")
    try folder.write(tables.summaryBytes(), to: "summary.csv")
    try folder.write(tables.replicationBytes(), to: "replications.csv")
    if let divergence { try DivergenceTables([divergence]).write(to: folder) }
    try folder.write(CheckPage.render(check, divergence, sources: sources), to: "index.html")
    try store.export(check.record.row.experiment, to: folder.partialPath(of: "results.sqlite"))
    try folder.commit(
      ReportManifest(
        check.record, scenario: sources.candidate.split(separator: "/").last.map(String.init) ?? "",
        seed: check.baseline.scenario.simulation.seed, replications: check.replications))
  }
}
