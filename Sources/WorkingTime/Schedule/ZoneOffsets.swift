import SimulatedTime

/// How far the local clock of a time zone is ahead of the simulation clock, and when that changes.
///
/// The simulation clock never changes: each of its days has 24 hours. Where the local clock is put forward,
/// some local times do not occur; where it is put back, some occur twice.
public struct ZoneOffsets: Hashable, Sendable {
  /// The local clock from one change to the next.
  struct Period: Hashable, Sendable {
    /// The first instant, in microseconds.
    var start: Int64
    /// How far the local clock is ahead, in microseconds; negative where it is behind.
    var ahead: Int64
  }

  /// The periods in ascending order; the first begins before all time.
  let periods: [Period]

  /// A local clock that shows what the simulation clock shows.
  public static let none = Self(ahead: .zero)

  /// A local clock that is always ahead by the same, or behind where `ahead` is negative.
  public init(ahead: SimulationDuration) {
    periods = [Period(start: .min, ahead: ahead.microseconds)]
  }

  /// The local clock that `secondsAhead` describes, from two days before the simulation begins to two days
  /// after it ends; before and after that it keeps its first and its last offset.
  ///
  /// The function is asked once a day, and then by bisection for the second of each change; of changes that
  /// cancel out within a day nothing is seen. O(days + changes).
  ///
  /// - Parameters:
  ///   - days: How many days the simulation lasts.
  ///   - secondsAhead: How many seconds the local clock is ahead of the simulation clock, from a whole number
  ///     of seconds since instant 0; less than two days, forward or back.
  public init(days: Int, secondsAhead: (_ second: Int) -> Int) {
    let day = 86_400
    var known = (second: -2 * day, ahead: secondsAhead(-2 * day))
    var periods = [Period(start: .min, ahead: Int64(known.ahead) * 1_000_000)]
    for midnight in stride(from: -day, through: (days + 2) * day, by: day) {
      let ahead = secondsAhead(midnight)
      while known.ahead != ahead {
        var (last, next) = (known.second, midnight)
        while next - last > 1 {
          let middle = last + (next - last) / 2
          if secondsAhead(middle) == known.ahead { last = middle } else { next = middle }
        }
        known = (next, secondsAhead(next))
        periods.append(
          Period(start: Int64(next) * 1_000_000, ahead: Int64(known.ahead) * 1_000_000))
      }
      known.second = midnight
    }
    self.periods = periods
  }

  /// The least and the greatest offset, in microseconds.
  var extremes: ClosedRange<Int64> {
    let offsets = periods.map(\.ahead)
    return (offsets.min() ?? 0)...(offsets.max() ?? 0)
  }
}
