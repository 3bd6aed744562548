/// Whether a task went to the right level of person: the measure behind `complexity_match_rate`.
@frozen
public enum ComplexityMatch: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// Some required skill of the assignee is missing or below the required level.
  case underQualified = 0
  /// The assignee can do it and is not wasted on it.
  case matched
  /// The task is ordinary, and a less senior role of the team could have done it.
  case overQualified

  /// Judges an assignment against the team, not against the rules that made it, so that rules can be compared.
  ///
  /// A task is ordinary unless it is demanding: of high complexity, of high security sensitivity, or flagged
  /// architecture, database migration or performance-critical. A demanding task is matched by anybody who is
  /// qualified. Seniority is `RoleProfile.seniority`. The answer depends on role, task and team alone, so a
  /// simulation asks once per pair.
  public init(task: TacticalTemplate, assignee: RoleProfile, team: [RoleProfile]) {
    if !assignee.isQualified(for: task.skills) {
      self = .underQualified
    } else if !task.isDemanding,
      team.contains(where: { $0.seniority < assignee.seniority && $0.isQualified(for: task.skills) })
    {
      self = .overQualified
    } else {
      self = .matched
    }
  }

  /// The code in records, "over-qualified".
  public var code: String {
    switch self {
    case .underQualified: "under-qualified"
    case .matched: "matched"
    case .overQualified: "over-qualified"
    }
  }

  /// What the judgement means, as a sentence for people.
  public var explanation: String {
    switch self {
    case .underQualified: "The assignee lacks a required skill or its level."
    case .matched:
      "The assignee is qualified, and the task is demanding or out of reach of less senior roles."
    case .overQualified: "The task is ordinary, and a less senior role is qualified for it."
    }
  }
}

extension TacticalTemplate {
  /// Whether the task calls for seniority by its nature rather than by its skills.
  var isDemanding: Bool {
    complexity == .high || security == .high
      || !flags.isDisjoint(with: [.architecture, .databaseMigration, .performanceCritical])
  }
}
