import LeadPolicy
import PositionedJSON

/// Assignment settings and the places of what the rules refer to.
struct ReadAssignment {
  /// nil where the scenario leaves the rules to their default.
  var rules: [ReadRule]?
  var dispatch: Dispatch
  var discipline: QueueDiscipline
}

/// A rule and the places of what it refers to.
struct ReadRule {
  var rule: AssignmentRule
  var assignee: Located<String>
  var counterparts: [Located<String>]
}

extension Shape where Value == ReadAssignment {
  /// Who gets a task.
  static var assignment: Shape {
    object { reader in
      ReadAssignment(
        rules: reader.readIfPresent(
          "rules", .array(of: .rule, count: 1...1000),
          "Who does what, first match first; left out, the reference rules, or a team's only role"),
        dispatch: reader.read(
          "dispatch", .choice(Dispatch.self), default: .pull,
          "Whether people pull from their role's queue or work is handed to one of them at once"),
        discipline: reader.read(
          "discipline", .choice(QueueDiscipline.self), default: .priority, "The order within a queue"))
    }
  }
}

extension Shape where Value == ReadRule {
  fileprivate static var rule: Shape {
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
  fileprivate static var condition: Shape {
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
