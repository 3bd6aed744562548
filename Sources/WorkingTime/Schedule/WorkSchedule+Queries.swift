import SimulatedTime

extension WorkSchedule {
  /// The working time from `start` to `end`; negative where `end` comes first.
  public func workingHours(between start: SimulationTime, and end: SimulationTime) -> SimulationDuration {
    var hint: Int32 = 0
    return view.workingHours(between: start, and: end, hint: &hint)
  }

  /// The earliest instant by which `amount` of working time has passed since `start`: the end of a shift
  /// where the work just fits into it, `start` itself for no work, `distantFuture` where the schedule
  /// does not hold that much. `amount` is not negative.
  public func advance(
    from start: SimulationTime, byWorkingHours amount: SimulationDuration
  ) -> SimulationTime {
    var hint: Int32 = 0
    return view.advance(from: start, byWorkingHours: amount, hint: &hint)
  }

  /// Whether `time` lies in a shift; at a shift's start it does, at its end it does not.
  public func isOnShift(at time: SimulationTime) -> Bool {
    var hint: Int32 = 0
    return view.isOnShift(at: time, hint: &hint)
  }

  /// The first instant from `time` on that lies in a shift: `time` itself on shift, else the start of the
  /// next one; `distantFuture` where there is none.
  public func firstTimeOnShift(atOrAfter time: SimulationTime) -> SimulationTime {
    var hint: Int32 = 0
    return view.firstTimeOnShift(atOrAfter: time, hint: &hint)
  }

  /// The first start of a shift from `time` on, `distantFuture` where there is none. Within a shift that is
  /// the next one's; shifts that touch are one.
  public func nextShiftStart(atOrAfter time: SimulationTime) -> SimulationTime {
    var hint: Int32 = 0
    return view.nextShiftStart(atOrAfter: time, hint: &hint)
  }

  /// The first end of a shift after `time`, `distantFuture` where there is none: on shift the end of that
  /// shift, off shift the end of the next.
  public func nextShiftEnd(after time: SimulationTime) -> SimulationTime {
    var hint: Int32 = 0
    return view.nextShiftEnd(after: time, hint: &hint)
  }

  /// The working time on a day, counted from 0; zero outside the compiled days. O(1).
  public func availableTime(onDay day: Int) -> SimulationDuration {
    view.availableTime(onDay: day)
  }

  /// The working time on a range of days, counted from 0; days outside the compiled ones have none. O(1).
  public func availableTime(onDays range: Range<Int>) -> SimulationDuration {
    view.availableTime(onDays: range)
  }

  /// The day after the last of the first `workingDays` days with working time from day `day` on, `day`
  /// included, so that `day..<end` is the lookahead; `day` itself for none. Where the compiled days run
  /// out first, the lookahead ends with them. O(days looked ahead).
  public func endOfLookahead(fromDay day: Int, workingDays: Int) -> Int {
    view.endOfLookahead(fromDay: day, workingDays: workingDays)
  }
}
