/// What keeps a scenario from being a queue whose answer is known exactly, each with its place.
public struct NotExactlySolvable: Error, Hashable, Sendable, CustomStringConvertible {
  /// The scenario's file or name.
  public var scenario: String
  /// "team.server.focus: found 0.5, expected 1", in the order of the scenario's sections.
  public var obstacles: [String]

  /// Obstacles of a scenario.
  public init(scenario: String, obstacles: [String]) {
    self.scenario = scenario
    self.obstacles = obstacles
  }

  /// A heading and a line per obstacle.
  public var description: String {
    let heading = "\(scenario): no exact answer is known for this scenario:"
    return ([heading] + obstacles.map { "  " + $0 }).joined(separator: "\n")
  }
}
