import OutputAnalysis
import Scenarios
import TeamModel

/// Decides, replication by replication in their order, whether the answers are precise enough.
///
/// The number of replications is the smallest, from the goal's minimum on, at which every watched metric is as precise
/// as `RelativePrecision` asks, all of them at once. A metric on which all replications agree so far has the interval
/// that `MeanInterval` gives it, not one of no width.
public struct SequentialStopping: Sendable {
  private struct Watch {
    let position: Int
    let metric: MetricDefinition
    var tally = Tally()
  }

  private let goal: PrecisionGoal
  private let weeks: Double
  private let rule: RelativePrecision
  private var watched: [Watch]
  /// Replications seen.
  public private(set) var replications = 0

  /// A rule that has seen nothing; nil where the scenario fixes the number of replications.
  ///
  /// - Precondition: The metrics that the scenario names exist: `Scenario.unknownMetrics` found none.
  public init?(_ scenario: Scenario, metrics: [MetricDefinition]) {
    guard let goal = scenario.simulation.precision else { return nil }
    self.goal = goal
    weeks = Double(scenario.simulation.days) / 7
    let names =
      goal.metrics.isEmpty
      ? HeadlineMetric.watched(among: metrics).map(\.name) : goal.metrics.map(\.name)
    watched = names.map { name in
      guard let position = metrics.firstIndex(where: { $0.name == name }) else {
        preconditionFailure("metrics are checked before they are watched")
      }
      return Watch(position: position, metric: metrics[position])
    }
    rule = RelativePrecision(
      goal.relativePrecision, confidence: goal.confidence, metricCount: watched.count, minimum: goal.minimum)
  }

  /// Takes the metrics of the next replication.
  public mutating func add(_ values: [Double]) {
    replications += 1
    for place in watched.indices {
      let value = values[watched[place].position]
      if !value.isNaN { watched[place].tally.add(value) }
    }
  }

  /// Whether the run may stop after the replications seen so far.
  public var isReached: Bool {
    guard replications >= goal.minimum else { return false }
    return watched.allSatisfy { achieved($0).isReached }
  }

  /// Why the run stopped where it did.
  public var stopping: Stopping {
    Stopping(
      reason: isReached ? .precise : .maximum, relativePrecision: goal.relativePrecision,
      confidence: goal.confidence, minimum: goal.minimum, maximum: goal.maximum, replications: replications,
      metrics: watched.map(achieved))
  }

  private func achieved(_ watch: Watch) -> Stopping.Achieved {
    var achieved = Stopping.Achieved(metric: watch.metric.name, isReached: false)
    let tally = watch.tally
    if tally.count < 2 || tally.minimum < tally.maximum {
      let state = rule.state(of: tally)
      achieved.relativeHalfWidth = state.relativeHalfWidth.flatMap { $0.isFinite ? $0 : nil }
      achieved.isReached = state.isPrecise
      if !state.isPrecise {
        achieved.more = state.replicationsNeeded.flatMap { Stopping.whole(Double($0 - tally.count)) }
      }
      return achieved
    }
    guard tally.mean != 0 else { return achieved }
    let interval = MeanInterval(tally, unit: watch.metric.unit, level: rule.levelOfEach, weeks: weeks)
    let relative = (interval.halfWidth(around: tally.mean) ?? 0) / tally.mean.magnitude
    achieved.relativeHalfWidth = relative
    achieved.isReached = tally.count >= goal.minimum && relative <= rule.target
    if relative > rule.target {
      // The interval of a unanimous sample shrinks with the number of replications, not with its root.
      achieved.more = Stopping.whole(Double(tally.count) * (relative / rule.target - 1))
    }
    return achieved
  }
}
