/// Who gets a task: the rule that decided, and enough of the task to give the reason later.
///
/// Names, partners and the reason are asked of the `AssignmentRules` that made the decision.
@frozen
public struct AssignmentDecision: Hashable, Sendable, BitwiseCopyable {
  /// Index of the deciding rule, the first that applies; nil where no rule applies.
  public let rule: Int?

  @usableFromInline let traits: TaskTraits

  @inlinable
  init(rule: Int?, traits: TaskTraits) {
    self.rule = rule
    self.traits = traits
  }
}
