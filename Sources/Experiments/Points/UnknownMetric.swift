import NearestName
import TeamModel

/// A metric that was named and that a point does not have.
public struct UnknownMetric: Sendable, Hashable, CustomStringConvertible {
  /// The name as it was written.
  public let name: String
  /// What the point is called.
  public let point: String
  /// The metrics that it has.
  public let known: [String]

  /// A metric that is not there.
  ///
  /// - Parameters:
  ///   - name: The name as it was written.
  ///   - point: What the point is called.
  ///   - known: The metrics that it has.
  public init(_ name: String, point: String, among known: [String]) {
    self.name = name
    self.point = point
    self.known = known
  }

  /// One line for a person: where, what, and what was meant or what it takes.
  public var description: String { "\(point) has no metric \"\(name)\"; \(hint)" }

  private var hint: String {
    // No name is nearer: the metric is there as soon as the scenario says what people cost.
    if name == HeadlineMetric.cost.name {
      return "the scenario does not say what people cost: team.ROLE.costPerWeek, lead.costPerWeek"
    }
    return nearestName(to: name, among: known).map { "did you mean \"\($0)\"?" }
      ?? "replications.csv of a run has them all"
  }
}
