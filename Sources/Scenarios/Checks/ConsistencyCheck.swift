import LeadPolicy
import PositionedJSON

/// Checks what the sections of a scenario say about each other; each finding names both places.
struct ConsistencyCheck {
  let reader: ObjectReader

  /// Somebody must be there, not too many, and the lead must not be mistaken for a role.
  func people(_ team: [MapEntry<RoleDefinition>], lead: LeadDefinition) {
    let people = team.reduce(0) { $0 + $1.value.count }
    if people == 0 { reader.report("found nobody, expected at least one person", at: "team") }
    if people > 100_000 {
      reader.report("found \(people) people, expected at most 100000", at: "team")
    }
    var owners = [lead.id: "the lead's id (\(reader.words(for: "lead")))"]
    for role in team where people <= 100_000 {
      var clash: (id: String, owner: String)?
      for id in role.value.personIDs {
        let owner = owners.updateValue("the id of somebody in \"\(role.key.value)\"", forKey: id)
        if let owner, clash == nil { clash = (id, owner) }
      }
      if let clash {
        reader.report("its \"\(clash.id)\" is also \(clash.owner), expected another name", at: role.key)
      }
    }
  }

  /// The rules in force: those of the scenario, or the reference rules, or those of a team with one role.
  func rules(
    _ rules: [ReadRule]?, _ scenario: Scenario, team: [MapEntry<RoleDefinition>]
  ) -> [AssignmentRule] {
    guard let rules else { return defaultRules(scenario) }
    let counterparts = scenario.counterparts.map(\.id)
    for rule in rules {
      _ = staffed(rule.assignee, team)
      for counterpart in rule.counterparts where !counterparts.contains(counterpart.value) {
        unknown("counterpart", "counterparts", counterpart, among: counterparts)
      }
    }
    return rules.map(\.rule)
  }

  private func defaultRules(_ scenario: Scenario) -> [AssignmentRule] {
    let staffed = scenario.team.filter { $0.count > 0 }.map(\.profile.id)
    let counterparts = scenario.counterparts.map(\.id)
    let needed = Set(AssignmentRule.reference.map(\.assignee))
    if needed.isSubset(of: staffed) {
      // Counterparts who are not there are not asked.
      return AssignmentRule.reference.map { reference in
        var rule = reference
        rule.collaborators.removeAll { !counterparts.contains($0) }
        rule.consulted.removeAll { !counterparts.contains($0) }
        return rule
      }
    }
    if let only = staffed.first, staffed.count == 1 {
      return [AssignmentRule(code: "only-role", condition: .init(), assignee: only)]
    }
    guard !staffed.isEmpty else { return [] }  // Reported already.
    let missing = needed.subtracting(staffed).sorted().map { "\"\($0)\"" }.joined(separator: " and ")
    reader.report(
      "found no rules, expected some, because the reference rules need people in \(missing), "
        + "which the team (\(reader.words(for: "team"))) does not have", at: "assignment")
    return []
  }

  /// Reports a name that another section should have.
  func unknown(_ kind: String, _ section: String, _ name: Located<String>, among known: [String]) {
    let hint = reader.suggestion(name.value, among: known)
    let expected = "expected a name in \"\(section)\" (\(reader.words(for: section)))"
    reader.report("found the unknown \(kind) \"\(name.value)\", \(expected)\(hint)", at: name)
  }
}
