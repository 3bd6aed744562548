import LeadPolicy
import PositionedJSON

extension Shape where Value == CapacityThresholds {
  /// The marks.
  static var capacity: Shape {
    object { reader in
      let reference = CapacityThresholds()
      let marks = CapacityThresholds(
        ideal: reader.read(
          "ideal", .number(0...2), default: reference.ideal, "Utilization the team is planned to"),
        warning: reader.read(
          "warning", .number(0...2), default: reference.warning,
          "Utilization at which work is accepted only with a warning"),
        critical: reader.read(
          "critical", .number(0...2), default: reference.critical, "Utilization above which work is deferred"),
        lookaheadDays: reader.read(
          "lookaheadDays", .integer(1...365), default: reference.lookaheadDays,
          "Working days over which remaining work is compared with available hours"),
        escalateAbove: reader.read(
          "escalateAbove", .number(0...2), default: reference.escalateAbove,
          "Measured team utilization above which a day counts towards escalation"),
        escalateAfterDays: reader.read(
          "escalateAfterDays", .integer(0...365), default: reference.escalateAfterDays,
          "How many consecutive such days are tolerated"),
        clearBelow: reader.readIfPresent(
          "clearBelow", .number(0...2),
          "Measured team utilization at or below which a day counts towards the end; left out, escalateAbove"),
        clearAfterDays: reader.read(
          "clearAfterDays", .integer(1...365), default: reference.clearAfterDays,
          "How many consecutive such days end it, so that it can escalate again"),
        alarmHorizonDays: reader.read(
          "alarmHorizonDays", .integer(1...365), default: reference.alarmHorizonDays,
          "Working days after an escalation of high load within which a missed review counts as announced"))
      if marks.warning >= marks.critical {
        reader.report(
          "found \(plain(marks.warning)), expected less than \"critical\", which is \(plain(marks.critical)) "
            + "(\(reader.words(for: "critical")))", at: "warning")
      }
      if marks.ideal > marks.warning {
        reader.report(
          "found \(plain(marks.ideal)), expected at most \"warning\", which is \(plain(marks.warning)) "
            + "(\(reader.words(for: "warning")))", at: "ideal")
      }
      if let clear = marks.clearBelow, clear > marks.escalateAbove {
        reader.report(
          "found \(plain(clear)), expected at most \"escalateAbove\", which is \(plain(marks.escalateAbove)) "
            + "(\(reader.words(for: "escalateAbove")))", at: "clearBelow")
      }
      return marks
    }
  }
}

extension Shape where Value == AdmissionSettings {
  /// What happens to a task on arrival.
  static var admission: Shape {
    object { reader in
      AdmissionSettings(
        enabled: reader.read("enabled", .bool, default: true, "Off: everything is accepted"),
        cancelAfterDays: reader.readIfPresent(
          "cancelAfterDays", .number(above: 0, atMost: 1_000_000),
          "Days after which a deferred task is cancelled; left out or null, never"),
        workInProgressLimit: reader.readIfPresent(
          "workInProgressLimit", .integer(1...1_000_000),
          "Strategic and atomic tasks a team holds at once, deferred ones included; what arrives beyond is turned "
            + "away, unless its stream preempts; left out or null, any number"))
    }
  }
}
