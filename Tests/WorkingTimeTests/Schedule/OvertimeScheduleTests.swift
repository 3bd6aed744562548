import SimulatedTime
import Testing
import WorkingTime

/// Overtime is added to the end of each working day.
@Suite struct OvertimeScheduleTests {
  private let monday = CalendarDay(daysSinceEpoch: 4)

  private func schedule(_ shifts: [(Int, Int)], overtime: Double, days: Int = 3) -> WorkSchedule {
    let calendar = WorkingCalendar(
      workDays: [.monday, .tuesday],
      dailyShifts: shifts.map { DailyShift(startMinute: $0.0 * 60, endMinute: $0.1 * 60) })
    return WorkSchedule(
      WorkSchedule(calendar: calendar, firstDay: monday, days: days),
      overtime: SimulationDuration(hours: overtime))
  }

  private func hours(_ schedule: WorkSchedule) -> [Double] {
    (0..<schedule.days).map { schedule.view.availableTime(onDay: $0).hours }
  }

  @Test("the last stretch of a working day goes on for longer, and days off stay off")
  func officeDay() {
    let longer = schedule([(9, 13), (14, 18)], overtime: 2)
    #expect(hours(longer) == [10, 10, 0])
    var hint: Int32 = 0
    #expect(!longer.view.isOnShift(at: SimulationTime(hours: 13.5), hint: &hint))
    #expect(longer.view.isOnShift(at: SimulationTime(hours: 19.99), hint: &hint))
    #expect(!longer.view.isOnShift(at: SimulationTime(hours: 20), hint: &hint))
  }

  @Test("overtime ends at midnight and adds nothing to a day that lasts until then")
  func untilMidnight() {
    #expect(hours(schedule([(14, 22)], overtime: 5)) == [10, 10, 0])
    #expect(hours(schedule([(0, 24)], overtime: 5)) == [24, 24, 0])
  }

  @Test("a night shift that joins two days is extended in the morning, up to the evening's beginning")
  func nightShift() {
    // Monday 0–6 and 22–24, Tuesday the same: what ends within Monday is the morning.
    #expect(hours(schedule([(0, 6), (22, 24)], overtime: 3)) == [11, 8, 0])
    #expect(hours(schedule([(0, 6), (22, 24)], overtime: 20)) == [24, 8, 0])
  }

  @Test("no overtime changes nothing")
  func none() {
    #expect(hours(schedule([(9, 13), (14, 18)], overtime: 0)) == [8, 8, 0])
  }
}
