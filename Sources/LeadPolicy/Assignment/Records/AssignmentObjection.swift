/// Why a person is no candidate for a task.
@frozen
public enum AssignmentObjection: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// A required skill is missing or below its level.
  case notQualified = 0
  /// The person is away.
  case away
  /// The policy goes by the rules alone, and they name another role.
  case notTheRulesRole
  /// The skill match is below the least.
  case belowSkillMatch
  /// The load is above the greatest.
  case aboveLoad

  /// The objection's code in records, "not-qualified".
  public var code: String {
    switch self {
    case .notQualified: "not-qualified"
    case .away: "away"
    case .notTheRulesRole: "not-the-rules-role"
    case .belowSkillMatch: "below-skill-match"
    case .aboveLoad: "above-load"
    }
  }

  /// The objection in running text, "lacks a required skill or its level".
  public var explanation: String {
    switch self {
    case .notQualified: "lacks a required skill or its level"
    case .away: "is away"
    case .notTheRulesRole: "is not of the role that the rules name"
    case .belowSkillMatch: "has less than the least skill match"
    case .aboveLoad: "has more than the greatest load"
    }
  }
}
