extension RoleProfile {
  /// The worst gap between this role's skills and the required ones, in levels: the smallest of
  /// (level held − level required) over all required skills.
  ///
  /// Positive: every requirement is exceeded by at least that much. Negative: some skill falls short by that
  /// much; a skill the role does not have counts as level 0, so it always falls short. Nothing required: 0.
  /// The answer depends on the role and the task alone, so a simulation asks once per pair.
  public func levelsAboveOrBelow(required: [String: SkillLevel]) -> Int {
    var worst: Int?
    for (skill, level) in required {
      let gap = (skills[skill]?.rawValue ?? 0) - level.rawValue
      worst = min(worst ?? gap, gap)
    }
    return worst ?? 0
  }

  /// Whether this role has every required skill at the required level or above.
  public func isQualified(for required: [String: SkillLevel]) -> Bool {
    levelsAboveOrBelow(required: required) >= 0
  }

  /// The sum of this role's levels over all its skills: what makes one role more senior than another.
  public var seniority: Int {
    skills.values.reduce(0) { $0 + $1.rawValue }
  }
}
