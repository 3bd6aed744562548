/// A role in the team and the skills everyone in it brings: one row of the skill matrix.
public struct RoleProfile: Hashable, Sendable {
  /// The role's name in the scenario, "backend-developer".
  public var id: String
  /// Level per skill name; a skill that is not named is not mastered at all.
  public var skills: [String: SkillLevel]

  /// A role with the given skills.
  public init(id: String, skills: [String: SkillLevel]) {
    self.id = id
    self.skills = skills
  }
}
