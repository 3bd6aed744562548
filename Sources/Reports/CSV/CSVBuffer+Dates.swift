import SimulatedTime
import WorkingTime

extension CSVBuffer {
  /// Appends a date, "2026-01-05".
  public mutating func append(_ day: CalendarDay) {
    startCell()
    appendDate(day)
  }

  /// Appends an instant as local date and time to the nearest second, "2026-01-05T09:30:00"; nil and
  /// `distantFuture` are undefined.
  ///
  /// - Parameters:
  ///   - time: The instant on the simulation clock.
  ///   - firstDay: The day whose midnight is the clock's origin.
  public mutating func append(_ time: SimulationTime?, from firstDay: CalendarDay) {
    startCell()
    guard let time, time < .distantFuture else { return }
    let local = LocalDateTime(time, from: firstDay)
    appendDate(local.day)
    append(rawByte: UInt8(ascii: "T"))
    appendDigits(local.second / 3_600, width: 2)
    append(rawByte: UInt8(ascii: ":"))
    appendDigits(local.second / 60 % 60, width: 2)
    append(rawByte: UInt8(ascii: ":"))
    appendDigits(local.second % 60, width: 2)
  }

  private mutating func appendDate(_ day: CalendarDay) {
    let (year, month, day) = day.date
    appendDigits(year, width: 4)
    append(rawByte: UInt8(ascii: "-"))
    appendDigits(month, width: 2)
    append(rawByte: UInt8(ascii: "-"))
    appendDigits(day, width: 2)
  }
}
