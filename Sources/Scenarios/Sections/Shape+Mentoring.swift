import PositionedJSON

/// Mentoring and the places of what it refers to.
struct ReadMentoring {
  var settings: MentoringSettings
  var mentor: Located<String>
  var mentee: Located<String>
  var skills: [Located<String>]
}

extension Shape where Value == ReadMentoring {
  /// Who teaches whom what.
  static var mentoring: Shape {
    object { reader in
      let mentor = reader.read("mentor", .located(.name), "The role that teaches")
      let mentee = reader.read("mentee", .located(.name), "The role each of whose members is taught")
      let skills = reader.read(
        "skills", .array(of: .located(.label), count: 1...1000), "The skills that are taught")
      let hoursPerWeek = reader.read(
        "hoursPerWeek", .number(above: 0, atMost: 168),
        "Shift hours a week of mentor and mentee alike, per mentee")
      let hoursPerLevel = reader.read(
        "hoursPerLevel", .positiveHours,
        "Hours of mentoring after which the mentee's levels have risen by one")
      let maximumLevels = reader.read(
        "maximumLevels", .integer(1...3), default: 1, "How many levels they can rise, up to expert")
      for (index, skill) in (skills ?? []).enumerated() {
        if let first = skills?[..<index].first(where: { $0.value == skill.value }) {
          reader.report("found \"\(skill.value)\" twice, first at \(first.words)", at: skill)
        }
      }
      guard let mentor, let mentee, let skills, let hoursPerWeek, let hoursPerLevel else { return nil }
      return ReadMentoring(
        settings: MentoringSettings(
          mentor: mentor.value, mentee: mentee.value, skills: skills.map(\.value), hoursPerWeek: hoursPerWeek,
          hoursPerLevel: hoursPerLevel, maximumLevels: maximumLevels),
        mentor: mentor, mentee: mentee, skills: skills)
    }
  }
}
