/// A stretch of one day's working time, in minutes after midnight: 540 ..< 750 is 09:00 to 12:30.
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
