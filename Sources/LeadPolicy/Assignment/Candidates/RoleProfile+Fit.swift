extension RoleProfile {
  /// The mean over the required skills of min(1, level held ÷ level required); 1 where nothing is required.
  ///
  /// A skill the role does not have counts 0. More than is required does not make up for another skill that
  /// falls short, so the match is 1 for the qualified and less for everybody else.
  public func skillMatch(required: [String: SkillLevel]) -> Double {
    // In twelfths every ratio of levels 1 ... 4 is whole: the sum is exact in whatever order skills come.
    var twelfths = 0
    for (skill, level) in required {
      twelfths += min(level.rawValue, skills[skill]?.rawValue ?? 0) * 12 / level.rawValue
    }
    return required.isEmpty ? 1 : Double(twelfths) / Double(12 * required.count)
  }

  /// The mean over the required skills of level held ÷ expert; 1 where nothing is required.
  public func mastery(required: [String: SkillLevel]) -> Double {
    let levels = required.keys.reduce(0) { $0 + (skills[$1]?.rawValue ?? 0) }
    return required.isEmpty ? 1 : Double(levels) / Double(SkillLevel.expert.rawValue * required.count)
  }

  /// The share of the required skills in which this role is one level below what is required, or at it with a
  /// level still above; 0 where nothing is required.
  ///
  /// Work teaches where it asks for all that one has or a little more: far below one's level it is routine, far
  /// above it is somebody else's help. Whoever is an expert has no level left to gain.
  public func learningValue(required: [String: SkillLevel]) -> Double {
    var teaching = 0
    for (skill, level) in required {
      let held = skills[skill]?.rawValue ?? 0
      if held == level.rawValue - 1 || (held == level.rawValue && level < .expert) { teaching += 1 }
    }
    return required.isEmpty ? 0 : Double(teaching) / Double(required.count)
  }

  /// How well a task's complexity and this role's seniority go together, 0 ... 1, graded where
  /// `ComplexityMatch` says only which side is missed.
  ///
  /// Matched: 1. Under-qualified: every level that the worst skill falls short of costs a quarter, so that a
  /// missing skill needed at expert level leaves 0. Over-qualified: the seniority of the least senior role of the
  /// team that is qualified, over this role's: what the task would have needed, over what it would bind.
  public func complexityFit(task: TacticalTemplate, team: [RoleProfile]) -> Double {
    switch ComplexityMatch(task: task, assignee: self, team: team) {
    case .matched: return 1
    case .underQualified:
      let short = -levelsAboveOrBelow(required: task.skills)
      return 1 - Double(short) / Double(SkillLevel.expert.rawValue)
    case .overQualified:
      let needed = team.lazy.filter { $0.isQualified(for: task.skills) }.map(\.seniority).min()
      return Double(needed ?? seniority) / Double(seniority)
    }
  }
}
