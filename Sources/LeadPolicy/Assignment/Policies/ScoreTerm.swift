/// What people are compared by.
public enum AssignmentTerm: String, CaseIterable, Sendable {
  /// How much of what is required is there, `PoolFit.skillMatch`.
  case skillMatch = "skill-match"
  /// Hours still free, `Candidate.freeCapacity`.
  case freeCapacity = "free-capacity"
  /// Neither out of one's depth nor wasted, `PoolFit.complexityFit`.
  case complexityFit = "complexity-fit"
  /// What doing it would teach, `PoolFit.learningValue`.
  case learningValue = "learning-value"
  /// How work has fared in review, `RecentPerformance`.
  case recentPerformance = "recent-performance"
  /// How far the required skills are mastered, `PoolFit.mastery`.
  case mastery

  /// The term in running text, "skill match".
  public var title: String {
    switch self {
    case .skillMatch: "skill match"
    case .freeCapacity: "free capacity"
    case .complexityFit: "complexity fit"
    case .learningValue: "learning value"
    case .recentPerformance: "recent performance"
    case .mastery: "mastery of the skills"
    }
  }
}

/// One summand of a person's score.
public struct ScoreTerm: Hashable, Sendable {
  /// What is weighed.
  public var term: AssignmentTerm
  /// Its share of all weights, 0 ... 1.
  public var weight: Double
  /// The person's figure, 0 ... 1.
  public var value: Double

  /// A summand from its parts.
  public init(_ term: AssignmentTerm, weight: Double, value: Double) {
    self.term = term
    self.weight = weight
    self.value = value
  }

  /// What the term adds to the score.
  public var contribution: Double { weight * value }
}
