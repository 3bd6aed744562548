import WorkingTime

/// An axis of days with ticks where the calendar has its own: days, weeks, months, quarters, years.
package struct TimeAxis: Hashable, Sendable {
  /// The first day.
  package let first: CalendarDay
  /// The last day, not before `first`.
  package let last: CalendarDay

  package init(first: CalendarDay, last: CalendarDay) {
    self.first = first
    self.last = max(first, last)
  }

  /// A labelled day.
  package struct Tick: Hashable, Sendable {
    package let date: CalendarDay
    package let fraction: Double
    package let label: String
  }

  /// Where a day lies: 0 at the first, 1 at the last.
  package func fraction(_ day: CalendarDay) -> Double {
    let span = last - first
    return span == 0 ? 0.5 : min(max(Double(day - first) / Double(span), 0), 1)
  }

  /// At most `limit` ticks, as many as the finest fitting step gives.
  package func ticks(limit: Int) -> [Tick] {
    let limit = max(limit, 1)
    let span = last - first
    if let step = [1, 2, 7, 14].first(where: { span / $0 < limit }) {
      let start = step < 7 ? first : first + (7 - first.weekday.rawValue) % 7
      return tick(stride(from: start.daysSinceEpoch, through: last.daysSinceEpoch, by: step)) {
        "\($0.day) \(Self.months[$0.month - 1])"
      }
    }
    let months = monthNumber(last) - monthNumber(first)
    if let step = [1, 2, 3, 6].first(where: { months / $0 < limit }) {
      return ticks(everyMonths: step) { day, isFirst in
        let month = Self.months[day.month - 1]
        return isFirst || day.month == 1 ? "\(month) \(day.year)" : month
      }
    }
    let years = last.year - first.year
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].first { years / $0 < limit } ?? 2_000
    return ticks(everyMonths: 12 * step) { day, _ in String(day.year) }
  }

  private func ticks(everyMonths step: Int, label: (CalendarDay, Bool) -> String) -> [Tick] {
    var ticks: [Tick] = []
    var number = (monthNumber(first) + step - 1) / step * step
    while let day = CalendarDay(year: number / 12, month: number % 12 + 1, day: 1), day <= last {
      if day >= first {
        ticks.append(Tick(date: day, fraction: fraction(day), label: label(day, ticks.isEmpty)))
      }
      number += step
    }
    return ticks
  }

  private func tick(_ days: some Sequence<Int>, label: (CalendarDay) -> String) -> [Tick] {
    days.map { CalendarDay(daysSinceEpoch: $0) }.map {
      Tick(date: $0, fraction: fraction($0), label: label($0))
    }
  }

  private func monthNumber(_ day: CalendarDay) -> Int { day.year * 12 + day.month - 1 }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
