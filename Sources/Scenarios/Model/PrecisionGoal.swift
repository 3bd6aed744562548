import NearestName
import PositionedJSON

/// How precise the answers of a run must be for it to stop: the relative half-width of the confidence interval of
/// each metric named, all of them holding together at the given confidence.
public struct PrecisionGoal: Sendable, Hashable {
  /// The largest half-width allowed, as a share of the mean; above 0 and below 1.
  public var relativePrecision: Double
  /// The confidence at which all intervals together hold, strictly between 0 and 1.
  public var confidence: Double
  /// Replications below which nothing is decided, at least 2.
  public var minimum: Int
  /// Replications at which the run stops in any case.
  public var maximum: Int
  /// The metrics that must be precise; empty for those that the experiment watches by default.
  public var metrics: [MetricReference]
}

/// A metric that a scenario names. Which metrics there are is known only once the scenario is compiled, so the
/// place is kept for what is to be said then.
public struct MetricReference: Sendable, Hashable {
  /// The name as it was written.
  public var name: String
  /// Where it was read.
  public var place: SourcePlace
  /// Its path of keys.
  public var path: String

  init(_ located: Located<String>) {
    name = located.value
    place = located.place
    path = located.path
  }
}

extension Scenario {
  /// Every metric that the scenario names.
  var namedMetrics: [MetricReference] {
    (simulation.precision?.metrics ?? []) + targets.map(\.metric) + gates.compactMap(\.reference)
  }
}

extension Scenario {
  /// What is wrong with the names of metrics in the scenario; nil where all are known.
  ///
  /// - Parameters:
  ///   - known: The metrics of the scenario once it is compiled.
  ///   - file: The file's name for the errors.
  public func unknownMetrics(known: [String], file: String) -> ScenarioErrors? {
    let names = Set(known)
    let entries = namedMetrics.filter { !names.contains($0.name) }.map { reference in
      let nearest = nearestName(to: reference.name, among: known)
      let hint = nearest.map { "; did you mean \"\($0)\"?" } ?? ", expected a metric that this scenario has"
      return Diagnostic(
        place: reference.place, path: reference.path,
        message: "found the unknown metric \"\(reference.name)\"\(hint)")
    }
    return entries.isEmpty ? nil : ScenarioErrors(file: file, entries: entries)
  }
}
