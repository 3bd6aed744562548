import WorkingTime

/// Work in another time zone found the slow way: a walk over every minute, asking what the local clock shows.
struct MinuteWalk {
  var schedule: NaiveSchedule
  /// How many minutes the local clock is ahead, by the minute of the simulation clock.
  var minutesAhead: (Int) -> Int

  var compiled: WorkSchedule {
    WorkSchedule(
      calendar: schedule.calendar, absences: schedule.absences, partTime: schedule.partTime,
      firstDay: schedule.firstDay, days: schedule.days,
      zone: ZoneOffsets(days: schedule.days) { second in
        // Seconds before instant 0 belong to the minute before it.
        minutesAhead(Int((Double(second) / 60).rounded(.down))) * 60
      })
  }

  /// All stretches of work within the simulated days, in microseconds, a minute each or what is left of one.
  var allWork: [Range<Int64>] {
    let margin = 3
    var minutes: [CalendarDay: [Int]] = [:]
    for minute in -margin * 1440..<(schedule.days + margin) * 1440 {
      let local = minute + minutesAhead(minute)
      let days = Int((Double(local) / 1440).rounded(.down))
      let day = schedule.firstDay + days
      let shown = local - days * 1440
      let isOff =
        schedule.calendar.holidays.contains(day)
        || schedule.absences.contains { $0.first <= day && day <= $0.last }
      let shifts = schedule.calendar.shifts[day.weekday.rawValue]
      if !isOff, shifts.contains(where: { $0.startMinute <= shown && shown < $0.endMinute }) {
        minutes[day, default: []].append(minute)
      }
    }
    var work: [Range<Int64>] = []
    let simulated = 0..<Int64(schedule.days) * 86_400_000_000
    for ofDay in minutes.values {
      var share = Int64((Double(ofDay.count) * 60_000_000 * schedule.partTime).rounded())
      for minute in ofDay where share > 0 {
        let start = Int64(minute) * 60_000_000
        let piece = (start..<start + min(share, 60_000_000)).clamped(to: simulated)
        if !piece.isEmpty { work.append(piece) }
        share -= 60_000_000
      }
    }
    return Self.joined(work.sorted { $0.lowerBound < $1.lowerBound })
  }

  private static func joined(_ work: [Range<Int64>]) -> [Range<Int64>] {
    work.reduce(into: []) { joined, next in
      if let last = joined.last, last.upperBound == next.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<next.upperBound
      } else {
        joined.append(next)
      }
    }
  }
}

extension MinuteWalk {
  /// A random schedule in a random zone: a fixed offset, or one that changes, forward and back, by up to two
  /// hours or over the date line, at any minute of the day.
  static func random(using generator: inout SplitMix64) -> MinuteWalk {
    var schedule = NaiveSchedule.random(using: &generator)
    schedule.days = min(schedule.days, 20)
    var offsets = [(from: Int.min, ahead: Int.random(in: -840...840, using: &generator))]
    if Int.random(in: 0..<4, using: &generator) > 0 {
      var day = -2
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        day += Int.random(in: 2...6, using: &generator)
        let minute = [0, 1, 60, 120, 180, 1380, Int.random(in: 0..<1440, using: &generator)]
          .randomElement(using: &generator)
        let steps = [-60, 60, -30, 30, 120, -120, 1440, -1440, -offsets[0].ahead]
        let step = steps.randomElement(using: &generator) ?? 60
        let ahead = offsets[offsets.count - 1].ahead + step
        // Beyond a day and 14 hours the walk's margin would not do.
        if abs(ahead) <= 2280 { offsets.append((day * 1440 + (minute ?? 0), ahead)) }
      }
    }
    let known = offsets
    return MinuteWalk(schedule: schedule) { minute in
      known.last { $0.from <= minute }?.ahead ?? known[0].ahead
    }
  }
}
