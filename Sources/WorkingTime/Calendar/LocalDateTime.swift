import SimulatedTime

/// A simulated instant as people write it: a date and a time of day, to the nearest second.
public struct LocalDateTime: Hashable, Sendable, BitwiseCopyable {
  /// The date.
  public let day: CalendarDay
  /// Seconds after midnight, 0 ..< 86,400.
  public let second: Int

  /// The date and time of an instant.
  ///
  /// - Parameters:
  ///   - time: The instant on the simulation clock, before `distantFuture`.
  ///   - firstDay: The day whose midnight is the clock's origin.
  public init(_ time: SimulationTime, from firstDay: CalendarDay) {
    let microseconds = time.microseconds
    var seconds = microseconds / 1_000_000
    var part = microseconds % 1_000_000
    if part < 0 {
      part += 1_000_000
      seconds -= 1
    }
    if part >= 500_000 { seconds += 1 }
    var days = seconds / 86_400
    var rest = seconds % 86_400
    if rest < 0 {
      rest += 86_400
      days -= 1
    }
    day = firstDay + Int(days)
    second = Int(rest)
  }

  /// "2026-01-05T09:30:00", in ISO 8601 without a time zone.
  public var iso8601: String {
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = [second / 3_600, second / 60 % 60, second % 60].map(twoDigits).joined(separator: ":")
    return "\(day.iso8601)T\(time)"
  }
}
