/// A length of time in whole microseconds: elapsed time between two instants, or working time
/// where the name says so.
@frozen
public struct SimulationDuration: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The length in microseconds; negative only as a difference.
  public var microseconds: Int64

  /// Microseconds in an hour.
  @inlinable
  public static var microsecondsPerHour: Double { 3_600_000_000 }

  /// A length of the given number of microseconds.
  @inlinable
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// A length of the given number of hours, rounded to the nearest microsecond (halves to even) and clamped
  /// to the representable range; not-a-number counts as zero.
  @inlinable
  public init(hours: Double) {
    let exact = hours * Self.microsecondsPerHour
    if exact.magnitude < 0x1p51 {
      // From 2^52 on doubles are whole, so that the addition rounds and leaves the result in the low bits:
      // no call into the C library, as `rounded()` is on baseline x86-64, and no check of the conversion.
      let origin = 0x1.8p52
      microseconds = Int64(bitPattern: (exact + origin).bitPattern &- origin.bitPattern)
    } else {
      self = Self.beyondAnExactSum(exact)
    }
  }

  /// The conversion of 71 years or more.
  @inlinable
  @inline(never)
  static func beyondAnExactSum(_ microseconds: Double) -> Self {
    if microseconds.isNaN { return .zero }
    if microseconds >= 0x1p63 { return Self(microseconds: .max) }
    if microseconds < -0x1p63 { return Self(microseconds: .min) }
    let magnitude = microseconds.magnitude
    // As above, but for one bit more.
    let whole = magnitude < 0x1p52 ? (magnitude + 0x1p52) - 0x1p52 : magnitude
    return Self(microseconds: Int64(microseconds < 0 ? -whole : whole))
  }

  /// No time at all.
  @inlinable
  public static var zero: Self { Self(microseconds: 0) }

  /// A calendar day of 24 hours.
  @inlinable
  public static var day: Self { Self(microseconds: 86_400_000_000) }

  /// The length in hours.
  @inlinable
  public var hours: Double { Double(microseconds) / Self.microsecondsPerHour }

  /// Whether one length is shorter than the other; a negative one is shorter than none.
  @inlinable
  public static func < (shorter: Self, longer: Self) -> Bool {
    shorter.microseconds < longer.microseconds
  }

  /// The sum, clamped to the representable range.
  @inlinable
  public static func + (left: Self, right: Self) -> Self {
    let (sum, overflow) = left.microseconds.addingReportingOverflow(right.microseconds)
    if _slowPath(overflow) { return extreme(negative: right.microseconds < 0) }
    return Self(microseconds: sum)
  }

  /// The difference, clamped to the representable range.
  @inlinable
  public static func - (left: Self, right: Self) -> Self {
    let (difference, overflow) = left.microseconds.subtractingReportingOverflow(right.microseconds)
    if _slowPath(overflow) { return extreme(negative: right.microseconds > 0) }
    return Self(microseconds: difference)
  }

  /// The sum of lengths that cannot leave the representable range, such as readings of a clock; wraps around at its
  /// end.
  @inlinable
  public static func &+ (left: Self, right: Self) -> Self {
    Self(microseconds: left.microseconds &+ right.microseconds)
  }

  /// The difference of lengths that cannot leave the representable range, such as readings of a clock; wraps around
  /// at its end.
  @inlinable
  public static func &- (left: Self, right: Self) -> Self {
    Self(microseconds: left.microseconds &- right.microseconds)
  }

  /// Adds a length, clamped to the representable range.
  @inlinable
  public static func += (left: inout Self, right: Self) {
    left = left + right
  }

  /// Takes off a length, clamped to the representable range.
  @inlinable
  public static func -= (left: inout Self, right: Self) {
    left = left - right
  }

  /// The longest length, or the most negative one. A call out of the way, so that the sums that need none are
  /// short: the hot loop has many, and what of it fits the processor's cache decides how fast it is.
  @inlinable
  @inline(never)
  static func extreme(negative: Bool) -> Self {
    Self(microseconds: negative ? .min : .max)
  }
}
