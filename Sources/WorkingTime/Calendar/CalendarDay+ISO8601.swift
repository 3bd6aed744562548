extension CalendarDay: CustomStringConvertible {
  /// The day that `text` names as `YYYY-MM-DD`, "2026-01-05" for instance; nil for any other spelling
  /// and for a date that no calendar has.
  public init?(iso8601 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = bytes[0..<4].decimalDigits, let month = bytes[5..<7].decimalDigits,
      let day = bytes[8..<10].decimalDigits
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as `YYYY-MM-DD`; a year beyond 9999 takes the digits it needs, one before 0 a minus sign.
  public var iso8601: String {
    let (year, month, day) = date
    let sign = year < 0 ? "-" : ""
    let digits = abs(year).paddedDigits(4)
    return "\(sign)\(digits)-\(month.paddedDigits(2))-\(day.paddedDigits(2))"
  }

  /// The date as in `iso8601`.
  public var description: String { iso8601 }
}
