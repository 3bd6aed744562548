import PositionedJSON
import WorkingTime

extension Shape where Value == StaffChange {
  /// Somebody who starts, leaves, or both.
  static var staffChange: Shape {
    object { reader in
      let person = reader.read("person", .integer(1...100_000), "The person's number in the role, from 1")
      let problems = reader.problemCount
      let starts = reader.readIfPresent("starts", .day, "The first day with the team")
      let leaves = reader.readIfPresent("leaves", .day, "The last day with the team")
      let speed = reader.read(
        "startingSpeed", .share, default: 0.5, "Speed on the first day as a share of full speed")
      let rampUp = reader.read(
        "rampUpDays", .integer(0...10_000), default: 60,
        "Calendar days over which speed rises evenly to full speed")
      if starts == nil, reader.problemCount == problems {
        if leaves == nil { reader.report("expected \"starts\", \"leaves\" or both") }
        for key in ["startingSpeed", "rampUpDays"] where reader.has(key) {
          reader.report("unexpected without \"starts\"", at: key)
        }
      }
      if let starts, let leaves, leaves < starts {
        reader.report(
          "found a last day \(leaves), expected \(starts), the first day (\(reader.words(for: "starts"))), "
            + "or later", at: "leaves")
      }
      guard let person else { return nil }
      guard let starts else { return StaffChange(person: person - 1, leaves: leaves) }
      return StaffChange(
        person: person - 1, starts: starts, leaves: leaves, startingSpeed: speed, rampUpDays: rampUp)
    }
  }
}

extension Shape where Value == RoleDefinition {
  /// Whether everybody who changes is one of the role, and changes once.
  static func reportProblems(of changes: [StaffChange], count: Int, _ reader: ObjectReader) {
    var seen: Set<Int> = []
    for (index, change) in changes.enumerated() {
      let person = change.person + 1
      if change.person >= count {
        reader.report(
          "found person \(person), expected 1 to \(count), the role's count (\(reader.words(for: "count")))",
          at: "changes", element: index)
      } else if !seen.insert(person).inserted {
        reader.report(
          "found person \(person) twice, expected one entry per person", at: "changes", element: index)
      }
    }
  }
}
