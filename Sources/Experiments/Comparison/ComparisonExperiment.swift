import OutputAnalysis
import ResultStore
import Scenarios
import TeamModel

/// Compares variants of a scenario with a base on common random numbers.
public struct ComparisonExperiment {
  /// The experiment as the store knows it.
  public let record: ExperimentRecord
  private let definition: ComparisonDefinition
  private let points: [DesignPoint]
  private let store: ExperimentStore
  private let simulation: PointSimulation

  /// The replications that a comparison with goals begins with, and the pairs that each goal needs: enough for Student's
  /// t on differences that are far from normal.
  static let firstReplications = 20

  /// A comparison that has not begun.
  ///
  /// - Parameters:
  ///   - points: The base, then the variants, at least one, with the base's seed.
  ///   - definition: What is asked.
  ///   - name: A short name, for folders.
  ///   - version: The version of the program.
  ///   - store: Where replications are kept.
  ///   - simulation: What simulates the points.
  /// - Throws: `ComparisonProblem` where base and variants cannot be compared.
  public init(
    _ points: [DesignPoint], _ definition: ComparisonDefinition, name: String, version: String,
    store: ExperimentStore, simulation: PointSimulation
  ) throws {
    precondition(points.count >= 2, "a comparison has a base and at least one variant")
    for point in points.dropFirst() { try ComparisonProblem.check(point, against: points[0]) }
    for goal in definition.goals {
      for (point, values) in zip(points, simulation.values) where values.place(of: goal.metric) == nil {
        throw ComparisonProblem.unknownMetric(
          UnknownMetric(goal.metric, point: point.label, among: values.metrics.map(\.name)))
      }
    }
    self.points = points
    self.definition = definition
    self.store = store
    self.simulation = simulation
    record = ExperimentRecord(
      "compare", name: name, title: points[0].scenario.title, version: version, definition: definition,
      points: points)
  }

  /// Simulates and compares.
  ///
  /// - Returns: what was found; nil where the simulation was stopped.
  public func run() throws -> ScenarioComparison? {
    try store.begin(record.row, points: record.points)
    var count = definition.goals.isEmpty ? definition.replications : Self.firstReplications
    count = min(count, definition.replications)
    var asked = count
    while true {
      let demands = points.indices.map { PointSimulation.Demand(point: $0, replications: count) }
      guard try simulation.simulate(demands) else { return nil }
      guard !definition.goals.isEmpty else { return try finish(count, []) }
      // Asked at every number in turn, so that the answer does not depend on the steps in which they are simulated.
      var states: [ScenarioComparison.GoalState] = []
      for number in asked...count {
        states = goalStates(number)
        if states.allSatisfy(\.isReached) || number == definition.replications {
          return try finish(number, states)
        }
      }
      asked = count + 1
      count = next(count, states)
    }
  }

  private func finish(
    _ replications: Int, _ goals: [ScenarioComparison.GoalState]
  ) throws -> ScenarioComparison {
    let result = try ScenarioComparison(
      record, definition, points: points, values: simulation.values, replications: replications, goals: goals)
    try store.finish(
      record.row.experiment, result: nil, replications: points.map { _ in replications })
    return result
  }

  /// How many replications are simulated before the goals are asked again: what they seem to need, but no more than
  /// twice what is there.
  private func next(_ count: Int, _ states: [ScenarioComparison.GoalState]) -> Int {
    let more = states.compactMap(\.more).max() ?? count
    return min(definition.replications, max(count + 5, min(2 * count, count + more)))
  }

  /// How the goals stand with so many replications, variant by variant.
  private func goalStates(_ count: Int) -> [ScenarioComparison.GoalState] {
    let goals = points.indices.dropFirst().flatMap { place in definition.goals.map { (place, $0) } }
    return goals.enumerated().map { number, goal in state(number, of: goal.1, variant: goal.0, count) }
  }

  /// How far a goal has come.
  ///
  /// - Parameter number: Its place among those of all variants.
  private func state(
    _ number: Int, of goal: ComparisonDefinition.Goal, variant place: Int, _ count: Int
  ) -> ScenarioComparison.GoalState {
    var state = ScenarioComparison.GoalState(variant: place - 1, goal: goal, isReached: false)
    let (base, variant) = (simulation.values[0], simulation.values[place])
    guard let metric = base.metrics.first(where: { $0.name == goal.metric }),
      let before = base.values(of: goal.metric, first: count),
      let after = variant.values(of: goal.metric, first: count)
    else { return state }
    let now = precision.state(of: number, before: before, after: after, bounds: bounds(of: metric))
    if let halfWidth = now.interval?.halfWidth, let target = now.target {
      let reached = goal.isRelative ? halfWidth / target * goal.halfWidth : halfWidth
      state.reached = reached.isFinite ? reached : nil
    }
    state.isReached = now.isSettled
    if !now.isSettled { state.more = now.replicationsNeeded.flatMap { Stopping.whole(Double($0 - count)) } }
    return state
  }

  /// When the goals of all variants together are reached, with the confidence of the comparison. A maximum below the
  /// least number of pairs is the only look there is, so that no sequence of looks costs coverage.
  private var precision: PairedPrecision {
    let widths = definition.goals.map { goal in
      goal.isRelative
        ? PairedPrecision.Width.relativeToBase(goal.halfWidth) : .absolute(goal.halfWidth)
    }
    return PairedPrecision(
      points.dropFirst().flatMap { _ in widths }, confidence: definition.confidence,
      minimum: max(2, min(Self.firstReplications, definition.replications)))
  }

  /// What the unit of a metric says of its values, as `MeanInterval` takes it.
  private func bounds(of metric: MetricDefinition) -> UnanimousDifference.Bounds {
    switch metric.unit {
    case .share: .range(metric.unit.range)
    case .perWeek: .rate(exposure: Double(points[0].scenario.simulation.days) / 7)
    case .costPerWeek: .certain
    default: .none
    }
  }
}
