import SimulatedTime

extension WorkSchedule.View {
  /// The working time from the start of the schedule to `time`.
  @inlinable
  @inline(__always)
  func worked(before time: SimulationTime, hint: inout Int32) -> Int64 {
    let index = index(endingAfter: time, hint: &hint)
    let start = interval(index).start
    // Both lie within the compiled days, or this is the bound after them, which has not started.
    return interval(index).workedBefore
      + (time.microseconds > start ? time.microseconds &- start : 0)
  }

  /// The working time from the start of the schedule to `end`: a clock that stands still off shift.
  @inlinable
  public func workingHours(until end: SimulationTime, hint: inout Int32) -> SimulationDuration {
    SimulationDuration(microseconds: worked(before: end, hint: &hint))
  }

  /// The working time from `start` to `end`; negative where `end` comes first.
  @inlinable
  public func workingHours(
    between start: SimulationTime, and end: SimulationTime, hint: inout Int32
  ) -> SimulationDuration {
    let before = worked(before: start, hint: &hint)
    return SimulationDuration(microseconds: worked(before: end, hint: &hint) - before)
  }

  /// The earliest instant by which `amount` of working time has passed since `start`: the end of a shift
  /// where the work just fits into it, `start` itself for no work, `distantFuture` where the schedule
  /// does not hold that much. `amount` is not negative.
  @inlinable
  public func advance(
    from start: SimulationTime, byWorkingHours amount: SimulationDuration, hint: inout Int32
  ) -> SimulationTime {
    let reading = SimulationDuration(microseconds: worked(before: start, hint: &hint))
    return advance(from: start, reading: reading, byWorkingHours: amount, hint: hint)
  }

  /// The same for who has just asked for the working time until `start`, which is `reading`, with this hint.
  @inlinable
  public func advance(
    from start: SimulationTime, reading: SimulationDuration, byWorkingHours amount: SimulationDuration,
    hint: Int32
  ) -> SimulationTime {
    precondition(amount.microseconds >= 0, "working time only advances")
    if amount.microseconds == 0 { return start }
    let (work, overflow) = reading.microseconds.addingReportingOverflow(amount.microseconds)
    if overflow || work > interval(count).workedBefore { return .distantFuture }
    var next = Int(hint) + 1
    if interval(next).workedBefore < work {
      next = search(workedBeforeAtLeast: work, from: next + 1)
    }
    let last = interval(next - 1)
    return SimulationTime(microseconds: last.start + (work - last.workedBefore))
  }

  /// Whether `time` lies in a shift; at a shift's start it does, at its end it does not.
  @inlinable
  public func isOnShift(at time: SimulationTime, hint: inout Int32) -> Bool {
    let shift = interval(index(endingAfter: time, hint: &hint))
    return shift.start <= time.microseconds && time.microseconds < shift.end
  }

  /// The working time from the start of the schedule to `time` where that lies in a shift, as `isOnShift` says; nil
  /// where it does not.
  @inlinable
  @inline(__always)
  public func workingHours(onShiftAt time: SimulationTime, hint: inout Int32) -> SimulationDuration? {
    let index = index(endingAfter: time, hint: &hint)
    let start = interval(index).start
    guard start <= time.microseconds, time.microseconds < interval(index).end else { return nil }
    return SimulationDuration(microseconds: interval(index).workedBefore &+ (time.microseconds &- start))
  }

  /// The first instant from `time` on that lies in a shift: `time` itself on shift, else the start of the
  /// next one; `distantFuture` where there is none.
  @inlinable
  public func firstTimeOnShift(atOrAfter time: SimulationTime, hint: inout Int32) -> SimulationTime {
    let shift = interval(index(endingAfter: time, hint: &hint))
    return SimulationTime(microseconds: max(time.microseconds, shift.start))
  }

  /// The first start of a shift from `time` on, `distantFuture` where there is none. Within a shift that is
  /// the next one's; shifts that touch are one.
  @inlinable
  public func nextShiftStart(atOrAfter time: SimulationTime, hint: inout Int32) -> SimulationTime {
    let index = self.index(endingAfter: time, hint: &hint)
    let hasStarted = interval(index).start < time.microseconds
    return SimulationTime(microseconds: interval(hasStarted ? index + 1 : index).start)
  }

  /// The first end of a shift after `time`, `distantFuture` where there is none: on shift the end of that
  /// shift, off shift the end of the next.
  @inlinable
  public func nextShiftEnd(after time: SimulationTime, hint: inout Int32) -> SimulationTime {
    SimulationTime(microseconds: interval(index(endingAfter: time, hint: &hint)).end)
  }

  /// The working time on a day, counted from 0; zero outside the compiled days. O(1).
  @inlinable
  public func availableTime(onDay day: Int) -> SimulationDuration {
    guard day >= 0, day < days else { return .zero }
    return SimulationDuration(microseconds: work(beforeDay: day + 1) - work(beforeDay: day))
  }

  /// The working time on a range of days, counted from 0; days outside the compiled ones have none. O(1).
  @inlinable
  public func availableTime(onDays range: Range<Int>) -> SimulationDuration {
    let compiled = range.clamped(to: 0..<days)
    return SimulationDuration(
      microseconds: work(beforeDay: compiled.upperBound) - work(beforeDay: compiled.lowerBound))
  }

  /// The day after the last of the first `workingDays` days with working time from day `day` on, `day`
  /// included, so that `day..<end` is the lookahead; `day` itself for none. Where the compiled days run
  /// out first, the lookahead ends with them. O(days looked ahead).
  @inlinable
  public func endOfLookahead(fromDay day: Int, workingDays: Int) -> Int {
    var end = day
    var found = 0
    while found < workingDays, end < days {
      if availableTime(onDay: end) > .zero { found += 1 }
      end += 1
    }
    return end
  }
}
