/// Several teams like the scenario's, side by side, under one Tech Lead and with the same counterparts.
public struct DepartmentSettings: Sendable, Hashable {
  /// How many teams there are, at least 1; each has its own lead, people, queues and marks.
  public var teams: Int
  /// Which team gets the next task.
  public var routing: TeamRouting

  /// Settings from their parts; a department of one team is that team.
  public init(teams: Int = 1, routing: TeamRouting = .roundRobin) {
    self.teams = teams
    self.routing = routing
  }

  /// What the ids of a team's people begin with: nothing in a department of one team, otherwise "team-3.".
  public func prefix(ofTeam team: Int) -> String { teams == 1 ? "" : "team-\(team + 1)." }
}

/// How work finds its team within a department.
public enum TeamRouting: String, CaseIterable, Sendable {
  /// One after another.
  case roundRobin = "round-robin"
  /// At random, each with the same probability: independent thinning of the arrival process.
  case random
  /// The team with the least committed hours; among equals the first.
  case leastCommitted = "least-committed"
}
