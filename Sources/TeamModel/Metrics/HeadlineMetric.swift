/// A metric that people ask for before any other, in the order in which they are shown; those that a scenario does not
/// have are left out wherever they are.
public enum HeadlineMetric: String, Sendable, CaseIterable {
  /// How busy the team is.
  case teamUtilization = "team_utilization"
  /// How busy the lead is.
  case leadUtilization = "lead_utilization"
  /// Whether review keeps its service level.
  case reviewsInTime = "review_sla_hit_rate"
  /// How long nine of ten reviews take at most.
  case reviewTurnaround = "review_turnaround_h.p90"
  /// How long strategic work takes half of the time.
  case medianLeadTime = "strategic_lead_time_h.p50"
  /// How long strategic work takes on average.
  case meanLeadTime = "strategic_lead_time_h.mean"
  /// How long a tactical task takes on average.
  case meanCycleTime = "tactical_cycle_time_h.mean"
  /// How long a tactical task waits until somebody begins.
  case meanWait = "tactical_wait_h.mean"
  /// How much is done.
  case throughput = "throughput_per_week"
  /// How often somebody outside the team is asked.
  case escalations = "escalations_per_week"
  /// How often review finds something.
  case rework = "rework_rate"
  /// What the team costs, where the scenario says what people cost.
  case cost = "team_cost_per_week"

  /// The metric's name.
  public var name: String { rawValue }

  /// A name for readers who know no metrics, for those that have a tile on the page of a run; nil for the others.
  public var label: String? {
    switch self {
    case .teamUtilization: "Team utilization"
    case .leadUtilization: "Lead utilization"
    case .reviewsInTime: "Reviews in time"
    case .reviewTurnaround: "9 of 10 reviews done within"
    case .medianLeadTime: "Median lead time"
    case .throughput: "Tasks completed"
    case .escalations: "Escalations"
    case .rework: "Sent back by review"
    case .meanLeadTime, .meanCycleTime, .meanWait, .cost: nil
    }
  }
}

/// What is shown, watched or charted first, by what it is for.
extension HeadlineMetric {
  /// The tiles of a run: of lead times the median, which is what becomes of an ordinary piece of work.
  public static let ofRun: [HeadlineMetric] = [
    .teamUtilization, .leadUtilization, .reviewsInTime, .reviewTurnaround, .medianLeadTime, .throughput,
    .escalations, .rework,
  ]

  /// A comparison, whatever it finds: of lead times the mean, since the difference of means is the mean difference, and
  /// the wait, which shows a change of policy or staff before anything else does.
  public static let compared: [HeadlineMetric] = [
    .teamUtilization, .leadUtilization, .reviewsInTime, .reviewTurnaround, .meanLeadTime, .meanWait,
    .throughput,
    .escalations,
  ]

  /// The points of a sweep: as in a comparison, without the quantile that goes with the share of reviews in time, since
  /// each takes a column and charts.
  public static let swept: [HeadlineMetric] = compared.filter { $0 != .reviewTurnaround }

  /// A list of points on a terminal: one column for each kind of question, as many as fit eighty characters.
  public static let listed: [HeadlineMetric] = [
    .teamUtilization, .reviewsInTime, .meanLeadTime, .throughput, .escalations,
  ]

  /// The charts of how a run's means settled: one for each kind of question, and the wait, which settles last.
  public static let settling: [HeadlineMetric] = [
    .teamUtilization, .reviewsInTime, .medianLeadTime, .meanWait, .throughput, .escalations,
  ]

  /// What a trade-off can be shown of, in the order in which it is looked for: cost first, then what it may buy. How busy
  /// people are has no better side.
  public static let tradedOff: [HeadlineMetric] = [
    .cost, .meanLeadTime, .reviewsInTime, .meanWait, .throughput, .escalations,
  ]

  /// What decides on the number of replications where the scenario names nothing: few, since each makes the intervals of
  /// all wider. Lead times are those of strategic work, or where there is none the cycle time.
  ///
  /// - Parameter metrics: Those that the scenario has.
  public static func watched(among metrics: [MetricDefinition]) -> [HeadlineMetric] {
    let names = Set(metrics.map(\.name))
    let time = [meanLeadTime, .meanCycleTime].first { names.contains($0.name) }
    return [teamUtilization, reviewsInTime, time].compactMap { $0 }.filter { names.contains($0.name) }
  }
}

extension [HeadlineMetric] {
  /// Where they are in a list of metrics; those that it does not have are left out.
  public func places(in metrics: [MetricDefinition]) -> [Int] {
    compactMap { headline in metrics.firstIndex { $0.name == headline.name } }
  }
}
