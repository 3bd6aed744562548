/// A length of time in whole microseconds: elapsed time between two instants, or working time
/// where the name says so.
@frozen
public struct SimulationDuration: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The length in microseconds; negative only as a difference.
  public var microseconds: Int64

  /// Microseconds in an hour.
  public static let microsecondsPerHour: Double = 3_600_000_000

  /// A length of the given number of microseconds.
  @inlinable
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// A length of the given number of hours, rounded to the nearest microsecond and clamped to the
  /// representable range; not-a-number counts as zero.
  @inlinable
  public init(hours: Double) {
    let exact = hours * 3_600_000_000
    if exact >= 9.2e18 {
      microseconds = .max
    } else if exact <= -9.2e18 {
      microseconds = .min
    } else if exact == exact {
      // A plain addition, because `rounded()` is a call into the C library on baseline x86-64.
      microseconds = Int64(exact < 0 ? exact - 0.5 : exact + 0.5)
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
  public var hours: Double { Double(microseconds) / 3_600_000_000 }

  @inlinable
  public static func < (shorter: Self, longer: Self) -> Bool {
    shorter.microseconds < longer.microseconds
  }

  @inlinable
  public static func + (left: Self, right: Self) -> Self {
    Self(microseconds: left.microseconds + right.microseconds)
  }

  @inlinable
  public static func - (left: Self, right: Self) -> Self {
    Self(microseconds: left.microseconds - right.microseconds)
  }

  @inlinable
  public static func += (left: inout Self, right: Self) {
    left.microseconds += right.microseconds
  }

  @inlinable
  public static func -= (left: inout Self, right: Self) {
    left.microseconds -= right.microseconds
  }
}
