import OutputAnalysis
import TeamModel
import Testing

/// What the replications of one variant measured: a column per metric, a row per replication.
struct MeasuredVariant {
  private let metrics: [String: Int]
  private let rows: [[Double]]

  /// Simulates a shipped scenario, the reference team unless another is named, with overrides, as
  /// `plimsoll run --set` does.
  init(of file: String = "backend-team.json5", overrides: [String], replications: Int) throws {
    let compiled = try CompiledScenario(try scenario(file, overrides: overrides))
    metrics = Dictionary(
      uniqueKeysWithValues: compiled.metrics.enumerated().map { ($0.element.name, $0.offset) })
    var replicator = TeamReplicator(compiled)
    rows = (0..<replications).map { replicator.replicate($0, isTraced: false).metrics }
  }

  /// The values of a metric that must be there.
  func values(of metric: String) throws -> [Double] {
    let column = try #require(metrics[metric], "the metric \(metric) is in the catalogue")
    return rows.map { $0[column] }
  }
}

extension ConfidenceInterval {
  /// The interval of a metric's mean difference between two variants on common random numbers: replication
  /// by replication the same work arrives and brings the same surprises, so that the noise common to both
  /// cancels. Law, "Simulation Modeling and Analysis" (5th edition, 2015), sections 10.2.1 and 11.2.
  init(
    of metric: String, from before: MeasuredVariant, to after: MeasuredVariant, level: Double
  ) throws {
    let pairs = zip(try before.values(of: metric), try after.values(of: metric))
    let differences = pairs.map { $1 - $0 }.filter(\.isFinite)
    self = try #require(ConfidenceInterval(Tally(differences), level: level))
  }
}
