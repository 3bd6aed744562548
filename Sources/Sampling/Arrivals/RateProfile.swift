/// A stretch of a day during which arrivals come at a constant rate.
public struct RateStretch: Hashable, Sendable {
  /// Hours after midnight, from 0.
  public var startHour: Double
  /// Hours after midnight, above `startHour`, at most 24.
  public var endHour: Double
  /// The rate relative to the other stretches, finite and at least 0.
  public var rate: Double

  /// A stretch from `startHour` to `endHour`.
  public init(startHour: Double, endHour: Double, rate: Double) {
    self.startHour = startHour
    self.endHour = endHour
    self.rate = rate
  }
}

/// A rate that is constant on stretches of the day and repeats after some days, a week for instance.
///
/// It turns a process that knows no time of day into one that does. Its clock counts *average hours*: the
/// integral of the rate, scaled so that over a whole period as many average hours pass as there are hours
/// in the stretches. An arrival that comes so many average hours after another one is placed by
/// inverting the integral, exactly. E. Çinlar, "Introduction to Stochastic Processes", 1975, chapter 4:
/// a Poisson process seen through such a clock is the Poisson process with that rate. (P. A. W. Lewis and
/// G. S. Shedler, "Simulation of nonhomogeneous Poisson processes by thinning", Naval Research Logistics
/// Quarterly 26, 1979, spare the integral, which is not worth sparing here.)
///
/// A plain value whose tables belong to the `DistributionTable` that made it and must outlive it.
@frozen public struct RateProfile: BitwiseCopyable, @unchecked Sendable {
  /// A point of the clock: a day counted from the origin, and the average hours spent on that day.
  @frozen public struct Instant: BitwiseCopyable, Hashable, Sendable {
    /// Days since the origin, whose day is the first of the period.
    public var day: Int
    /// Average hours since that day's midnight.
    public var spent: Double

    /// A point on a day; without arguments, the origin.
    public init(day: Int = 0, spent: Double = 0) {
      self.day = day
      self.spent = spent
    }
  }

  @frozen @usableFromInline struct Stretch: BitwiseCopyable {
    @usableFromInline var start: Double
    @usableFromInline var end: Double
    /// Average hours that pass in an hour; positive.
    @usableFromInline var rate: Double
    /// Average hours of the day at the end of the stretch.
    @usableFromInline var spentAtEnd: Double
  }

  @frozen @usableFromInline struct Day: BitwiseCopyable {
    @usableFromInline var first: UnsafePointer<Stretch>
    @usableFromInline var hours: Double
  }

  @usableFromInline let days: UnsafePointer<Day>
  @usableFromInline let period: Int

  init(days: UnsafePointer<Day>, period: Int) {
    self.days = days
    self.period = period
  }

  /// Moves the clock on and returns the hour of the day, 0 to 24, at which it then stands, or nil where that
  /// is not before `lastDay`. O(days passed).
  ///
  /// - Parameters:
  ///   - instant: where the clock stands, afterwards where it has come to.
  ///   - hours: average hours to pass, at least 0.
  ///   - lastDay: the first day that does not matter any more.
  ///   - isOpen: whether the clock runs on a day; on a holiday it stands still.
  @inlinable public func advance(
    _ instant: inout Instant, byAverageHours hours: Double, before lastDay: Int, isOpen: (Int) -> Bool
  ) -> Double? {
    instant.spent += hours
    while instant.day < lastDay {
      let day = days[instant.day % period]
      if isOpen(instant.day) {
        if instant.spent < day.hours { return hour(of: day, spent: instant.spent) }
        instant.spent -= day.hours
      }
      instant.day += 1
    }
    return nil
  }

  /// Average hours that pass on a day counted from the origin, if the clock runs on it.
  public func averageHours(onDay day: Int) -> Double { days[day % period].hours }

  @inlinable func hour(of day: Day, spent: Double) -> Double {
    var stretch = day.first
    while spent >= stretch.pointee.spentAtEnd { stretch += 1 }
    // Backwards from the end, for the sake of a table that says where stretches end.
    let left = (stretch.pointee.spentAtEnd - spent) / stretch.pointee.rate
    return max(stretch.pointee.start, stretch.pointee.end - left)
  }
}

extension RateProfile {
  /// The stretches at which anything arrives, scaled to an average of 1; nil where there is none.
  static func scaled(_ days: [[RateStretch]]) -> [[Stretch]]? {
    let all = days.joined()
    let hours = all.reduce(0) { $0 + ($1.endHour - $1.startHour) }
    let mass = all.reduce(0) { $0 + ($1.endHour - $1.startHour) * $1.rate }
    guard hours > 0, mass > 0, mass.isFinite else { return nil }
    return days.map { day in
      var spent = 0.0
      return day.filter { $0.rate > 0 && $0.endHour > $0.startHour }.map { stretch in
        let rate = stretch.rate * (hours / mass)
        spent += rate * (stretch.endHour - stretch.startHour)
        return Stretch(start: stretch.startHour, end: stretch.endHour, rate: rate, spentAtEnd: spent)
      }
    }
  }
}
