import Sampling

/// When the tasks of a stream arrive: at random, at a rate that may vary, in bursts and in batches, or as recorded.
public struct ArrivalSettings: Sendable, Hashable {
  /// Expected arrivals (batches) per hour of the clock named by `during`, positive; 0 for a record.
  public var ratePerHour: Double
  /// Which clock the process runs on.
  public var during: ArrivalClock
  /// How the rate varies over the week; nil where it does not.
  public var profile: ArrivalProfile?
  /// Bursts; nil for a process without.
  public var bursts: BurstSettings?
  /// How many tasks arrive at once, drawn per batch, rounded, and kept from 1 to `largestBatch`; nil for one.
  public var batch: Distribution?
  /// What arrived when, in place of a random process; every replication repeats it.
  public var trace: ArrivalTrace?
  /// Whether the tasks of a record arrive when they did, or react to completions.
  public var loop = ReplayLoop.open

  /// Sources that each submit a task, wait until it has left, and submit the next, in place of a rate; nil for work
  /// that arrives without end.
  public var sources: SourceSettings?

  /// The most tasks that arrive at once.
  public static let largestBatch = 10_000
}

/// How a record of arrivals is replayed.
public enum ReplayLoop: String, CaseIterable, Sendable {
  /// Tasks arrive when they did, whatever becomes of those before them.
  case open
  /// A task arrives as long after the one it may have reacted to has left as it did in the record, on the stream's
  /// clock.
  case closed
}

/// A finite population of sources, as the machines that a repair shop looks after.
public struct SourceSettings: Sendable, Hashable {
  /// How many there are, at least 1; in a department, for each team.
  public var count: Int
  /// Hours on the stream's clock from the end of a source's last task, or the beginning, until it submits the next.
  public var timeBetween: Distribution

  /// The most sources of a stream, all teams of a department together.
  public static let limit = 1 << 16

  /// Sources from their parts.
  public init(count: Int, timeBetween: Distribution) {
    self.count = count
    self.timeBetween = timeBetween
  }
}

/// The clock an arrival process runs on.
public enum ArrivalClock: String, CaseIterable, Sendable {
  /// Arrivals fall into the team's working hours only.
  case workingHours = "working-hours"
  /// Arrivals fall into every hour of the day.
  case allHours = "all-hours"
}

/// Bursts of a stream: two states, each of which lasts an exponential time (a Markov-modulated Poisson
/// process). The stream's stated rate remains the average over both.
public struct BurstSettings: Sendable, Hashable {
  /// The rate in a burst as a multiple of that between bursts, at least 1.
  public var factor: Double
  /// Expected share of time in a burst, above 0 and below 1.
  public var shareOfTime: Double
  /// Expected hours of a burst on the stream's clock; under a profile, at the average rate.
  public var meanHours: Double
}
