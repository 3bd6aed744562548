import OutputAnalysis
import ResultStore
import TeamModel

/// Finds the best point of a design, simulating as little as its guarantee allows.
///
/// One objective is selected by `FullySequentialSelection`, or with a budget by `ComputingBudgetAllocation`; several
/// lead to their `ParetoFront`. All points meet the same random numbers. What is simulated when follows from the
/// numbers alone, so that an interrupted tuning goes on where it was and ends in the same bytes.
public struct TuningExperiment {
  /// The experiment as the store knows it.
  public let record: ExperimentRecord
  let definition: TuningDefinition
  let points: [DesignPoint]
  let prepared: [PreparedPoint]
  let store: ExperimentStore
  let simulation: PointSimulation
  private let levels: [[String]]

  /// A tuning that has not begun.
  ///
  /// - Parameters:
  ///   - points: The points of the design.
  ///   - prepared: What compiling them has found.
  ///   - definition: What is asked.
  ///   - name: A short name, for folders.
  ///   - title: A heading for people.
  ///   - version: The version of the program.
  ///   - store: Where replications are kept.
  ///   - simulation: What simulates the points.
  /// - Throws: `TuningProblem` where it cannot be done.
  public init(
    _ points: [DesignPoint], prepared: [PreparedPoint], _ definition: TuningDefinition, name: String,
    title: String, version: String, store: ExperimentStore, simulation: PointSimulation
  ) throws {
    let asked = definition.objectives.map(\.metric) + definition.constraints.map(\.metric)
    for (point, values) in zip(points, simulation.values) {
      for metric in asked where values.place(of: metric) == nil {
        throw TuningProblem.unknownMetric(
          UnknownMetric(metric, point: point.label, among: values.metrics.map(\.name)))
      }
    }
    if let budget = definition.budget, budget < points.count * definition.firstStage {
      throw TuningProblem.budgetTooSmall(budget: budget, needed: points.count * definition.firstStage)
    }
    self.points = points
    self.prepared = prepared
    self.definition = definition
    self.store = store
    self.simulation = simulation
    levels = try definition.design.placed().points.points
    record = ExperimentRecord(
      "tune", name: name, title: title, version: version, definition: definition, points: points)
  }

  /// Simulates and selects.
  ///
  /// - Returns: what was found; nil where the simulation was stopped.
  public func run() throws -> TuningResult? {
    try store.begin(record.row, points: record.points)
    guard try simulate(points.indices.map { ($0, definition.firstStage) }) else { return nil }
    let unstable = points.indices.filter(isUnstable)
    let result: TuningResult?
    if definition.objectives.count > 1 {
      result = try front(without: unstable)
    } else if let budget = definition.budget {
      result = try spend(budget, without: unstable)
    } else {
      result = try select(without: unstable)
    }
    guard var result else { return nil }
    result.guesses = guesses(result.chosen)
    try store.finish(record.row.experiment, result: nil, replications: result.points.map(\.replications))
    return result
  }

  /// Sees to it that points have so many replications; false where it was stopped.
  func simulate(_ demands: [(point: Int, replications: Int)]) throws -> Bool {
    try simulation.simulate(
      demands.map { PointSimulation.Demand(point: $0.point, replications: $0.replications) })
  }

  /// The values of a metric at a point, replication by replication.
  func values(_ metric: String, _ point: Int, first count: Int? = nil) -> [Double] {
    simulation.values[point].values(of: metric, first: count) ?? []
  }

  /// What so many replications of a point show of a constraint.
  func estimate(
    _ constraint: TuningDefinition.Constraint, _ point: Int, first count: Int, level: Double
  ) -> ConstraintEstimate? {
    ConstraintEstimate(constraint, values: values(constraint.metric, point, first: count), level: level)
  }

  /// Whether a metric that is asked for has no mean at a point, since work piles up there.
  private func isUnstable(_ point: Int) -> Bool {
    let asked = Set(definition.objectives.map(\.metric) + definition.constraints.map(\.metric))
    guard prepared[point].metrics.contains(where: { $0.needsStability && asked.contains($0.name) }) else {
      return false
    }
    var evidence = StabilityEvidence(stations: prepared[point].row.stations)
    for row in simulation.values[point].replications.prefix(definition.firstStage) {
      evidence.add(row.stability)
    }
    return evidence.stability(prepared[point].terms).outcome == .unstable
  }

  /// A result with each point as it stands after so many replications of it.
  func result(
    _ replications: [Int], chosen: [Int], isDecided: Bool, judgements: [[FeasibilityCheck.Judgement]],
    standing: (Int) -> TuningResult.Standing
  ) -> TuningResult {
    let described = points.indices.map { place in
      point(place, replications[place], judgements[place], standing(place))
    }
    return TuningResult(
      record: record, definition: definition, points: described, chosen: chosen, isDecided: isDecided,
      cost: replications.reduce(0, +), guesses: [])
  }

  private func point(
    _ place: Int, _ count: Int, _ judgements: [FeasibilityCheck.Judgement], _ standing: TuningResult.Standing
  ) -> TuningResult.Point {
    let values = simulation.values[place]
    let isUnstable = standing == .unstable
    func needsStability(_ metric: String) -> Bool {
      values.place(of: metric).map { values.metrics[$0].needsStability } ?? false
    }
    return TuningResult.Point(
      point: points[place], values: values, replications: count,
      objectives: definition.objectives.compactMap {
        values.summary(of: $0.metric, first: count, scenario: points[place].scenario)?
          .judged(by: isUnstable ? .unstable : .stable)
      },
      constraints: zip(definition.constraints, judgements).map { constraint, judgement in
        // What grows with the length of the run has no mean that could keep a bound.
        let estimate =
          isUnstable && needsStability(constraint.metric)
          ? nil : estimate(constraint, place, first: count, level: definition.confidence)
        return TuningResult.ConstraintState(estimate: estimate, judgement: judgement)
      },
      standing: standing)
  }

  // MARK: The first guess

  /// What queueing theory says of each role whose number of people is varied, from the point with most of them.
  private func guesses(_ chosen: [Int]) -> [StaffingGuess] {
    let factors = (try? definition.design.placed().points.factors) ?? []
    return factors.enumerated().compactMap { place, factor in
      let keys = factor.path.split(separator: ".").map(String.init)
      guard keys.count == 3, keys[0] == "team", keys[2] == "count" else { return nil }
      let counts = levels.map { Int($0[place]) ?? 0 }
      guard let most = counts.indices.max(by: { (counts[$0], -$0) < (counts[$1], -$1) }),
        let station = prepared[most].row.stations.firstIndex(of: keys[1])
      else { return nil }
      let loads = simulation.values[most].replications.prefix(definition.firstStage).map {
        $0.stability[GrowthTest.quarters + station]
      }
      var guess = StaffingGuess(
        role: keys[1], people: counts[most], loads: loads, level: definition.confidence)
      guess?.chosen = chosen.count == 1 ? counts[chosen[0]] : nil
      return guess
    }
  }
}
