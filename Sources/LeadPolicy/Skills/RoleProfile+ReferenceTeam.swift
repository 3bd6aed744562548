extension RoleProfile {
  /// The reference skill matrix: the two individual contributors who report to the Backend Lead.
  public static let referenceTeam: [RoleProfile] = [
    RoleProfile(
      id: "backend-developer",
      skills: [
        "python": .advanced, "nodejs": .expert, "sql": .advanced, "api_design": .advanced,
        "security": .intermediate, "performance": .intermediate,
      ]),
    RoleProfile(
      id: "senior-developer",
      skills: [
        "python": .expert, "nodejs": .expert, "sql": .expert, "api_design": .expert, "security": .expert,
        "architecture": .expert, "performance": .expert,
      ]),
  ]
}
