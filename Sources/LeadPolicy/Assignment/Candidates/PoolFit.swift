/// How a task suits the people of one pool: static facts of task, role and team, asked once per pair.
///
/// All four figures are ratios of whole numbers, so they do not depend on the order in which skills are stored.
@frozen
public struct PoolFit: Hashable, Sendable, BitwiseCopyable {
  /// The worst gap between the role's skills and the required ones, in levels, as
  /// `RoleProfile.levelsAboveOrBelow(required:)` says it.
  public var levelsAboveOrBelow: Int
  /// How much of what is required the role has, 0 ... 1; 1 exactly for the qualified.
  public var skillMatch: Double
  /// How well the task's complexity and the role's seniority go together, 0 ... 1; 1 exactly where
  /// `ComplexityMatch` is `matched`.
  public var complexityFit: Double
  /// The share of the required skills that doing the task would teach, 0 ... 1.
  public var learningValue: Double
  /// How far the role masters the required skills, 0 ... 1; 1 for an expert in each. Unlike `skillMatch` it
  /// tells the qualified apart.
  public var mastery: Double

  /// Whether every required skill is there at its level.
  @inlinable
  public var isQualified: Bool { levelsAboveOrBelow >= 0 }

  /// A fit from its parts.
  @inlinable
  public init(
    levelsAboveOrBelow: Int, skillMatch: Double, complexityFit: Double, learningValue: Double,
    mastery: Double
  ) {
    self.levelsAboveOrBelow = levelsAboveOrBelow
    self.skillMatch = skillMatch
    self.complexityFit = complexityFit
    self.learningValue = learningValue
    self.mastery = mastery
  }

  /// The fit of a task and a role, judged within a team.
  ///
  /// - Parameters:
  ///   - task: the task.
  ///   - role: the role of the pool's people.
  ///   - team: every role of the team; whether somebody is wasted on a task depends on who else could do it.
  public init(task: TacticalTemplate, role: RoleProfile, team: [RoleProfile]) {
    self.init(
      levelsAboveOrBelow: role.levelsAboveOrBelow(required: task.skills),
      skillMatch: role.skillMatch(required: task.skills),
      complexityFit: role.complexityFit(task: task, team: team),
      learningValue: role.learningValue(required: task.skills),
      mastery: role.mastery(required: task.skills))
  }
}
