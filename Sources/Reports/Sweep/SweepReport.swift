import Experiments

/// The report of a sweep, made of what its store holds and nothing else.
public enum SweepReport {
  /// Bytes of a table that are held before they are written.
  private static let pieceOfTable = 1 << 18

  /// Writes everything into a folder and puts it in its place.
  ///
  /// - Parameters:
  ///   - sweep: The sweep.
  ///   - folder: The folder, without files yet.
  ///   - hasPage: Whether there is to be a page.
  /// - Throws: `ReportError` where a file cannot be written; `StoreError` where the store cannot be read.
  /// - Returns: What was found, for printing.
  @discardableResult
  public static func write(
    _ sweep: StoredSweep, to folder: ReportFolder, hasPage: Bool = true
  ) throws -> SweepFindings {
    var tables = SweepTables(sweep)
    let summaryFile = try folder.create(tables.summary, "summary.csv")
    let replicationsFile = try folder.create(tables.replications, "replications.csv")
    var findings = try SweepFindings(sweep)
    var alarms = SweepAlarms(sweep)
    try findings.fill(from: sweep) { point in
      tables.add(point)
      alarms.add(point)
      if tables.summaries.bytes.count > pieceOfTable { try summaryFile.write(draining: &tables.summaries) }
      if tables.replicationRows.bytes.count > pieceOfTable {
        try replicationsFile.write(draining: &tables.replicationRows)
      }
    }
    try summaryFile.write(draining: &tables.summaries)
    try summaryFile.close()
    try replicationsFile.write(draining: &tables.replicationRows)
    try replicationsFile.close()
    try folder.write(tables.points, tables.pointRows, to: "points.csv")
    if !findings.effects.isEmpty { try folder.write(.effects, findings.effects, to: "effects.csv") }
    if let curve = alarms.curve { try AlarmTables(curve).write(to: folder) }
    try sweep.export(to: folder.partialPath(of: "results.sqlite"))
    if hasPage { try folder.write(SweepPage(findings).render(), to: "index.html") }
    try folder.commit(
      ReportManifest(
        sweep.row, scenario: sweep.definition.scenario, seed: sweep.definition.seed,
        replications: sweep.definition.replications, overrides: sweep.definition.overrides))
    return findings
  }
}
