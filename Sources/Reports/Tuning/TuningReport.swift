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
  public static func write(
    _ result: TuningResult, to folder: ReportFolder, from store: ExperimentStore
  ) throws {
    let tables = PointTables(
      result.points.map {
        PointTables.Entry(
          label: $0.point.label, point: $0.point, values: $0.values, replications: $0.replications)
      })
    try folder.write(tuningBytes(result), to: "tuning.csv")
    try folder.write(tables.summaryBytes(), to: "summary.csv")
    try folder.write(tables.replicationBytes(), to: "replications.csv")
    try store.export(result.record.row.experiment, to: folder.partialPath(of: "results.sqlite"))
    try folder.write(TuningPage(result).render(), to: "index.html")
    let design = result.definition.design
    try folder.commit(
      ReportManifest(
        result.record.row, scenario: design.scenario, seed: design.seed,
        replications: result.points.map(\.replications).max() ?? 0, overrides: design.overrides))
  }

  /// `tuning.csv`: a row per point with its factors, objectives, constraints and standing.
  public static func tuningBytes(_ result: TuningResult) -> [UInt8] {
    let definition = result.definition
    let design = try? definition.design.placed().points
    var buffer = CSVBuffer()
    buffer.append("position")
    buffer.append("label")
    for factor in design?.factors ?? [] { buffer.append(factor.path) }
    for objective in definition.objectives {
      for suffix in ["", ".ci_low", ".ci_high"] { buffer.append(objective.metric + suffix) }
    }
    for constraint in definition.constraints {
      for suffix in ["", ".ci_low", ".ci_high", ".judgement"] { buffer.append(constraint.text + suffix) }
    }
    for name in ["replications", "standing", "is_sure", "because_of"] { buffer.append(name) }
    buffer.endRow()
    for (position, point) in result.points.enumerated() {
      buffer.append(position)
      buffer.append(point.point.label)
      for level in design?.points[position] ?? [] { buffer.append(level: level) }
      for summary in point.objectives {
        buffer.append(summary.mean)
        buffer.append(summary.low)
        buffer.append(summary.high)
      }
      for constraint in point.constraints {
        buffer.append(constraint.estimate?.value.toTwelveDigits)
        buffer.append(constraint.estimate?.low.toTwelveDigits)
        buffer.append(constraint.estimate?.high.toTwelveDigits)
        buffer.append("\(constraint.judgement)")
      }
      buffer.append(point.replications)
      append(point.standing, result, to: &buffer)
      buffer.endRow()
    }
    return buffer.bytes
  }

  private static func append(
    _ standing: TuningResult.Standing, _ result: TuningResult, to buffer: inout CSVBuffer
  ) {
    let (word, isSure, cause): (String, Bool?, String) =
      switch standing {
      case .chosen: ("chosen", result.isDecided, "")
      case .behind(let other, let isSure): ("behind", isSure, result.points[other].point.label)
      case .breaks(let constraint, let isSure):
        ("breaks", isSure, result.definition.constraints[constraint].text)
      case .unstable: ("unstable", nil, "")
      case .open: ("open", nil, "")
      }
    buffer.append(word)
    if let isSure { buffer.append(isSure) } else { buffer.appendEmpty() }
    buffer.append(cause)
  }
}
