import TeamModel

/// What people and choices are called, so that those of two scenarios can be told to be the same.
///
/// A role's only member is called as the role is, and one of several by the role and a number: whoever is alone on one
/// side is the first of several on the other.
struct PersonNames {
  /// The name of each person by which both sides know them.
  let people: [String]
  private let byID: [String: String]
  private let roles: Set<String>

  init(_ compiled: CompiledScenario) {
    let ids = Set(compiled.roster.map(\.id))
    people = compiled.roster.map { person in
      let isAlone = !person.isLead && person.id.hasSuffix(person.role) && !ids.contains("\(person.id)-1")
      return isAlone ? "\(person.id)-1" : person.id
    }
    byID = Dictionary(zip(compiled.roster.map(\.id), people), uniquingKeysWith: { first, _ in first })
    roles = Set(compiled.roster.map(\.role))
  }

  /// Whether the outcome of a decision here is the same choice as one there.
  ///
  /// A role is the same as any of its members: where the rules name a role and a policy a person, both have chosen
  /// alike.
  func isSame(_ here: String, _ kind: DecisionRecord.Kind, as there: String, of other: PersonNames) -> Bool {
    if here == there { return true }
    switch kind {
    case .admission: return Self.isAccepted(here) && Self.isAccepted(there)
    case .review, .escalation: return false
    case .assignment:
      let (mine, its) = (byID[here] ?? here, other.byID[there] ?? there)
      return mine == its || names(here, roleOf: its) || other.names(there, roleOf: mine)
    }
  }

  /// A warning changes nothing that happens.
  private static func isAccepted(_ code: String) -> Bool { code == "accept" || code == "accept-with-warning" }

  /// Whether an outcome is a role of several and the person one of its members.
  private func names(_ outcome: String, roleOf person: String) -> Bool {
    guard roles.contains(outcome), byID[outcome] == nil, person.hasPrefix("\(outcome)-") else { return false }
    return Int(person.dropFirst(outcome.count + 1)) != nil
  }
}
