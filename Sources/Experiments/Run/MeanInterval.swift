import OutputAnalysis
import TeamModel

/// The confidence interval of a metric's mean over independent replications, also where all replications agree.
public struct MeanInterval: Sendable, Hashable {
  /// How the interval comes about.
  public enum Method: String, Sendable, CaseIterable {
    /// Student's t over the replications.
    case studentT = "t"
    /// All replications gave the same share. A value between 0 and 1 that differs in at most a share p of all
    /// replications has a mean within p of that value, whatever its distribution.
    case unanimousShare = "unanimous-share"
    /// No replication had an event: the exact interval of a Poisson count after none.
    case noEvents = "no-events"
    /// The metric follows from the scenario, without chance.
    case exact
    /// All replications gave the same value of a quantity without bounds, about which they say no more; or
    /// there are fewer than two of them.
    case undefined = "none"
  }

  /// How it comes about.
  public var method: Method
  /// The lower end; nil where there is no interval.
  public var low: Double?
  /// The upper end; nil where there is no interval.
  public var high: Double?

  /// The interval of a metric's mean.
  ///
  /// - Parameters:
  ///   - tally: The values of the replications that define the metric.
  ///   - unit: The metric's unit.
  ///   - level: The confidence level.
  ///   - weeks: Calendar weeks measured in each replication.
  public init(_ tally: Tally, unit: MetricUnit, level: Double, weeks: Double) {
    var critical = CriticalValues(level: level)
    self.init(tally, unit: unit, &critical, weeks: weeks)
  }

  /// The same with critical values that other intervals at the same level share.
  init(_ tally: Tally, unit: MetricUnit, _ critical: inout CriticalValues, weeks: Double) {
    let level = critical.level
    guard tally.count >= 2, let interval = ConfidenceInterval(tally, &critical) else {
      method = .undefined
      return
    }
    guard tally.minimum == tally.maximum else {
      method = .studentT
      low = interval.low
      high = interval.high
      return
    }
    let value = tally.minimum
    switch unit {
    case .share where (0...1).contains(value):
      let exceptions = UnanimousSample.largestShareOfExceptions(in: tally.count, level: level)
      method = .unanimousShare
      low = value - exceptions * value
      high = value + exceptions * (1 - value)
    case .perWeek where value == 0:
      method = .noEvents
      low = 0
      high = RateInterval(events: 0, exposure: Double(tally.count) * weeks, level: level).high
    case .costPerWeek:
      method = .exact
      low = value
      high = value
    default:
      method = .undefined
    }
  }

  /// The larger distance of an end from the mean; nil where there is no interval.
  func halfWidth(around mean: Double) -> Double? {
    guard let low, let high else { return nil }
    return max(mean - low, high - mean)
  }
}
