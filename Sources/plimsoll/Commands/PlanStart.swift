import Arguments
import WorkingTime

/// The instant from which a plan is scheduled.
struct PlanStart: Sendable, Hashable {
  var day: CalendarDay
  /// Minutes after midnight, 0 ..< 1440.
  var minute: Int

  /// Reads "2026-01-05T09:00", or "2026-01-05" for its midnight; nil for any other text.
  init?(_ text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let day = CalendarDay(iso8601: String(first)) else {
      return nil
    }
    self.day = day
    minute = 0
    guard parts.count == 2 else { return }
    // A shift to midnight begins at every time of day there is.
    guard let shift = DailyShift(text: "\(parts[1])-24:00"), shift.startMinute < 1440 else { return nil }
    minute = shift.startMinute
  }
}

extension ValueSyntax where Value == PlanStart {
  /// A date with or without a time of day.
  static var planStart: ValueSyntax {
    ValueSyntax(
      placeholder: "TIME", kind: "a date and time such as 2026-01-05T09:00", reading: PlanStart.init)
  }
}
