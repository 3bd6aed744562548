import LeadPolicy
import PositionedJSON

/// Escalation settings and the places of what they refer to.
struct ReadEscalation {
  var enabled: Bool
  /// nil where the scenario arms every trigger that it has cause for and that somebody answers.
  var triggers: [Located<EscalationTrigger>]?
  /// Who answers each trigger; nil for the default.
  var answeredBy: [Located<String>?]
}

extension Shape where Value == ReadEscalation {
  /// Which triggers are armed and how they are answered.
  static var escalation: Shape {
    object { reader in
      let enabled = reader.read("enabled", .bool, default: true, "Off: nothing is escalated")
      let triggers = reader.readIfPresent(
        "triggers",
        .array(
          of: .located(.choice(EscalationTrigger.allCases.map { ($0.name, $0) })),
          count: 0...100),
        "Armed triggers; left out, the five of the reference and those of what the scenario switches on, "
          + "where the counterpart who answers is there")
      let answeredBy = reader.readSection(
        "answeredBy", .answerers, "The counterpart who answers each trigger")
      for (index, trigger) in (triggers ?? []).enumerated() {
        if let first = triggers?[..<index].first(where: { $0.value == trigger.value }) {
          reader.report("found \"\(trigger.value.name)\" twice, first at \(first.words)", at: trigger)
        }
      }
      return ReadEscalation(
        enabled: enabled, triggers: triggers,
        answeredBy: answeredBy ?? EscalationTrigger.allCases.map { _ in nil })
    }
  }
}

extension Shape where Value == [Located<String>?] {
  fileprivate static var answerers: Shape {
    object { reader in
      EscalationTrigger.allCases.map { trigger in
        reader.readIfPresent(
          trigger.name, .located(.name), "Who answers; left out, \(trigger.referenceCounterpart)")
      }
    }
  }
}
