import LeadPolicy
import PositionedJSON

/// Roles that sections other than the assignment name.
extension ConsistencyCheck {
  /// Mentors and mentees are roles with people, not the same, and what is taught the mentor knows.
  func mentoring(_ mentoring: [ReadMentoring], team: [MapEntry<RoleDefinition>]) {
    for mentoring in mentoring {
      let mentor = staffed(mentoring.mentor, team)
      _ = staffed(mentoring.mentee, team)
      if mentoring.mentor.value == mentoring.mentee.value {
        reader.report(
          "found \"\(mentoring.mentee.value)\", the mentor (\(mentoring.mentor.words)), expected another role",
          at: mentoring.mentee)
      }
      guard let mentor else { continue }
      let known = mentor.value.profile.skills.keys.sorted()
      for skill in mentoring.skills where !known.contains(skill.value) {
        reader.report(
          "found the skill \"\(skill.value)\", which the mentor \"\(mentor.key.value)\" (\(mentor.key.words)) "
            + "does not have" + reader.suggestion(skill.value, among: known), at: skill)
      }
    }
  }

  /// Who helps out is another role than the one helped, both have people, and each pair is named once.
  func assist(_ assist: [ReadAssist], team: [MapEntry<RoleDefinition>]) {
    for (index, entry) in assist.enumerated() {
      _ = staffed(entry.from, team)
      _ = staffed(entry.by, team)
      if entry.from.value == entry.by.value {
        reader.report(
          "found \"\(entry.by.value)\", whose own queue it is (\(entry.from.words)), expected another role",
          at: entry.by)
      }
      let earlier = assist[..<index].first {
        $0.from.value == entry.from.value && $0.by.value == entry.by.value
      }
      if let earlier {
        reader.report(
          "found \"\(entry.by.value)\" for \"\(entry.from.value)\" twice, first at \(earlier.by.words)",
          at: entry.by)
      }
    }
  }

  /// Borrowed people fill a role that has people.
  func actions(_ actions: ReadActions, team: [MapEntry<RoleDefinition>]) {
    if let role = actions.borrowedRole { _ = staffed(role, team) }
  }

  /// The role of a name; nil after a report that there is none or that nobody has it.
  func staffed(_ name: Located<String>, _ team: [MapEntry<RoleDefinition>]) -> MapEntry<RoleDefinition>? {
    guard let role = team.first(where: { $0.key.value == name.value }) else {
      unknown("role", "team", name, among: team.map(\.key.value))
      return nil
    }
    guard role.value.count > 0 else {
      reader.report(
        "found \"\(name.value)\", a role with a count of 0 (\(role.key.words)), expected a role with people",
        at: name)
      return nil
    }
    return role
  }
}
