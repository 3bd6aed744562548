import NearestName

/// Why a tuning cannot be done as asked.
public enum TuningProblem: Error, Sendable, CustomStringConvertible {
  /// A metric was named that a point does not have.
  case unknownMetric(String, point: String, known: [String])
  /// The budget does not even give every point its first stage.
  case budgetTooSmall(budget: Int, needed: Int)
  /// The objective is zero everywhere, so that a share of it is nothing.
  case noScale(metric: String)

  /// One line for a person.
  public var description: String {
    switch self {
    case .unknownMetric(let name, let point, let known):
      let hint = nearestName(to: name, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
      let cost =
        name == "team_cost_per_week"
        ? "; the scenario does not say what people cost: team.ROLE.costPerWeek, lead.costPerWeek" : hint
      return "\(point) has no metric \"\(name)\"\(cost)"
    case .budgetTooSmall(let budget, let needed):
      return
        "--budget: found \(budget), expected at least \(needed): as many as give every point its first replications"
    case .noScale(let metric):
      return
        "--indifference: \(metric) is zero at every point, of which a share is nothing: give it in its own unit"
    }
  }
}
