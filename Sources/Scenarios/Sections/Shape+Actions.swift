import LeadPolicy
import PositionedJSON

/// What crossing a mark sets off, and the places of what it refers to.
struct ReadActions {
  var settings = ActionSettings()
  /// The role that borrowed people fill.
  var borrowedRole: Located<String>?
}

extension Shape where Value == ReadActions {
  /// What crossing a mark or an escalation sets off.
  static var actions: Shape {
    object { reader in
      var actions = ReadActions()
      actions.settings.deferral =
        reader.readIfPresent("defer", .whenAlone, "Strategic work that is not critical is deferred") ?? []
      actions.settings.overflow =
        reader.readIfPresent(
          "overflow", .whenAlone, "A task whose own role is full goes to another qualified one") ?? []
      actions.settings.overtime = reader.readIfPresent("overtime", .overtime, "People work longer")
      let borrowing = reader.readIfPresent("borrow", .borrowing, "Somebody is borrowed from elsewhere")
      actions.settings.borrowing = borrowing?.settings
      actions.borrowedRole = borrowing?.role
      actions.settings.scopeCut = reader.readIfPresent("cutScope", .scopeCut, "Less is built")
      return actions
    }
  }
}

/// The key that every action has.
private func conditions(_ reader: ObjectReader) -> [CapacityCondition]? {
  let when = reader.read(
    "when", .oneOrMore(.choice(CapacityCondition.self)), "The conditions, any of which sets it off")
  for (index, condition) in (when ?? []).enumerated() where when?[..<index].contains(condition) == true {
    reader.report("found \"\(condition.rawValue)\" twice", at: "when", element: index)
  }
  return when
}

extension Shape where Value == [CapacityCondition] {
  /// An action without further settings.
  fileprivate static var whenAlone: Shape { object { conditions($0) } }
}

extension Shape where Value == OvertimeSettings {
  fileprivate static var overtime: Shape {
    object { reader in
      let when = conditions(reader)
      let hours = reader.read(
        "hoursPerDay", .number(above: 0, atMost: 8), "Hours added to the end of each working day")
      let maximum = reader.read("maximumDays", .integer(1...365), "The most consecutive working days")
      let rest = reader.read(
        "restDays", .integer(1...365), default: 5, "Working days without overtime that follow them")
      let effort = reader.read(
        "effortPerDay", .probability, default: 0.01,
        "Growth of the effort of work begun, per consecutive day of overtime, as a share of it")
      let defects = reader.read(
        "defectsPerDay", .probability, default: 0.02,
        "Growth of the probability of defects, per consecutive day of overtime, as a share of it")
      guard let when, let hours, let maximum else { return nil }
      return OvertimeSettings(
        when: when, hoursPerDay: hours, maximumDays: maximum, restDays: rest, effortPerDay: effort,
        defectsPerDay: defects)
    }
  }
}

private struct ReadBorrowing {
  var settings: BorrowingSettings
  var role: Located<String>
}

extension Shape where Value == ReadBorrowing {
  fileprivate static var borrowing: Shape {
    object { reader in
      let when = conditions(reader)
      let role = reader.read("role", .located(.name), "The role they fill")
      let people = reader.read("people", .integer(1...1000), default: 1, "How many come")
      let after = reader.read(
        "afterDays", .integer(0...365), default: 5, "Working days from request to arrival")
      let minimum = reader.read(
        "minimumDays", .integer(1...10_000), default: 10, "Working days they stay at least")
      let speed = reader.read("speed", .share, default: 0.8, "Their speed as a share of a member's")
      guard let when, let role else { return nil }
      return ReadBorrowing(
        settings: BorrowingSettings(
          when: when, role: role.value, people: people, afterDays: after, minimumDays: minimum, speed: speed),
        role: role)
    }
  }
}

extension Shape where Value == ScopeCutSettings {
  fileprivate static var scopeCut: Shape {
    object { reader in
      let when = conditions(reader)
      let share = reader.read(
        "share", .number(above: 0, below: 1),
        "The share of each tactical task's estimate and effort that is left out of plans made then")
      guard let when, let share else { return nil }
      return ScopeCutSettings(when: when, share: share)
    }
  }
}
