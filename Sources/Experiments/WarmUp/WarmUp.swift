import WorkingTime

/// Where a run settles, against where its warm-up was set to end.
public struct WarmUp: Sendable, Hashable {
  /// Days that the scenario does not measure.
  public var chosenDays: Int
  /// Days after which the number in the system has settled by MSER-5; nil where it has not within the first half.
  public var settledDays: Int?
  /// The same of the utilization.
  public var utilizationSettledDays: Int?
  /// What that says about the warm-up.
  public var verdict: Verdict
  /// The course of the averages over the replications, a point per simulated day.
  public var course: [Day]
  /// Days with working hours on either side of a day in its moving averages.
  public var window: Int

  /// What is found about the warm-up.
  public enum Verdict: String, Sendable {
    /// What is measured is settled, as far as can be seen.
    case adequate
    /// The first measured days surely differ from those after the system has settled.
    case tooShort = "too-short"
    /// The course settles late or never: a season, a drift, or a run that is too short to tell.
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
    let settled = settledDays.map { "MSER-5 finds the number in the system settled after \($0) days" }
    return switch verdict {
    case .notAsked: "A terminating analysis has no warm-up to judge; \(chosenDays) days are not measured."
    case .adequate: "\(settled ?? "The number in the system is settled"); the warm-up has \(chosenDays)."
    case .tooShort:
      "\(settled ?? "The number in the system settles later"), but the warm-up has only \(chosenDays), and the days "
        + "between surely differ from those after: try simulation.warmUpDays=\(settledDays ?? chosenDays)."
    case .unsettled:
      "\(settled ?? "MSER-5 does not find the number in the system settled within the first half of the run"): "
        + "a season, a drift or a run too short for it. The warm-up has \(chosenDays) days; look at its course."
    }
  }
}
