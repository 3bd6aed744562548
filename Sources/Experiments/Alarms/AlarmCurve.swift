import OutputAnalysis
import Scenarios
import TeamModel

/// What the alarms of a team are worth at several thresholds: how many are right, how many misses they announce, how
/// long before, and what both kinds of error cost together.
///
/// An error is a false alarm, an escalation of high load after which nothing was missed, or an unannounced miss, a
/// missed service level of review that nobody was warned of. Which threshold is best depends on what a miss costs
/// against a false alarm, so the cost is told for every such ratio, as in C. Drummond & R. C. Holte, "Cost curves: An
/// improved method for visualizing classifier performance", Machine Learning 65, 2006, rather than for one.
public struct AlarmCurve: Sendable {
  /// The thresholds that differ, by their paths in the scenario.
  public var thresholds: [String]
  /// The points, in the order given.
  public var points: [Point]
  /// What an unannounced miss costs, in false alarms: the ratios for which costs are told, ascending.
  public var ratios: [Double]
  /// The confidence of each interval.
  public var confidence: Double

  /// A point of an experiment whose thresholds are its own.
  public struct Point: Sendable {
    /// What the experiment calls it.
    public var label: String
    /// The values of `AlarmCurve.thresholds`; nil where the scenario leaves one to another.
    public var values: [Double?]
    /// The share of alarms that were followed by a miss.
    public var precision: MetricSummary
    /// The share of misses that were announced.
    public var recall: MetricSummary
    /// Working hours from the first alarm to the miss it announced.
    public var leadTime: MetricSummary
    /// False alarms per week.
    public var falseAlarms: MetricSummary
    /// Misses per week that nobody was warned of.
    public var unannouncedMisses: MetricSummary
    /// Cost per week, in false alarms, at each of `AlarmCurve.ratios`.
    public var costs: [Cost]
    /// The ratios at which none costs less, on average; nil where another costs less at any.
    public var cheapest: ClosedRange<Double>?
  }

  /// What errors cost per week at one ratio, in false alarms.
  public struct Cost: Sendable {
    /// The mean over the replications, with its interval; nil with fewer than two.
    public var interval: ConfidenceInterval?
    /// How much more it costs than the cheapest point at this ratio, on common random numbers; nil for that point
    /// itself.
    public var excess: PairedDifference?
    /// The probability of such an excess, or a greater one, at any point if all cost the same (Holm over the points).
    public var adjustedPValue: Double?
    /// Whether it is the cheapest on average.
    public var isCheapest: Bool
  }

  /// A point as it is before it is held against others.
  public struct Entry: Sendable {
    var label: String
    var thresholds: [String: Double]
    var horizonDays: Int
    /// By metric.
    var summaries: [String: MetricSummary]
    /// By metric, replication by replication.
    var errors: [String: [Double]]

    /// A point of an experiment that keeps nothing but values: its thresholds by their paths, those left out that the
    /// scenario leaves to others.
    ///
    /// - Parameters:
    ///   - label: What the experiment calls it.
    ///   - thresholds: By their paths; what is no threshold of an alarm is passed over.
    ///   - horizonDays: Within how many days a miss counts as announced.
    ///   - summaries: Its metrics.
    ///   - values: The values of a metric, replication by replication; nil where it does not have it.
    public init(
      label: String, thresholds: [String: Double], horizonDays: Int, summaries: [MetricSummary],
      values: (_ metric: String) -> [Double]?
    ) {
      self.label = label
      self.thresholds = thresholds.filter { AlarmCurve.paths.contains($0.key) }
      self.horizonDays = horizonDays
      self.summaries = Dictionary(
        summaries.filter { AlarmCurve.metrics.contains($0.metric.name) }.map { ($0.metric.name, $0) }
      ) { first, _ in first }
      errors = Dictionary(
        uniqueKeysWithValues: AlarmCurve.errorMetrics.compactMap { name in values(name).map { (name, $0) } })
    }

    /// A point with the first replications of its values.
    public init(label: String, scenario: Scenario, values: PointValues, replications: Int) {
      let marks = AlarmCurve.marks.compactMap { mark in mark.value(scenario).map { (mark.path, $0) } }
      self.init(
        label: label, thresholds: Dictionary(uniqueKeysWithValues: marks),
        horizonDays: scenario.capacity.alarmHorizonDays,
        summaries: AlarmCurve.metrics.compactMap {
          values.summary(of: $0, first: replications, scenario: scenario)
        }, values: { values.values(of: $0, first: replications) })
    }
  }

  static let errorMetrics = ["false_alarms_per_week", "unannounced_misses_per_week"]
  static let metrics = ["alarm_precision", "alarm_recall", "alarm_lead_time_h.mean"] + errorMetrics

  /// A hundredth to a hundred false alarms for a miss.
  public static let defaultRatios = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]
}

extension AlarmCurve {
  /// The curve of these points, on the same random numbers; nil where it would say nothing: fewer than two points, no
  /// threshold that differs, another horizon of what counts as announced, or alarms that are not judged.
  public init?(_ entries: [Entry], confidence: Double, ratios: [Double] = defaultRatios) {
    guard entries.count >= 2, Set(entries.map(\.horizonDays)).count == 1 else { return nil }
    let differing = Self.paths.filter { path in Set(entries.map { $0.thresholds[path] }).count > 1 }
    guard !differing.isEmpty else { return nil }
    let replications = entries.flatMap { $0.errors.values.map(\.count) }.min() ?? 0
    var points: [Point] = []
    var errors: [(falseAlarms: [Double], misses: [Double])] = []
    for entry in entries {
      let summaries = Self.metrics.compactMap { entry.summaries[$0] }
      let values = Self.errorMetrics.compactMap { entry.errors[$0]?.prefix(replications) }.map(Array.init)
      guard summaries.count == 5, values.count == 2 else { return nil }
      errors.append((values[0], values[1]))
      points.append(
        Point(
          label: entry.label, values: differing.map { entry.thresholds[$0] }, precision: summaries[0],
          recall: summaries[1], leadTime: summaries[2], falseAlarms: summaries[3],
          unannouncedMisses: summaries[4], costs: []))
    }
    self.points = points
    self.ratios = ratios
    self.confidence = confidence
    thresholds = differing
    for ratio in ratios { addCosts(errors, ratio) }
    findCheapest(errors)
  }

  private mutating func addCosts(_ errors: [(falseAlarms: [Double], misses: [Double])], _ ratio: Double) {
    let costs = errors.map { point in zip(point.falseAlarms, point.misses).map { $0 + ratio * $1 } }
    let means = costs.map { Tally($0).mean }
    // The first of equals, so that the answer does not depend on the order of a search.
    let best = means.indices.min { (means[$0], $0) < (means[$1], $1) } ?? 0
    let excesses = costs.map { PairedDifference(from: costs[best], to: $0, level: confidence) }
    let others = costs.indices.filter { $0 != best && excesses[$0] != nil }
    let adjusted = HolmCorrection.adjusted(others.map { excesses[$0]?.pValue ?? 1 })
    for place in points.indices {
      let rank = others.firstIndex(of: place)
      points[place].costs.append(
        Cost(
          interval: ConfidenceInterval(Tally(costs[place]), level: confidence),
          excess: rank == nil ? nil : excesses[place], adjustedPValue: rank.map { adjusted[$0] },
          isCheapest: place == best))
    }
  }

  /// Each point's cost is a line over the ratio; where it is the lowest of all.
  private mutating func findCheapest(_ errors: [(falseAlarms: [Double], misses: [Double])]) {
    let lines = errors.map { (Tally($0.falseAlarms).mean, Tally($0.misses).mean) }
    for (place, line) in lines.enumerated() {
      var (low, high) = (0.0, Double.infinity)
      for (other, its) in lines.enumerated() where other != place {
        let (atNone, slope) = (line.0 - its.0, line.1 - its.1)
        if slope == 0 {
          // Equals share it.
          if atNone > 0 { high = -1 }
        } else if slope > 0 {
          high = min(high, -atNone / slope)
        } else {
          low = max(low, -atNone / slope)
        }
      }
      if low < high || (low == high && lines.count == 1) { points[place].cheapest = low...high }
    }
  }

  /// The thresholds of a scenario that decide when there is an alarm, and what is done before there is one.
  fileprivate static let marks: [(path: String, value: @Sendable (Scenario) -> Double?)] = [
    ("capacity.ideal", { $0.capacity.ideal }),
    ("capacity.warning", { $0.capacity.warning }),
    ("capacity.critical", { $0.capacity.critical }),
    ("capacity.lookaheadDays", { Double($0.capacity.lookaheadDays) }),
    ("capacity.escalateAbove", { $0.capacity.escalateAbove }),
    ("capacity.escalateAfterDays", { Double($0.capacity.escalateAfterDays) }),
    ("capacity.clearBelow", { $0.capacity.clearBelow }),
    ("capacity.clearAfterDays", { Double($0.capacity.clearAfterDays) }),
  ]

  fileprivate static let paths = marks.map(\.path)
}
