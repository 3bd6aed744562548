import WorkingTime

extension Scenario {
  /// The clock on which a calendar of this scenario is read, beside the simulation clock; for a
  /// `WorkSchedule` that begins on the first simulated day.
  ///
  /// Instant 0 is 00:00 of the first day in the zone of the scenario's own calendar, UTC where it names none.
  /// From there the simulation clock counts the time that passes; when the clocks of its zone change, it
  /// does not. A calendar that names no zone is read on the clocks of the scenario's.
  ///
  /// - Parameters:
  ///   - calendar: The calendar of the team, a role or the lead.
  ///   - days: How many days from the first one.
  ///   - database: What the names of zones mean.
  /// - Throws: What was found and expected where the database lacks a zone of either calendar.
  public func zoneOffsets(
    of calendar: WorkingCalendar, days: Int, in database: TimeZoneDatabase = .system
  ) throws(CalendarProblem) -> ZoneOffsets {
    let home = self.calendar.timeZone ?? .utc
    let away = calendar.timeZone ?? home
    if case .fixed = home, home == away { return .none }
    let homeClock = try database.secondsAhead(in: home)
    let awayClock = try database.secondsAhead(in: away)
    let origin = Self.firstMidnight(of: simulation.start, homeClock)
    let simulationClock = simulation.start.daysSinceEpoch * 86_400 - origin
    return ZoneOffsets(days: days) { awayClock(origin + $0) - simulationClock }
  }

  /// When a clock shows 00:00 of a day for the first time, in seconds since 1970-01-01T00:00Z. Where it is
  /// put forward over midnight, that is when it would have shown it: RFC 5545 (2009), section 3.3.5.
  private static func firstMidnight(of day: CalendarDay, _ secondsAhead: (Int) -> Int) -> Int {
    let midnight = day.daysSinceEpoch * 86_400
    let before = secondsAhead(midnight - 86_400)
    let after = secondsAhead(midnight + 86_400)
    let isLater = secondsAhead(midnight - before) != before && secondsAhead(midnight - after) == after
    return midnight - (isLater ? after : before)
  }
}
