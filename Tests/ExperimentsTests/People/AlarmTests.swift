import LeadPolicy
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// Alarms are held against the service levels of review that are missed after them.
@Suite struct AlarmTests {
  /// Full days of eight hours for the developer; the lead reviews for as long as asked, and escalates after two.
  private func days(reviewHours: Double, horizon: Int = 5) -> KnownArrivals {
    var known = KnownArrivals()
    known.team.days = 21
    known.hours = [9, 33, 57]
    known.team.review = "effortHours: \(reviewHours), serviceLevelHours: 10"
    known.team.capacity = "escalateAfterDays: 1, alarmHorizonDays: \(horizon)"
    known.team.counterparts = #""tech-lead": { responseHours: 1 }"#
    known.team.escalation = #"triggers: ["sustained-utilization"]"#
    return known
  }

  private func reading(
    _ known: KnownArrivals, falseAlarms: Double = 0, unannounced: Double = 0
  ) throws -> [Double] {
    let (compiled, outcome) = try known.run()
    #expect(outcome.escalations.map(\.day) == [2])
    // Over three weeks.
    #expect(try outcome.metric("false_alarms_per_week", of: compiled) == falseAlarms / 3)
    #expect(try outcome.metric("unannounced_misses_per_week", of: compiled) == unannounced / 3)
    return try ["alarm_precision", "alarm_recall", "alarm_lead_time_h.mean"].map {
      try outcome.metric($0, of: compiled)
    }
  }

  @Test("an alarm that no miss follows is a false one")
  func falseAlarm() throws {
    let values = try reading(days(reviewHours: 2), falseAlarms: 1)
    #expect(values[0] == 0 && values[1].isNaN && values[2].isNaN)
  }

  @Test("misses count at their deadlines, announced by an alarm before them or not")
  func announcedMisses() throws {
    // Handed in at working hours 8, 16 and 24; due at 18, 26 and 34. Each review takes 12: verdicts at 20, 32 and 44.
    // The alarm is raised after two full days, at 16.
    let values = try reading(days(reviewHours: 12))
    #expect(values == [1, 1, 10])
  }

  @Test("what lies beyond the horizon is not announced")
  func horizon() throws {
    // One working day: the misses at 18 and at 26 are 2 h and 10 h after the alarm at 16, the third 18 h.
    let values = try reading(days(reviewHours: 12, horizon: 1), unannounced: 2)
    let expected: [Double] = [1, 1.0 / 3, 2]
    #expect(values == expected)
  }

  @Test("a review that is never decided misses its service level all the same")
  func neverDecided() throws {
    // Due at 18, 26 and 34. The first review goes on beyond the end; the others never begin.
    let values = try reading(days(reviewHours: 1_000))
    #expect(values == [1, 1, 10])
  }

  @Test("nothing is judged where nothing is reviewed")
  func withoutReview() throws {
    var known = days(reviewHours: 1)
    known.team.review = "enabled: false"
    #expect(!(try known.run().0.metrics.contains { $0.name.hasPrefix("alarm_") }))
  }
}
