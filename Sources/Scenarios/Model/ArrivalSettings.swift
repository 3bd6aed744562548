/// An arrival process: a Poisson process on working time, optionally in batches.
public struct ArrivalSettings: Sendable, Hashable {
  /// Expected arrivals (batches) per hour of the clock named by `during`, positive.
  public var ratePerHour: Double
  /// Which clock the process runs on.
  public var during: ArrivalClock
}

/// The clock an arrival process runs on.
public enum ArrivalClock: String, CaseIterable, Sendable {
  /// Arrivals fall into the team's working hours only.
  case workingHours = "working-hours"
  /// Arrivals fall into every hour of the day.
  case allHours = "all-hours"
}
