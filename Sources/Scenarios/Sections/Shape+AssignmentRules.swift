import LeadPolicy
import PositionedJSON

/// A rule and the places of what it refers to.
struct ReadRule {
  var rule: AssignmentRule
  var assignee: Located<String>
  var counterparts: [Located<String>]
}

extension Shape where Value == ReadRule {
  /// One of the assignment rules.
  static var rule: Shape {
    object { reader in
      let code = reader.read("code", .name, "A code for reports")
      let condition = reader.readSection(
        "when", .condition, "When the rule applies: every part that is given must hold; left out, always")
      let assignee = reader.read("assign", .located(.name), "The role that does the work")
      let collaborators =
        reader.readIfPresent("with", .array(of: .located(.name)), "Counterparts who work along") ?? []
      let consulted =
        reader.readIfPresent("consult", .array(of: .located(.name)), "Counterparts who are asked") ?? []
      guard let code, let condition, let assignee else { return nil }
      let rule = AssignmentRule(
        code: code, condition: condition, assignee: assignee.value,
        collaborators: collaborators.map(\.value), consulted: consulted.map(\.value))
      return ReadRule(rule: rule, assignee: assignee, counterparts: collaborators + consulted)
    }
  }
}

extension Shape where Value == AssignmentRule.Condition {
  /// What a task must be like for a rule or a request to apply to it.
  static var condition: Shape {
    object { reader in
      let flags = reader.readIfPresent(
        "flags", .oneOrMore(.flag), "The task has one of these flags")
      let security = reader.readIfPresent(
        "security", .oneOrMore(.choice(SecuritySensitivity.self)),
        "The task's security sensitivity is one of these")
      let complexity = reader.readIfPresent(
        "complexity", .oneOrMore(.choice(Complexity.self)), "The task's complexity is one of these")
      return AssignmentRule.Condition(
        anyFlag: flags?.reduce(into: []) { $0.formUnion($1) }, security: security.map { Set($0) },
        complexity: complexity.map { Set($0) })
    }
  }
}
