/// Why scenarios cannot be compared.
public enum ComparisonProblem: Error, Sendable, CustomStringConvertible {
  /// They are simulated over different periods, so that replications do not make pairs.
  case differentPeriod(point: String, key: String, there: String, base: String)
  /// A metric was named that a scenario does not have.
  case unknownMetric(UnknownMetric)

  /// One line for a person.
  public var description: String {
    switch self {
    case .differentPeriod(let point, let key, let there, let base):
      return
        "\(point): \(key): found \(there), expected \(base) as in the base: replications make pairs only over "
        + "the same period"
    case .unknownMetric(let metric):
      return metric.description
    }
  }

  /// Sees to it that replications of both make pairs.
  static func check(_ point: DesignPoint, against base: DesignPoint) throws(ComparisonProblem) {
    let (mine, its) = (point.scenario.simulation, base.scenario.simulation)
    func require(_ key: String, _ there: some Equatable, _ base: some Equatable) throws(ComparisonProblem) {
      guard "\(there)" == "\(base)" else {
        throw .differentPeriod(point: point.label, key: key, there: "\(there)", base: "\(base)")
      }
    }
    try require("simulation.start", mine.start.iso8601, its.start.iso8601)
    try require("simulation.days", mine.days, its.days)
    try require("simulation.warmUpDays", mine.warmUpDays, its.warmUpDays)
    try require("simulation.seed", mine.seed, its.seed)
  }
}
