/// A stretch of one day's working time, in minutes after midnight: 540 ..< 750 is 09:00 to 12:30.
///
/// A shift ends on the day it starts. Work past midnight is two shifts, one to 24:00 and one from 00:00
/// of the next day; a `WorkSchedule` joins them without a gap.
public struct DailyShift: Hashable, Sendable, BitwiseCopyable {
  /// The first minute of the shift, 0 ..< 1440.
  public var startMinute: Int
  /// The minute at which the shift ends, above `startMinute`, at most 1440 (midnight).
  public var endMinute: Int

  /// A shift from `startMinute` to `endMinute`, both in minutes after midnight.
  public init(startMinute: Int, endMinute: Int) {
    self.startMinute = startMinute
    self.endMinute = endMinute
  }
}

extension DailyShift: CustomStringConvertible {
  /// The shift that `text` spells as `HH:MM-HH:MM`, "09:00-12:30" or "22:00-24:00" for instance, or nil for
  /// any other spelling and for times no clock shows.
  ///
  /// Whether the end follows the start is left to `problem`, which can say what is wrong.
  public init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 11, bytes[5] == UInt8(ascii: "-"),
      let start = Self.minute(clock: bytes[0..<5]), let end = Self.minute(clock: bytes[6..<11])
    else { return nil }
    self.init(startMinute: start, endMinute: end)
  }

  /// The shift as `HH:MM-HH:MM`, which `init(text:)` reads back.
  public var description: String {
    "\(Self.clock(minute: startMinute))-\(Self.clock(minute: endMinute))"
  }

  private static func minute(clock: ArraySlice<UInt8>) -> Int? {
    guard clock[clock.startIndex + 2] == UInt8(ascii: ":"),
      let hour = clock.prefix(2).decimalDigits, let minute = clock.suffix(2).decimalDigits,
      minute < 60, hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }

  static func clock(minute: Int) -> String {
    "\((minute / 60).paddedDigits(2)):\((minute % 60).paddedDigits(2))"
  }
}
