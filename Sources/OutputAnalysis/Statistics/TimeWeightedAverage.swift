/// The average over time of a quantity that stays constant between changes: a queue length, a number of
/// busy servers, work in progress.
///
/// This is the time-persistent statistic of Law, "Simulation Modeling and Analysis" (5th edition, 2015),
/// section 1.4: the integral of the quantity divided by the length of the period. Time runs in any unit, as
/// hours (`Double`) or as ticks of an integer clock (`Int64`); with integer ticks and integer values the
/// integral is exact up to 2⁵³.
@frozen
public struct TimeWeightedAverage<Instant: TimeCoordinate>: Sendable {
  @usableFromInline var current: Double
  @usableFromInline var periodStart: Instant
  @usableFromInline var lastChange: Instant
  @usableFromInline var area: Double

  /// The current value.
  @inlinable
  public var value: Double { current }

  /// When the period of observation began.
  @inlinable
  public var start: Instant { periodStart }

  /// An average over a period that begins at `start` with the given value.
  @inlinable
  public init(_ value: Double = 0, from start: Instant) {
    current = value
    periodStart = start
    lastChange = start
    area = 0
  }

  /// Records that the quantity takes a new value at `instant`, not before the last change.
  @inlinable
  public mutating func set(_ newValue: Double, at instant: Instant) {
    precondition(instant >= lastChange, "changes arrive in the order of time")
    area += current * Instant.length(from: lastChange, to: instant)
    lastChange = instant
    current = newValue
  }

  /// Records that the quantity changes by `difference` at `instant`, not before the last change.
  @inlinable
  public mutating func add(_ difference: Double, at instant: Instant) {
    set(current + difference, at: instant)
  }

  /// Forgets the past and begins a new period at `instant` with the current value: the end of the warm-up.
  @inlinable
  public mutating func reset(at instant: Instant) {
    precondition(instant >= lastChange, "a period begins after the last change")
    self = Self(current, from: instant)
  }

  /// The integral of the quantity from the start of the period to `instant`, not before the last change.
  @inlinable
  public func integral(until instant: Instant) -> Double {
    precondition(instant >= lastChange, "the past cannot be read back")
    return area + current * Instant.length(from: lastChange, to: instant)
  }

  /// The average from the start of the period to `instant`; nil over an empty period.
  @inlinable
  public func mean(until instant: Instant) -> Double? {
    let length = Instant.length(from: periodStart, to: instant)
    return length > 0 ? integral(until: instant) / length : nil
  }
}

/// A scale on which time is read: `Double` for hours, `Int64` for ticks.
public protocol TimeCoordinate: Comparable, Sendable {
  /// The length of time from one instant to a later one, in the scale's own unit.
  static func length(from start: Self, to end: Self) -> Double
}

extension Double: TimeCoordinate {
  /// The difference.
  @inlinable
  public static func length(from start: Double, to end: Double) -> Double { end - start }
}

extension Int64: TimeCoordinate {
  /// The number of ticks, exact up to 2⁵³.
  @inlinable
  public static func length(from start: Int64, to end: Int64) -> Double { Double(end - start) }
}
