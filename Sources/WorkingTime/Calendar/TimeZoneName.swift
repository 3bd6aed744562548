/// A time zone as a calendar names it.
///
/// What an identifier means, and when its clocks change, is kept in a database outside this module; a
/// schedule is compiled from `ZoneOffsets` that were made with it.
public enum TimeZoneName: Hashable, Sendable {
  /// A fixed number of minutes ahead of UTC, -1439 to 1439; negative to the west.
  case fixed(minutesAhead: Int)
  /// A name of the IANA time zone database, "Asia/Kolkata".
  case identifier(String)

  /// Coordinated Universal Time.
  public static let utc = Self.fixed(minutesAhead: 0)

  /// The zone that `text` spells as "UTC" or as an offset `+HH:MM` or `-HH:MM` of less than 24 hours, or nil
  /// for any other spelling.
  public init?(fixed text: String) {
    if text == "UTC" {
      self = .utc
      return
    }
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      bytes[3] == UInt8(ascii: ":"), let hours = bytes[1..<3].decimalDigits, hours < 24,
      let minutes = bytes[4..<6].decimalDigits, minutes < 60
    else { return nil }
    let ahead = hours * 60 + minutes
    self = .fixed(minutesAhead: bytes[0] == UInt8(ascii: "-") ? -ahead : ahead)
  }
}

extension TimeZoneName: CustomStringConvertible {
  /// "UTC", an offset such as "+05:30", or the identifier.
  public var description: String {
    switch self {
    case .utc: "UTC"
    case .fixed(let ahead): (ahead < 0 ? "-" : "+") + DailyShift.clock(minute: abs(ahead))
    case .identifier(let identifier): identifier
    }
  }
}
