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

  /// The replications that a comparison with goals begins with: enough for Student's t on differences that are far
  /// from normal.
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
          goal.metric, point: point.label, known: values.metrics.map(\.name))
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

  /// How the goals stand with so many replications.
  private func goalStates(_ count: Int) -> [ScenarioComparison.GoalState] {
    points.indices.dropFirst().flatMap { place in
      definition.goals.map { goal in state(of: goal, variant: place, count) }
    }
  }

  private func state(
    of goal: ComparisonDefinition.Goal, variant place: Int, _ count: Int
  ) -> ScenarioComparison.GoalState {
    var state = ScenarioComparison.GoalState(variant: place - 1, goal: goal, isReached: false)
    guard let before = simulation.values[0].values(of: goal.metric, first: count),
      let after = simulation.values[place].values(of: goal.metric, first: count)
    else { return state }
    // All goals of all variants together have the confidence of the comparison (Bonferroni).
    let level = BonferroniCorrection.level(
      ofEachOf: definition.goals.count * (points.count - 1), family: definition.confidence)
    guard let difference = PairedDifference(from: before, to: after, level: level) else { return state }
    var scale = 1.0
    if goal.isRelative { scale = Tally(before.filter(\.isFinite)).mean.magnitude }
    guard scale > 0 else { return state }
    let reached = difference.interval.halfWidth / scale
    state.reached = reached
    state.isReached = reached <= goal.halfWidth
    if !state.isReached {
      let factor = reached / goal.halfWidth
      state.more = Stopping.whole(Double(count) * (factor * factor - 1))
    }
    return state
  }
}
