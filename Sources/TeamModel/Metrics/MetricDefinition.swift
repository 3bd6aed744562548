/// What a metric is: declared once, shown from here in CSV, store, report, gates and documentation.
public struct MetricDefinition: Hashable, Sendable {
  /// The fixed snake_case name, "review_turnaround_h.p90".
  public var name: String
  /// The unit of every value.
  public var unit: MetricUnit
  /// Which way is better.
  public var better: MetricDirection
  /// One sentence that says what is measured.
  public var summary: String
  /// Whether the metric has a long-run mean only where work does not pile up: a wait, a queue, a share of what
  /// came in time. In an unstable system its mean says how long the run was, and nothing else; the use of time,
  /// the flow of work and its quality have a mean there, too.
  public var needsStability: Bool

  /// A metric from its parts.
  public init(
    name: String, unit: MetricUnit, better: MetricDirection, summary: String, needsStability: Bool = false
  ) {
    self.name = name
    self.unit = unit
    self.better = better
    self.summary = summary
    self.needsStability = needsStability
  }
}

/// The unit of a metric.
public enum MetricUnit: String, Sendable, CaseIterable {
  /// A share between 0 and 1.
  case share
  /// Working hours, or elapsed hours where the metric says so.
  case hours = "h"
  /// Events per calendar week.
  case perWeek = "1/week"
  /// A number of things.
  case count
  /// A relative error.
  case ratio
  /// Events per 100 tasks.
  case perHundred = "1/100"
  /// An amount of the scenario's currency per calendar week.
  case costPerWeek = "cost/week"
}

extension MetricUnit {
  /// The values that a metric of this unit can have: no metric is negative, and a share is at most 1.
  public var range: ClosedRange<Double> {
    self == .share ? 0...1 : 0...Double.greatestFiniteMagnitude
  }
}

/// Which way a metric improves.
public enum MetricDirection: String, Sendable {
  case higher, lower
  /// Neither: a metric that informs.
  case neutral
}
