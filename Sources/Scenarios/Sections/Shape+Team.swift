import LeadPolicy
import PositionedJSON
import WorkingTime

extension Shape where Value == [MapEntry<RoleDefinition>] {
  /// The roles and the people in them, by the role's name.
  static var team: Shape { map(keys: .name, count: 1...10_000) { .role(id: $0) } }
}

extension Shape where Value == [MapEntry<SkillLevel>] {
  /// Level per skill, by the skill's name.
  static var skills: Shape { map(keys: .label, count: 0...1000) { _ in .skillLevel } }
}

extension [MapEntry<SkillLevel>] {
  /// The levels without their places.
  var levels: [String: SkillLevel] {
    Dictionary(map { ($0.key.value, $0.value) }) { first, _ in first }
  }
}

extension Shape where Value == RoleDefinition {
  static func role(id: String) -> Shape {
    object { reader in
      let count = reader.read("count", .integer(0...100_000), default: 1, "How many people have the role")
      let skills = reader.readIfPresent(
        "skills", .skills,
        "Level per skill; left out, the reference team's, or none for a role it does not have")
      let focus = reader.read("focus", .share, default: 0.75, Meaning.focus)
      let partTime = reader.read("partTime", .share, default: 1, Meaning.partTime)
      let calendar = reader.readIfPresent("calendar", .calendar, Meaning.calendar)
      let absences = reader.read(
        "absences", .array(of: .personalAbsence), default: [], "Who is away when; people count from 1")
      for (index, absence) in absences.enumerated() where absence.person >= count {
        reader.report(
          "found person \(absence.person + 1), expected 1 to \(count), the role's count "
            + "(\(reader.words(for: "count")))", at: "absences", element: index)
      }
      let changes = reader.read(
        "changes", .array(of: .staffChange), default: [],
        "Who leaves and who starts when; people count from 1")
      reportProblems(of: changes, count: count, reader)
      let costPerWeek = reader.readIfPresent("costPerWeek", .number(atLeast: 0), Meaning.costPerWeek)
      let reference = RoleProfile.referenceTeam.first { $0.id == id }?.skills ?? [:]
      return RoleDefinition(
        profile: RoleProfile(id: id, skills: skills?.levels ?? reference), count: count, focus: focus,
        partTime: partTime, calendar: calendar, absences: absences, changes: changes,
        costPerWeek: costPerWeek)
    }
  }
}

extension Shape where Value == Double {
  /// A share that must leave something: above 0, at most 1.
  static var share: Shape { number(above: 0, atMost: 1) }
}

extension Shape where Value == PersonalAbsence {
  static var personalAbsence: Shape {
    object { reader in
      let person = reader.read("person", .integer(1...100_000), "The person's number in the role, from 1")
      let absence = Shape<Absence>.days(reader)
      guard let person, let absence else { return nil }
      return PersonalAbsence(person: person - 1, absence: absence)
    }
  }
}

extension Shape where Value == Absence {
  static var absence: Shape { object(days) }

  fileprivate static func days(_ reader: ObjectReader) -> Absence? {
    let first = reader.read("from", .day, "The first day away")
    let last = reader.read("to", .day, "The last day away")
    guard let first, let last else { return nil }
    let absence = Absence(first: first, last: last)
    guard let problem = absence.problem else { return absence }
    reader.report("\(problem)", at: "to")
    return nil
  }
}

/// What keys mean that the team's roles and the lead share.
enum Meaning {
  static let focus = "Share of shift time that goes into direct work; the rest is meetings and interruptions"
  static let partTime = "Share of the calendar's daily hours worked"
  static let calendar = "An own calendar, where it differs from the team's"
  static let costPerWeek =
    "What one person costs a calendar week, in a currency of yours; makes the metric team_cost_per_week"
}
