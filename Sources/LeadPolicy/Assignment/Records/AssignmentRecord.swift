/// One assignment with everything it rests on: who could have had the task, what was compared, and what decided.
public struct AssignmentRecord: Hashable, Sendable {
  /// The policy that decided.
  public var policy: AssignmentPolicyKind
  /// What it decided.
  public var choice: AssignmentChoice
  /// The chosen person; nil for nobody.
  public var chosen: RecordedCandidate?
  /// Whom the policy would have chosen without the chosen person; nil for nobody.
  public var runnerUp: RecordedCandidate?
  /// The chosen person, the runner-up, then the others: candidates before people who are none, higher scores before
  /// lower, ties as the policies break them. At most as many as were asked for, but never without the first two.
  public var candidates: [RecordedCandidate]
  /// How many people the team has, listed or not.
  public var peopleCount: Int
  /// How many of them are candidates, listed or not.
  public var candidateCount: Int
  /// The code of what decided: the rule for a choice by the rules; for a score with several terms, the term
  /// that added most to the lead over the runner-up, "skill-match"; otherwise the code of the choice's reason.
  public var decidedBy: String
}

/// A person in a record.
public struct RecordedCandidate: Hashable, Sendable {
  /// The person's place and load.
  public var candidate: Candidate
  /// The person's name.
  public var name: String
  /// The person's role.
  public var role: String
  /// Expected hours of work left.
  public var expectedHours: Double
  /// Why the person is no candidate; nil for candidates.
  public var objection: AssignmentObjection?
  /// What the policy compares, in its order; empty where it rates nobody.
  public var terms: [ScoreTerm]

  /// The sum of the terms, 0 ... 1; nil where the policy rates nobody.
  public var score: Double? { terms.isEmpty ? nil : terms.reduce(0) { $0 + $1.contribution } }

  /// Whether this person comes before another in a record.
  func precedes(_ other: RecordedCandidate) -> Bool {
    if (objection == nil) != (other.objection == nil) { return objection == nil }
    let (own, others) = (score ?? 0, other.score ?? 0)
    return own != others ? own > others : candidate.precedes(other.candidate)
  }
}
