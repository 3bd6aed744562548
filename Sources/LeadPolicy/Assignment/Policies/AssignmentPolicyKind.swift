/// The assignment policies by the names scenarios give them.
@frozen
public enum AssignmentPolicyKind: String, CaseIterable, Sendable {
  /// The role the ordered rules name; its least loaded member.
  case rules
  /// By the rules, unless that person is over the warning mark or away.
  case rulesWithOverflow = "rules-with-overflow"
  /// The highest weighted sum of five figures, within limits.
  case weightedScore = "weighted-score"
  /// The least loaded of the qualified.
  case leastLoaded = "least-loaded"
  /// The most skilled of the qualified.
  case bestSkill = "best-skill"
  /// The qualified in turn.
  case roundRobin = "round-robin"
  /// Any of the qualified, each as likely.
  case random
  /// A program outside decides.
  case external
}
