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

  /// A length of the given number of hours, rounded to the nearest microsecond (halves away from zero) and
  /// clamped to the representable range; not-a-number counts as zero.
  @inlinable
  public init(hours: Double) {
    let exact = hours * Self.microsecondsPerHour
    if exact >= 0x1p63 {
      microseconds = .max
    } else if exact < -0x1p63 {
      microseconds = .min
    } else if exact == exact {
      // Not `rounded()`, which is a call into the C library on baseline x86-64, and not `exact + 0.5`, which
      // itself rounds. The difference here is exact.
      let whole = Int64(exact)
      let rest = exact - Double(whole)
      microseconds = rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
    } else {
      microseconds = 0
    }
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

  @inlinable
  public static func < (shorter: Self, longer: Self) -> Bool {
    shorter.microseconds < longer.microseconds
  }

  /// The sum, clamped to the representable range.
  @inlinable
  public static func + (left: Self, right: Self) -> Self {
    let (sum, overflow) = left.microseconds.addingReportingOverflow(right.microseconds)
    return overflow ? extreme(negative: right.microseconds < 0) : Self(microseconds: sum)
  }

  /// The difference, clamped to the representable range.
  @inlinable
  public static func - (left: Self, right: Self) -> Self {
    let (difference, overflow) = left.microseconds.subtractingReportingOverflow(right.microseconds)
    return overflow ? extreme(negative: right.microseconds > 0) : Self(microseconds: difference)
  }

  @inlinable
  public static func += (left: inout Self, right: Self) {
    left = left + right
  }

  @inlinable
  public static func -= (left: inout Self, right: Self) {
    left = left - right
  }

  /// The longest length, or the most negative one.
  @inlinable
  static func extreme(negative: Bool) -> Self {
    Self(microseconds: negative ? .min : .max)
  }
}
