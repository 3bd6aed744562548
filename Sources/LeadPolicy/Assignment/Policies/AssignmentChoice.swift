/// What an assignment policy says: a person, or nobody and why.
@frozen
public enum AssignmentChoice: Hashable, Sendable, BitwiseCopyable {
  /// The task goes to this person. The score is the figure the policy compared, higher is better: the weighted
  /// score, the mastery, or the free capacity, each 0 ... 1; nil where the policy rated nobody.
  case person(Candidate, score: Double?, AssignmentReason)
  /// Nobody gets the task; it has to be escalated.
  case nobody(UnassignedReason)

  /// Whom the task goes to; nil for nobody.
  @inlinable
  public var candidate: Candidate? {
    if case .person(let candidate, _, _) = self { candidate } else { nil }
  }

  /// The figure the policy compared; nil for nobody, and where the policy rated nobody.
  @inlinable
  public var score: Double? { if case .person(_, let score, _) = self { score } else { nil } }

  /// The reason's code in records, "overflow-load".
  public var code: String {
    switch self {
    case .person(_, _, let reason): reason.code
    case .nobody(let reason): reason.code
    }
  }
}

/// Why a person was chosen.
@frozen
public enum AssignmentReason: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// The least loaded member of the rule's role.
  case rule = 0
  /// Nobody qualified is present, or nobody of the rule's role under `rules`; the work waits for this person.
  case awaitsReturn
  /// The least loaded of the qualified, since the first by the rules is over the mark.
  case overflowLoad
  /// The least loaded of the qualified, since nobody of the rule's role is present.
  case overflowAbsence
  /// The least loaded of the qualified, since the rule's role is not qualified.
  case overflowQualification
  /// The first by the rules, over the mark, since nobody qualified is less loaded.
  case noRelief
  /// The highest weighted score.
  case highestScore
  /// The lowest load.
  case leastLoad
  /// The greatest mastery of the required skills.
  case bestSkill
  /// Next in turn.
  case turn
  /// Drawn.
  case draw

  /// The reason's code in records, "overflow-load".
  public var code: String {
    switch self {
    case .rule: "rule"
    case .awaitsReturn: "awaits-return"
    case .overflowLoad: "overflow-load"
    case .overflowAbsence: "overflow-absence"
    case .overflowQualification: "overflow-qualification"
    case .noRelief: "no-relief"
    case .highestScore: "highest-score"
    case .leastLoad: "least-load"
    case .bestSkill: "best-skill"
    case .turn: "turn"
    case .draw: "draw"
    }
  }
}

/// Why nobody was chosen.
@frozen
public enum UnassignedReason: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// No rule applies, or the team has nobody of the role that the rule names.
  case noRule = 0
  /// The role that the rules name is not qualified, and the policy goes by the rules alone.
  case ruleNotQualified
  /// Nobody in the team has every required skill at its level.
  case nobodyQualified
  /// Nobody in the team reaches the least skill match.
  case belowSkillMatch
  /// Those who reach the least skill match are all away or over the greatest load.
  case aboveLoad

  /// The reason's code in records, "nobody-qualified".
  public var code: String {
    switch self {
    case .noRule: "no-rule"
    case .ruleNotQualified: "rule-not-qualified"
    case .nobodyQualified: "nobody-qualified"
    case .belowSkillMatch: "below-skill-match"
    case .aboveLoad: "above-load"
    }
  }
}
