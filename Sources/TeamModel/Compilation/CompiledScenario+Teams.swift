/// Where the people and roles of a team stand among those of the department.
extension CompiledScenario {
  /// The individual contributors of a team.
  func contributors(of team: TeamID) -> Range<Int32> {
    team.index * teamSize..<(team.index + 1) * teamSize - 1
  }

  /// The people of a team, its lead last.
  func people(of team: TeamID) -> Range<Int32> {
    team.index * teamSize..<(team.index + 1) * teamSize
  }

  /// The lead of a team.
  func lead(of team: TeamID) -> PersonID { PersonID(index: people(of: team).upperBound - 1) }

  /// A role of the scenario in one of its teams.
  func role(_ role: RoleID, in team: TeamID) -> RoleID {
    RoleID(index: team.index * Int32(roleCount) + role.index)
  }
}
