/// An instant on the simulation clock: whole microseconds since the simulation's origin.
///
/// The team model puts the origin at 00:00 of the first simulated day. Integer time makes sums of
/// durations exact, so that conservation laws can be tested with `==`, and makes simultaneous events
/// (a shift start, say) compare equal on every machine. The range is ±292,000 years; arithmetic
/// beyond it stays at its end instead of trapping.
@frozen
public struct SimulationTime: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Microseconds since the origin; may be negative.
  public var microseconds: Int64

  /// An instant the given number of microseconds after the origin.
  @inlinable
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// An instant the given number of hours after the origin, rounded and clamped as a duration is.
  @inlinable
  public init(hours: Double) {
    self.microseconds = SimulationDuration(hours: hours).microseconds
  }

  /// The simulation's origin.
  @inlinable
  public static var zero: SimulationTime { SimulationTime(microseconds: 0) }

  /// The first instant of a day, counted from the day of the origin.
  @inlinable
  public static func midnight(ofDay day: Int) -> SimulationTime {
    SimulationTime(microseconds: Int64(day) * SimulationDuration.day.microseconds)
  }

  /// Later than every instant a simulation reaches: the answer of a calendar without further work time.
  @inlinable
  public static var distantFuture: SimulationTime { SimulationTime(microseconds: .max) }

  /// Hours since the origin.
  @inlinable
  public var hours: Double { Double(microseconds) / 3_600_000_000 }

  /// Whether one instant comes before the other.
  @inlinable
  public static func < (earlier: Self, later: Self) -> Bool {
    earlier.microseconds < later.microseconds
  }

  /// The instant `duration` after `time`, clamped to the representable range; `distantFuture` stays where it
  /// is, whatever the duration.
  @inlinable
  public static func + (time: Self, duration: SimulationDuration) -> Self {
    if time == .distantFuture { return time }
    return Self(
      microseconds: (SimulationDuration(microseconds: time.microseconds) + duration).microseconds)
  }

  /// The time from `earlier` to `later`, clamped to the representable range; negative where `later` comes
  /// first.
  @inlinable
  public static func - (later: Self, earlier: Self) -> SimulationDuration {
    SimulationDuration(microseconds: later.microseconds)
      - SimulationDuration(microseconds: earlier.microseconds)
  }

  /// The instant `duration` before `time`.
  @inlinable
  public static func - (time: Self, duration: SimulationDuration) -> Self {
    Self(microseconds: time.microseconds - duration.microseconds)
  }
}
