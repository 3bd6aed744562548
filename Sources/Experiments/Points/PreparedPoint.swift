import ResultStore
import Scenarios
import TeamModel

/// What compiling a point's scenario tells before anything is simulated.
public struct PreparedPoint: Sendable {
  /// The point as it is stored.
  public let row: PointRow
  /// The metrics that each replication has.
  public let metrics: [MetricDefinition]
  /// What decides about its stability.
  public let terms: StabilityTerms

  /// Compiles the scenario of a point.
  ///
  /// - Throws: `PointProblem` where it cannot be simulated.
  public init(_ point: DesignPoint) throws(PointProblem) {
    let compiled: CompiledScenario
    do {
      compiled = try CompiledScenario(point.scenario)
    } catch {
      throw PointProblem(point: point.label, message: "\(error)")
    }
    row = point.row(compiled)
    metrics = compiled.metrics
    terms = StabilityCollector(compiled).terms(of: point.scenario)
  }
}

/// Why a point of an experiment cannot be simulated.
public struct PointProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// What the experiment calls the point.
  public var point: String
  /// What is wrong with it.
  public var message: String

  /// What is wrong with a point.
  public init(point: String, message: String) {
    self.point = point
    self.message = message
  }

  /// The point and what is wrong with it.
  public var description: String { "\(point): \(message)" }
}
