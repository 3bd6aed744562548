import LeadPolicy
import OutputAnalysis
import Scenarios
import TeamModel
import WorkingTime

/// Everything a run leaves for its report, apart from the rows that were written as they came.
public struct RunResult: Sendable {
  /// The scenario that was simulated, overrides included.
  public var scenario: Scenario
  /// The scenario as its file stands, for the report.
  public var scenarioText: String
  /// What is needed to repeat the run.
  public var provenance: Provenance
  /// Why the run stopped where it did; nil where the number of replications was given.
  public var stopping: Stopping?
  /// The scenario made ready, for its clock.
  public var compiled: CompiledScenario
  /// The roster, in the order of `DailyRecord.person`.
  public var roster: [RosterPerson]
  /// All metrics, in the order of the catalogue.
  public var metrics: [MetricSummary]
  /// How the run stands to the targets of its scenario, in their order.
  public var targets: [TargetResult]
  /// Daily utilization of the people shown in charts, up to twelve of the first team and its lead, then of all
  /// individual contributors together.
  public var utilization: [UtilizationSeries]
  /// Review turnaround over all replications, in hours.
  public var reviewTurnaround: FrequencyTable
  /// Escalations per week of the run, one series per armed trigger.
  public var escalations: [EscalationSeries]
  /// Whether the run has a steady state whose means can be told.
  public var stability: Stability
  /// Where the run settles, against where its warm-up was set to end.
  public var warmUp: WarmUp
  /// Utilization by the week: of people, of skills, and how that of the team is spread.
  public var weekly: WeeklyUtilization
  /// How the first metrics settled as replications came in.
  public var convergence: [Convergence]
  /// How waits go with the load; nil where there is no such wait.
  public var loadAndWait: LoadAndWait?
  /// What the replications say that were watched in detail; nil where none was.
  public var observations: Observations?
  /// What changed against the run whose report this one replaces; nil where there is none to compare with.
  public var change: RunChange?
  /// What the metrics owe to inputs that are not known; nil where that was not asked.
  public var uncertainty: InputUncertainty?
}

/// Daily utilization over the replications: for each day the mean and the spread.
public struct UtilizationSeries: Sendable, Hashable {
  /// The person's id, or "team".
  public var id: String
  /// One point per day with available hours, ascending.
  public var points: [Point]

  /// One day.
  public struct Point: Sendable, Hashable {
    /// The date.
    public var date: CalendarDay
    /// Mean utilization over the replications.
    public var mean: Double
    /// Half-width of the confidence interval of the mean; nil where only one replication has hours.
    public var halfWidth: Double?
    /// The confidence interval of the 5 % quantile over all replications, in whole percents; nil with fewer than 72
    /// replications at 95 %.
    public var p05Interval: MetricSummary.Ends?
    /// The confidence interval of the 95 % quantile over all replications, likewise.
    public var p95Interval: MetricSummary.Ends?
    /// The lowest and the highest of these replications.
    public var extremes: MetricSummary.Ends
    /// Utilization in the first replication; nil where nobody had hours in it.
    public var first: Double?

    /// Values between which, with the confidence of the intervals, at least 90 % of all replications lie: see
    /// `MetricSummary.nineTenths`.
    public var nineTenths: MetricSummary.Ends? {
      guard let p05Interval, let p95Interval else { return nil }
      return MetricSummary.Ends(low: p05Interval.low, high: p95Interval.high)
    }

    /// What is drawn as their spread: `nineTenths`, or where there are too few replications for that their extremes.
    public var spread: MetricSummary.Ends { nineTenths ?? extremes }
  }

  /// Whether every point has `nineTenths`.
  public var hasNineTenths: Bool { points.allSatisfy { $0.nineTenths != nil } }
}

/// Counts in bins of equal width from 0, and what lies beyond the last, over all replications.
public struct FrequencyTable: Sendable {
  private let pooled: PooledHistogram
  private let confidence: Double
  /// Counts per bin; bin i holds values in [i·width, (i+1)·width).
  public let counts: [Int]

  /// The counts of replications, with intervals of the given confidence.
  public init(_ pooled: PooledHistogram, confidence: Double) {
    self.pooled = pooled
    self.confidence = confidence
    counts = pooled.histogram.counts
  }

  /// Width of a bin, in the unit of the quantity.
  public var binWidth: Double { pooled.histogram.binWidth }
  /// Values beyond the last bin.
  public var overflow: Int { pooled.histogram.overflow }
  /// All values.
  public var total: Int { pooled.histogram.total }

  /// Half-width of the interval of the share of values in a range of bins, that of the values beyond the last
  /// included; nil without values. Values of one replication depend on each other, so it is the replications that
  /// count.
  public func halfWidth(of bins: Range<Int>) -> Double? {
    pooled.share(of: bins, level: confidence)?.halfWidth
  }
}

/// How often one trigger was set off in each week of the measured period.
public struct EscalationSeries: Sendable, Hashable {
  /// The trigger.
  public var trigger: EscalationTrigger
  /// Mean number per replication in each week, from the first measured week.
  public var weeklyMean: [Double]
  /// Half-width of the confidence interval of each mean; where no replication had an escalation, the upper end.
  public var weeklyHalfWidth: [Double]
  /// The Monday or first day of each week.
  public var weekStarts: [CalendarDay]
}
