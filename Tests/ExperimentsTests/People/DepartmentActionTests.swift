import TeamModel
import Testing

/// What one team of a department does about its load is nothing to the others.
@Suite struct DepartmentActionTests {
  @Test("two teams with the same work, hour for hour, see the same load though both work overtime")
  func sameWorkSameAlarms() throws {
    var known = KnownArrivals()
    known.team.days = 14
    known.team.department = "teams: 2"
    known.team.capacity = "ideal: 0.1, warning: 0.3, critical: 2, lookaheadDays: 1"
    known.team.counterparts = #""tech-lead": { responseHours: 1 }"#
    known.team.escalation = #"triggers: ["all-oversubscribed"]"#
    known.team.tasks = #"{ key: "A", title: "a", hours: 13.5 }"#
    known.sections =
      "actions: { overtime: { when: \"warning\", hoursPerDay: 2, maximumDays: 5, effortPerDay: 0 } },"
    known.hours = [9, 9, 33, 33]
    // On Tuesday each has 5.5 h left and works ten; the second story leaves 9 h for Wednesday's eight, before
    // anything is decided about overtime on that day.
    let escalations = try #require(try known.run().1.trace).escalations
    #expect(escalations.map(\.raised.hours) == [48, 48])
  }
}
