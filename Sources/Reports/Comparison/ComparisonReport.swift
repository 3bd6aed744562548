import Experiments
import ResultStore

/// The report of a comparison.
public enum ComparisonReport {
  /// Writes everything into a folder and puts it in its place.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - divergences: Why, variant by variant; none where nobody asked.
  ///   - folder: The folder, without files yet.
  ///   - store: The store that holds the experiment.
  ///   - scenario: The name of the base's file.
  ///   - hasPage: Whether there is to be a page.
  /// - Throws: `ReportError` where a file cannot be written; `StoreError` where the store cannot be read.
  public static func write(
    _ result: ScenarioComparison, _ divergences: [Divergence] = [], to folder: ReportFolder,
    from store: ExperimentStore, scenario: String, hasPage: Bool = true
  ) throws {
    let points = [result.base] + result.variants.map(\.point)
    let tables = PointTables(
      zip(points, result.values).map {
        PointTables.Entry(label: $0.label, point: $0, values: $1, replications: result.replications)
      })
    try folder.write(.comparison, ComparisonRow.rows(result), to: "comparison.csv")
    try tables.write(to: folder)
    if let alarms = result.alarms { try AlarmTables(alarms).write(to: folder) }
    if !divergences.isEmpty { try DivergenceTables(divergences).write(to: folder) }
    try store.export(result.record.row.experiment, to: folder.partialPath(of: "results.sqlite"))
    let page = ComparisonPage(result: result, divergences: divergences, scenario: scenario)
    if hasPage { try folder.write(page.render(), to: "index.html") }
    try folder.commit(
      ReportManifest(
        result.record, scenario: scenario, seed: result.base.scenario.simulation.seed,
        replications: result.replications))
  }
}
