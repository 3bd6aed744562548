/// Why a tuning cannot be done as asked.
public enum TuningProblem: Error, Sendable, CustomStringConvertible {
  /// A metric was named that a point does not have.
  case unknownMetric(UnknownMetric)
  /// The budget does not even give every point its first stage.
  case budgetTooSmall(budget: Int, needed: Int)
  /// The objective is zero everywhere, so that a share of it is nothing.
  case noScale(metric: String)

  /// One line for a person.
  public var description: String {
    switch self {
    case .unknownMetric(let metric):
      return metric.description
    case .budgetTooSmall(let budget, let needed):
      return
        "--budget: found \(budget), expected at least \(needed): as many as give every point its first replications"
    case .noScale(let metric):
      return
        "--indifference: \(metric) is zero at every point, of which a share is nothing: give it in its own unit"
    }
  }
}
