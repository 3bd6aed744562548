import SimulatedTime

extension WorkSchedule {
  /// A schedule with overtime on every working day: what of a day's work ends last goes on for longer.
  ///
  /// A day is one of the simulation clock, and overtime ends with it at the latest: work that lasts until midnight
  /// is not extended, and of a night shift it is the morning's end. It ends, too, where the next stretch begins.
  ///
  /// - Parameters:
  ///   - base: The schedule without overtime.
  ///   - overtime: How much longer each working day is, at least zero.
  public convenience init(_ base: WorkSchedule, overtime: SimulationDuration) {
    precondition(overtime.microseconds >= 0, "overtime only adds to a day")
    let day = SimulationDuration.day.microseconds
    let end = Int64(base.days) * day
    let stretches = (0..<base.view.count).map { index in
      let stretch = base.view.interval(index)
      let next = index + 1 < base.view.count ? base.view.interval(index + 1) : nil
      let midnight = min((stretch.end - 1) / day * day + day, end)
      let isLastOfDay = next.map { $0.end > midnight } ?? true
      let limit = min(midnight, next?.start ?? end)
      let extended = isLastOfDay ? min(stretch.end + overtime.microseconds, limit) : stretch.end
      return stretch.start..<max(stretch.end, extended)
    }
    self.init(stretches: stretches, firstDay: base.firstDay, days: base.days)
  }
}
