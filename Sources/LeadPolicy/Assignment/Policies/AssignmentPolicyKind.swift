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

  /// How one decision's cost grows with the people of a pool, as a sentence for people.
  public var costWording: String {
    switch self {
    case .weightedScore:
      "Flat while recent performance has no weight; with a weight, every member of a pool that could still win is "
        + "looked at, because the figure is each person's own."
    case .external: "The program's own."
    case .rules, .rulesWithOverflow, .leastLoaded, .bestSkill, .roundRobin, .random:
      "Flat: pools are asked, never their members."
    }
  }
}
