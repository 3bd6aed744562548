import Experiments
import ResultStore

/// The report of a tuning.
public enum TuningReport {
  /// Writes everything into a folder and puts it in its place.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - folder: The folder, without files yet.
  ///   - store: The store that holds the experiment.
  ///   - hasPage: Whether there is to be a page.
  /// - Throws: `ReportError` where a file cannot be written; `StoreError` where the store cannot be read.
  public static func write(
    _ result: TuningResult, to folder: ReportFolder, from store: ExperimentStore,
    hasPage: Bool = true
  ) throws {
    let tables = PointTables(
      result.points.map {
        PointTables.Entry(
          label: $0.point.label, point: $0.point, values: $0.values, replications: $0.replications)
      })
    try folder.write(.tuning(result), TunedPointRow.rows(result), to: "tuning.csv")
    try tables.write(to: folder)
    try store.export(result.record.row.experiment, to: folder.partialPath(of: "results.sqlite"))
    if hasPage { try folder.write(TuningPage(result).render(), to: "index.html") }
    let design = result.definition.design
    try folder.commit(
      ReportManifest(
        result.record.row, scenario: design.scenario, seed: design.seed,
        replications: result.points.map(\.replications).max() ?? 0, overrides: design.overrides))
  }

  /// The whole of `tuning.csv`.
  public static func tuningBytes(_ result: TuningResult) -> [UInt8] {
    CSVTable.tuning(result).bytes(TunedPointRow.rows(result))
  }
}
