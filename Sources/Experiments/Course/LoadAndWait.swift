import ExactResults
import OutputAnalysis
import TeamModel

/// How the wait for a worker goes with the load: every replication a point, and the curve of the textbook.
///
/// The curve is the mean wait of M/M/c at the team's number of people and the mean time that the observed tasks took:
/// what the team would see if everybody could do everything, work came at random and took exponential time. Kingman's
/// and Allen's and Cunneen's approximations keep its shape for other variability and multiply it by a constant (A. O.
/// Allen, "Probability, Statistics, and Queueing Theory", 2nd ed. 1990), so that the same shape through
/// today's point says what more load would do if nothing else changed.
public struct LoadAndWait: Hashable, Sendable {
  /// One replication.
  public struct Point: Hashable, Sendable {
    /// Utilization of the team, a share.
    public var utilization: Double
    /// Mean working hours from readiness to the start of work.
    public var wait: Double
  }

  /// The first replications that define both.
  public var points: [Point]
  /// The team's utilization over all replications.
  public var utilization: MetricSummary
  /// The wait over all replications.
  public var wait: MetricSummary
  /// Individual contributors.
  public var servers: Int
  /// Mean shift hours that a task takes its worker at the first pass; nil where none was observed.
  public var serviceHours: Double?

  /// Hours of waiting that a share of 1 more utilization went with, over the replications; nil with fewer than ten.
  public var slope: ConfidenceInterval?

  private static let mostPoints = 400
  private static let metrics = (HeadlineMetric.teamUtilization.name, HeadlineMetric.meanWait.name)

  /// Nil where a run has no such mean: without tactical work, and where it is unstable.
  init?(
    _ summaries: [MetricSummary], values: (_ metric: String) -> [Double]?, servers: Int,
    serviceHours: Double?
  ) {
    let (load, wait) = Self.metrics
    guard let utilization = summaries.first(where: { $0.metric.name == load }), utilization.mean != nil,
      let waiting = summaries.first(where: { $0.metric.name == wait }), waiting.mean != nil,
      !waiting.isUnstable, servers > 0, let loads = values(load), let waits = values(wait)
    else { return nil }
    // Values are kept only of replications that define a metric, so that they pair up where all do.
    points =
      loads.count == waits.count
      ? zip(loads, waits).prefix(Self.mostPoints).map { Point(utilization: $0, wait: $1) } : []
    slope = loads.count == waits.count ? Self.slope(loads, waits, level: utilization.confidence) : nil
    self.utilization = utilization
    self.wait = waiting
    self.servers = servers
    self.serviceHours = serviceHours
  }

  /// The slope of the line of least squares with its interval by Student's t: N. R. Draper, H. Smith, "Applied
  /// Regression Analysis", 3rd ed. 1998, section 1.4. The replications are independent of each other.
  private static func slope(_ loads: [Double], _ waits: [Double], level: Double) -> ConfidenceInterval? {
    let (load, wait) = (Tally(loads), Tally(waits))
    guard loads.count >= 10, let variance = load.variance, variance > 0 else { return nil }
    let squares = variance * Double(loads.count - 1)
    let products = zip(loads, waits).reduce(0) { $0 + ($1.0 - load.mean) * ($1.1 - wait.mean) }
    let slope = products / squares
    let residuals = zip(loads, waits).reduce(0) { sum, point in
      let residual = point.1 - wait.mean - slope * (point.0 - load.mean)
      return sum + residual * residual
    }
    let error = (residuals / Double(loads.count - 2) / squares).squareRoot()
    var critical = CriticalValues(level: level)
    // Two numbers were estimated, so that one degree of freedom less is left than for a mean.
    return ConfidenceInterval(
      mean: slope, halfWidth: error * critical.student(count: loads.count - 1), level: level,
      count: loads.count)
  }

  /// Mean wait of M/M/c in multiples of the mean service time; nil for a utilization that is not inside of 0 and 1.
  public static func textbookWait(utilization: Double, servers: Int) -> Double? {
    guard utilization > 0, utilization < 1 else { return nil }
    return try? MMcQueue(
      arrivalRate: utilization * Double(servers), serviceRate: 1, servers: servers
    ).meanWait
  }

  /// A wait so many times that of the textbook has another reason than its curve.
  private static let mostFactor = 100.0

  /// By how much the wait of the run is longer than that of the textbook at the same load; nil where the textbook has
  /// none, where the wait may be nothing, and where it is so much longer that the curve does not explain it.
  public var factorOverTextbook: Double? {
    guard let load = utilization.mean, let hours = wait.mean, let serviceHours, serviceHours > 0,
      let textbook = Self.textbookWait(utilization: load, servers: servers), textbook > 0,
      wait.low.map({ $0 > 0 }) ?? true
    else { return nil }
    let factor = hours / (textbook * serviceHours)
    return factor <= Self.mostFactor ? factor : nil
  }
}
