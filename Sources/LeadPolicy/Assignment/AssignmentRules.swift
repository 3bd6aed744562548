/// Assignment rules made ready to decide: the first that applies says who does the work, and every one
/// that applies adds its collaborators.
public struct AssignmentRules: Hashable, Sendable {
  /// The rules, first match first.
  public let rules: [AssignmentRule]

  @usableFromInline let masks: [TraitMasks]

  /// Prepares rules; an empty list is allowed and never decides.
  public init(_ rules: [AssignmentRule]) {
    self.rules = rules
    masks = rules.map { TraitMasks($0.condition) }
  }

  /// Decides one task under rules used once.
  public static func decide(task: TacticalTemplate, rules: [AssignmentRule]) -> AssignmentDecision {
    AssignmentRules(rules).decide(task)
  }

  /// Decides who does a task. O(rules), without allocation.
  @inlinable
  public func decide(_ task: TacticalTemplate) -> AssignmentDecision {
    let traits = TaskTraits(task)
    for index in masks.indices where masks[index].meet(traits) {
      return AssignmentDecision(rule: index, traits: traits)
    }
    return AssignmentDecision(rule: nil, traits: traits)
  }

  /// The role the task goes to; nil where no rule applies.
  public func assignee(of decision: AssignmentDecision) -> String? {
    decision.rule.map { rules[$0].assignee }
  }

  /// The deciding rule's code, or "no-rule".
  public func code(of decision: AssignmentDecision) -> String {
    decision.rule.map { rules[$0].code } ?? "no-rule"
  }

  /// Counterparts who work along, from every rule that applies, each once, in the order of the rules.
  public func collaborators(of decision: AssignmentDecision) -> [String] {
    distinct(decision, \.collaborators)
  }

  /// Counterparts who are asked, from every rule that applies, each once, in the order of the rules.
  public func consulted(of decision: AssignmentDecision) -> [String] {
    distinct(decision, \.consulted)
  }

  /// Indices of every rule that applies, in order; the first is the one that decided.
  public func matching(_ decision: AssignmentDecision) -> [Int] {
    masks.indices.filter { masks[$0].meet(decision.traits) }
  }

  private func distinct(_ decision: AssignmentDecision, _ part: KeyPath<AssignmentRule, [String]>) -> [String]
  {
    var names: [String] = []
    for index in matching(decision) {
      for name in rules[index][keyPath: part] where !names.contains(name) { names.append(name) }
    }
    return names
  }
}
