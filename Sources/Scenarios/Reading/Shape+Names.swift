import LeadPolicy
import PositionedJSON
import WorkingTime

extension Shape where Value == String {
  /// A name that is safe as a folder, a column and a key: lower-case letters, digits and hyphens.
  static var name: Shape {
    text(
      "a name of lower-case letters, digits and hyphens, at most 64", pattern: "^[a-z0-9][a-z0-9-]{0,63}$"
    ) { text in
      let allowed = text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
      return allowed && !text.isEmpty && text.utf8.count <= 64 && !text.hasPrefix("-") ? text : nil
    }
  }

  /// A short text on one line, such as a skill or the key of a task.
  static var label: Shape {
    text("a short text without line breaks, at most 80 characters", pattern: "^[^\\x00-\\x1f]{1,80}$") {
      text in
      let isPlain = text.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && $0.properties.generalCategory != .lineSeparator
          && $0.properties.generalCategory != .paragraphSeparator
      }
      return isPlain && !text.isEmpty && text.count <= 80 ? text : nil
    }
  }
}

extension Shape {
  /// One value, or a list of at least one.
  static func oneOrMore<Element>(_ element: Shape<Element>) -> Shape where Value == [Element] {
    either(element.map { [$0] }, array(of: element, count: 1...1000))
  }
}

extension Shape where Value == CalendarDay {
  static var day: Shape {
    text("a day such as \"2026-01-05\"", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$") { CalendarDay(iso8601: $0) }
  }
}

extension Shape where Value == SkillLevel {
  static var skillLevel: Shape { choice(SkillLevel.allCases.map { ($0.name, $0) }) }
}

extension Shape where Value == TaskFlags {
  static var flag: Shape {
    choice(TaskFlags.allCodes.compactMap { code in TaskFlags(code: code).map { (code, $0) } })
  }
}

extension EscalationTrigger {
  /// The name in scenarios: the code of metrics with hyphens, as everything in scenarios is spelt.
  var name: String { String(code.map { $0 == "_" ? "-" : $0 }) }
}
