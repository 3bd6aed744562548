import Foundation
import OutputAnalysis
import ResultStore
import Scenarios
import TeamModel

/// Holds a candidate against a baseline, gate by gate, on common random numbers.
public struct CheckExperiment {
  /// The experiment as the store knows it.
  public let record: ExperimentRecord
  private let definition: CheckDefinition
  private let gates: [Gate]
  private let points: [DesignPoint]
  private let compiled: [CompiledScenario]
  private let store: ExperimentStore
  private let simulation: PointSimulation

  /// A check that has not begun.
  ///
  /// - Parameters:
  ///   - baseline: What is known to be good enough.
  ///   - candidate: What is to be no worse, with the baseline's seed.
  ///   - gates: What it may change, at least one.
  ///   - definition: The same gates and when they are asked.
  ///   - version: The version of the program.
  ///   - store: Where replications are kept.
  ///   - simulation: What simulates the baseline, then the candidate.
  /// - Throws: `CheckProblem`, or `ComparisonProblem` where the two make no pairs.
  public init(
    baseline: DesignPoint, candidate: DesignPoint, gates: [Gate], _ definition: CheckDefinition,
    version: String, store: ExperimentStore, simulation: PointSimulation
  ) throws {
    guard !gates.isEmpty else { throw CheckProblem.noGates }
    points = [baseline, candidate]
    try ComparisonProblem.check(candidate, against: baseline)
    for gate in gates {
      for (point, values) in zip(points, simulation.values) {
        guard let place = values.place(of: gate.metric) else {
          throw CheckProblem.unknownMetric(
            UnknownMetric(gate.metric, point: point.label, among: values.metrics.map(\.name)),
            gate: gate.text)
        }
        try CheckProblem.check(gate, values.metrics[place])
      }
    }
    compiled = try points.map { try CompiledScenario($0.scenario) }
    self.gates = gates
    self.definition = definition
    self.store = store
    self.simulation = simulation
    record = ExperimentRecord(
      "check", name: "\(candidate.scenario.name)-checked", title: candidate.scenario.title, version: version,
      definition: definition, points: points)
  }

  /// Simulates and asks the gates until each of them is settled or the budget ends.
  ///
  /// - Returns: what was found; nil where the simulation was stopped.
  public func run() throws -> PolicyCheck? {
    try store.begin(record.row, points: record.points)
    var sequence = GateSequence(gates, looks: definition.looks, confidence: definition.confidence)
    for look in definition.looks {
      guard try simulate(look) else { return nil }
      feed(&sequence, to: look)
      let check = judge(sequence)
      if check.gates.allSatisfy({ $0.verdict != .undecided || $0.isBeyondHelp }) { return try finish(check) }
    }
    return try finish(judge(sequence))
  }

  /// Two points with the same inputs are one, which is simulated once.
  private func simulate(_ count: Int) throws -> Bool {
    func demand(_ point: Int) -> PointSimulation.Demand {
      PointSimulation.Demand(point: point, replications: count)
    }
    guard isSame else { return try simulation.simulate([demand(0), demand(1)]) }
    guard try simulation.simulate([demand(0)]) else { return false }
    return try simulation.simulate([demand(1)])
  }

  private var isSame: Bool { points[0].digest == points[1].digest }

  private func feed(_ sequence: inout GateSequence, to look: Int) {
    let columns = simulation.values.map { values in
      gates.map { values.values(of: $0.metric, first: look) ?? [] }
    }
    for replication in sequence.replications..<look {
      sequence.add(
        before: columns[0].map { $0[replication] }, after: columns[1].map { $0[replication] })
    }
  }

  private func judge(_ sequence: GateSequence) -> PolicyCheck {
    let count = sequence.replications
    let stability = points.indices.map {
      simulation.values[$0].stability(of: points[$0].scenario, compiled[$0], first: count)
    }
    let isSpent = count == definition.looks.last
    let results = sequence.entries.compactMap { entry -> GateResult? in
      let name = entry.gate.metric
      // Over the pairs that the verdict rests on, so that mean and difference agree.
      let used = entry.tests.compactMap(\.path.last?.replications).max() ?? count
      guard let place = simulation.values[0].place(of: name),
        let before = simulation.values[0].summary(of: name, first: used, scenario: points[0].scenario),
        let after = simulation.values[1].summary(of: name, first: used, scenario: points[0].scenario)
      else { return nil }
      let metric = simulation.values[0].metrics[place]
      let (verdict, ground) = standing(entry, metric, stability[0], stability[1], isSpent: isSpent)
      return GateResult(
        gate: entry.gate, metric: metric, baseline: before.judged(by: stability[0].outcome),
        candidate: after.judged(by: stability[1].outcome), tests: entry.tests, verdict: verdict,
        ground: ground)
    }
    return PolicyCheck(
      record: record, definition: definition, baseline: points[0], candidate: points[1],
      baselineStability: stability[0], candidateStability: stability[1], gates: results, replications: count,
      values: simulation.values)
  }

  /// The verdict on a gate, and its ground.
  private func standing(
    _ entry: GateSequence.Entry, _ metric: MetricDefinition, _ baseline: Stability, _ candidate: Stability,
    isSpent: Bool
  ) -> (GateResult.Verdict, GateResult.Ground) {
    if isSame { return (.passed, .sameInputs) }
    if metric.needsStability, baseline.outcome == .unstable || candidate.outcome == .unstable {
      if baseline.outcome == .stable { return (.failed, .unstableCandidate(candidate.sentence)) }
      if baseline.outcome == .unstable || isSpent {
        return (.undecided, .unstableBaseline(baseline.sentence))
      }
      return (.undecided, .budget)
    }
    switch entry.verdict {
    case .passed: return (.passed, .difference)
    case .failed: return (.failed, .difference)
    case .undecided:
      let pairs = entry.tests.compactMap(\.path.last?.pairs).max() ?? 0
      return (.undecided, pairs < 2 && isSpent ? .undefined : .budget)
    }
  }

  private func finish(_ check: PolicyCheck) throws -> PolicyCheck {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let result = String(decoding: try encoder.encode(check.outcome), as: UTF8.self)
    try store.finish(
      record.row.experiment, result: result, replications: points.map { _ in check.replications })
    return check
  }
}

extension GateResult {
  /// Whether no further replication can decide it.
  fileprivate var isBeyondHelp: Bool {
    if case .unstableBaseline = ground { return true }
    return false
  }
}
