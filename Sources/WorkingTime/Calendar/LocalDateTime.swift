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
    let (whole, part) = time.microseconds.dividedDown(by: 1_000_000)
    let (days, rest) = (part < 500_000 ? whole : whole + 1).dividedDown(by: 86_400)
    day = firstDay + Int(days)
    second = Int(rest)
  }

  /// "2026-01-05T09:30:00", in ISO 8601 without a time zone.
  public var iso8601: String {
    let parts = [second / 3_600, second / 60 % 60, second % 60]
    return "\(day.iso8601)T\(parts.map { $0.paddedDigits(2) }.joined(separator: ":"))"
  }
}
