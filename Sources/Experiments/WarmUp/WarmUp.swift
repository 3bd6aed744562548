import WorkingTime

/// Where a run settles, against where its warm-up was set to end.
public struct WarmUp: Sendable, Hashable {
  /// Days that the scenario does not measure.
  public var chosenDays: Int
  /// Days after which the number in the system has settled by MSER-5; nil where it has not within the first half.
  public var settledDays: Int?
  /// What that says about the warm-up.
  public var verdict: Verdict
  /// The course of the averages over the replications, a point per simulated day.
  public var course: [Day]
  /// Days with working hours on either side of a day in its moving averages.
  public var window: Int

  /// What is found about the warm-up.
  public enum Verdict: String, Sendable {
    /// The first measured days do not differ from the later ones, as far as can be seen.
    case adequate
    /// The first measured days surely differ from the later ones, which have settled.
    case tooShort = "too-short"
    /// The course still changes when a quarter is measured: a season, a drift, or a run that is too short.
    case unsettled
    /// Not asked: a terminating analysis measures the course itself.
    case notAsked = "not-asked"
  }

  /// One simulated day: the data of Welch's plot.
  public struct Day: Sendable, Hashable {
    /// The date.
    public var date: CalendarDay
    /// Whether the day is measured.
    public var isMeasured: Bool
    /// Strategic and atomic tasks in the system at the end of the day, on average over the replications.
    public var population: Double
    /// Its moving average; nil on days without working hours and near the end.
    public var smoothedPopulation: Double?
    /// Utilization of all individual contributors, on average; nil on days without working hours.
    public var utilization: Double?
    /// Its moving average.
    public var smoothedUtilization: Double?
  }

  /// The finding in a sentence.
  public var sentence: String {
    let settled =
      settledDays.map { "MSER-5 finds the number in the system settled after \($0) days" }
      ?? "MSER-5 does not find the number in the system settled within the first half of the run"
    return switch verdict {
    case .notAsked: "A terminating analysis has no warm-up to judge; \(chosenDays) days are not measured."
    case .adequate:
      "\(settled); the warm-up has \(chosenDays), and what follows it is not seen to differ from the later course."
    case .tooShort:
      "The warm-up of \(chosenDays) days is too short: the first measured days surely differ from the later ones. "
        + "\(settled)."
    case .unsettled:
      "The number in the system still changes in the second quarter of the measured period: a season, a drift, or a "
        + "run that is too short to settle. \(settled); the warm-up has \(chosenDays)."
    }
  }
}
