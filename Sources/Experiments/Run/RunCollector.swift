import Foundation
import LeadPolicy
import OutputAnalysis
import Scenarios
import TeamModel

/// Turns the outcomes of replications, taken one after another in order, into the result of a run.
///
/// Memory: one number per metric and replication, for exact quantiles over the replications; everything
/// else does not grow with their number.
public struct RunCollector {
  private let scenario: CompiledScenario
  private var values: [[Double]]
  private var utilization: UtilizationCollector
  private var escalations: EscalationCollector
  private var stability: StabilityCollector
  private var warmUp: WarmUpCollector
  private var turnaround = ReplicationOutcome.emptyTurnaround
  /// Replications taken.
  public private(set) var replications = 0

  /// A collector that has seen no replication.
  public init(_ scenario: CompiledScenario) {
    self.scenario = scenario
    values = Array(repeating: [], count: scenario.metrics.count)
    utilization = UtilizationCollector(scenario)
    escalations = EscalationCollector(scenario)
    stability = StabilityCollector(scenario)
    warmUp = WarmUpCollector(scenario)
  }

  /// Takes the next replication.
  public mutating func add(_ outcome: ReplicationOutcome) {
    for (metric, value) in outcome.metrics.enumerated() where !value.isNaN {
      values[metric].append(value)
    }
    utilization.add(outcome.daily, isFirst: replications == 0)
    escalations.add(outcome.escalations)
    turnaround.merge(outcome.reviewTurnaround)
    stability.add(outcome)
    warmUp.add(outcome)
    replications += 1
  }

  /// Every metric over the replications taken so far, in the order of the catalogue.
  public func summaries(confidence: Double) -> [MetricSummary] {
    zip(scenario.metrics, values).map { MetricSummary($0, values: $1, confidence: confidence) }
  }

  /// The result of the replications taken so far.
  public func result(
    of scenario: Scenario, text: String, provenance: Provenance
  ) -> RunResult {
    let confidence = scenario.simulation.confidence
    let stability = stability.stability(of: scenario)
    return RunResult(
      scenario: scenario, scenarioText: text, provenance: provenance,
      roster: self.scenario.roster,
      metrics: summaries(confidence: confidence).map { $0.judged(by: stability.outcome) },
      utilization: utilization.series(),
      reviewTurnaround: FrequencyTable(turnaround),
      escalations: escalations.series(confidence: confidence),
      stability: stability,
      warmUp: warmUp.warmUp(isTerminating: scenario.analysis.kind == .terminating))
  }
}

extension MetricSummary {
  /// Summarizes the values of a metric over the replications that define it.
  ///
  /// The interval is Student's t over independent replications (A. M. Law, "Simulation Modeling and
  /// Analysis", 5th ed. 2015, section 9.4.1); quantiles are type 7 of R. J. Hyndman and Y. Fan, "Sample
  /// quantiles in statistical packages", 1996. Numbers are rounded to twelve significant digits, so that
  /// every output shows the same ones.
  init(_ metric: MetricDefinition, values: [Double], confidence: Double) {
    var tally = Tally()
    for value in values { tally.add(value) }
    let sorted = values.sorted()
    let interval = ConfidenceInterval(tally, level: confidence)
    self.init(
      metric: metric, mean: values.isEmpty ? nil : rounded(tally.mean),
      low: interval.map { rounded($0.low) }, high: interval.map { rounded($0.high) },
      confidence: confidence, replications: values.count,
      standardDeviation: tally.standardDeviation.map(rounded),
      p05: sampleQuantile(0.05, ofSorted: sorted).map(rounded),
      p50: sampleQuantile(0.50, ofSorted: sorted).map(rounded),
      p95: sampleQuantile(0.95, ofSorted: sorted).map(rounded))
  }
}

/// The number with twelve significant decimal digits.
private func rounded(_ value: Double) -> Double {
  guard value != 0, value.isFinite else { return value }
  let exponent = 11 - Int(log10(abs(value)).rounded(.down))
  let scale = pow(10, Double(abs(exponent)))
  let result = exponent >= 0 ? (value * scale).rounded() / scale : (value / scale).rounded() * scale
  return result.isFinite ? result : value
}
