import Foundation
import LeadPolicy
import OutputAnalysis
import Scenarios
import TeamModel

/// Turns the outcomes of replications, taken one after another in order, into the result of a run.
///
/// Memory: one number per metric or control and replication, for exact quantiles over the replications and corrected
/// means; everything else does not grow with their number.
public struct RunCollector {
  private let scenario: CompiledScenario
  /// Of each metric, its value in the replications that define it.
  private var values: [[Double]]
  /// The others.
  private var undefined: [[Int]]
  private var controls: [[Double]] = []
  private var utilization: UtilizationCollector
  private var escalations: EscalationCollector
  private var stability: StabilityCollector
  private var warmUp: WarmUpCollector
  private var turnaround = PooledHistogram(ReplicationOutcome.emptyTurnaround)
  private var weekly: WeeklyUtilizationCollector
  private var observations: ObservationCollector
  private var stopping: SequentialStopping?
  /// Replications taken.
  public private(set) var replications = 0

  /// Whether the answers are as precise as the scenario asks for; false where it asks for nothing.
  public var isEnough: Bool { stopping?.isReached ?? false }

  /// A collector that has seen no replication.
  ///
  /// - Parameters:
  ///   - scenario: The scenario of the outcomes.
  ///   - stopping: What decides about the number of replications, if not the scenario by a number.
  public init(_ scenario: CompiledScenario, stopping: SequentialStopping? = nil) {
    self.scenario = scenario
    self.stopping = stopping
    values = Array(repeating: [], count: scenario.metrics.count)
    undefined = values.map { _ in [] }
    utilization = UtilizationCollector(scenario)
    escalations = EscalationCollector(scenario)
    stability = StabilityCollector(scenario)
    warmUp = WarmUpCollector(scenario)
    weekly = WeeklyUtilizationCollector(scenario)
    observations = ObservationCollector(scenario)
  }

  /// Takes the next replication.
  ///
  /// - Parameter observation: What was seen of it, if it is one of the first that are watched in detail.
  public mutating func add(_ outcome: ReplicationOutcome, observation: ReplicationObservation? = nil) {
    for (metric, value) in outcome.metrics.enumerated() {
      if value.isNaN {
        undefined[metric].append(replications)
      } else {
        values[metric].append(value)
      }
    }
    controls.append(outcome.controls)
    utilization.add(outcome.daily, isFirst: replications == 0)
    escalations.add(outcome.escalations)
    turnaround.add(outcome.reviewTurnaround)
    stopping?.add(outcome.metrics)
    stability.add(outcome)
    warmUp.add(outcome)
    weekly.add(outcome.daily)
    if let observation { observations.add(observation) }
    replications += 1
  }

  /// Every metric over the replications taken so far, in the order of the catalogue.
  public func summaries(confidence: Double) -> [MetricSummary] {
    let weeks = Double(scenario.totalDays - scenario.warmUpDays) / 7
    var critical = CriticalValues(level: confidence)
    let controls = OrthogonalControls(controls)
    return zip(scenario.metrics, values).map { metric, values in
      var summary = MetricSummary(metric, values: values, &critical, weeks: weeks)
      // The controls have mean 0 over all replications, and not over those that define a metric.
      if values.count == replications {
        summary.controlled = ControlledMean(values, controls: controls, &critical).map(
          MetricSummary.Controlled.init)
      }
      return summary
    }
  }

  /// The values of a metric in all replications, not-a-number where it is not defined.
  private func allValues(_ metric: Int) -> [Double] {
    var all = [Double](repeating: .nan, count: replications)
    var gaps = undefined[metric][...]
    var next = values[metric].makeIterator()
    for replication in all.indices {
      if gaps.first == replication {
        gaps.removeFirst()
      } else if let value = next.next() {
        all[replication] = value
      }
    }
    return all
  }

  /// The result of the replications taken so far.
  ///
  /// - Parameter previous: The run whose report this one is to replace.
  public func result(
    of scenario: Scenario, text: String, provenance: Provenance, since previous: PreviousRun? = nil
  ) -> RunResult {
    let confidence = scenario.simulation.confidence
    let stability = stability.stability(of: scenario)
    var provenance = provenance
    provenance.replications = replications
    let metrics = summaries(confidence: confidence).map { $0.judged(by: stability.outcome) }
    let observations = observations.observations(confidence: confidence)
    var critical = CriticalValues(level: confidence)
    let settling = HeadlineMetric.settling.places(in: self.scenario.metrics).filter {
      !metrics[$0].isUnstable
    }
    return RunResult(
      scenario: scenario, scenarioText: text, provenance: provenance,
      stopping: stopping?.stopping, compiled: self.scenario, roster: self.scenario.roster,
      metrics: metrics,
      targets: scenario.targets.map { target in
        guard let place = metrics.firstIndex(where: { $0.metric.name == target.metric.name }) else {
          preconditionFailure("metrics are checked before they are measured against targets")
        }
        return TargetResult(target, summary: metrics[place], values: values[place])
      },
      utilization: utilization.series(confidence: confidence),
      reviewTurnaround: FrequencyTable(turnaround, confidence: confidence),
      escalations: escalations.series(confidence: confidence), stability: stability,
      warmUp: warmUp.warmUp(isTerminating: scenario.analysis.kind == .terminating),
      weekly: weekly.utilization(confidence: confidence),
      convergence: settling.compactMap {
        Convergence(self.scenario.metrics[$0], values: values[$0], &critical)
      },
      loadAndWait: LoadAndWait(
        metrics, values: { name in metrics.firstIndex { $0.metric.name == name }.map { values[$0] } },
        servers: self.scenario.roster.count { !$0.isLead },
        // Several teams cannot share work, so that no curve of one queue is theirs.
        serviceHours: self.scenario.roster.count(where: \.isLead) > 1 ? nil : observations?.serviceHours),
      observations: observations,
      change: previous.flatMap { previous in
        previous.change(
          to: metrics, values: allValues, seed: provenance.seed, confidence: confidence,
          weeks: Double(self.scenario.totalDays - self.scenario.warmUpDays) / 7)
      })
  }
}

extension MetricSummary {
  /// Summarizes the values of a metric over the replications that define it.
  ///
  /// The interval is Student's t over independent replications (A. M. Law, "Simulation Modeling and
  /// Analysis", 5th ed. 2015, section 9.4.1), or what `MeanInterval` puts in its place where all agree; quantiles are
  /// type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", 1996, with intervals of order
  /// statistics. Numbers are rounded to twelve significant digits, so that every output shows the same ones.
  init(_ metric: MetricDefinition, values: [Double], _ critical: inout CriticalValues, weeks: Double) {
    var tally = Tally()
    for value in values { tally.add(value) }
    let sorted = values.sorted()
    let interval = MeanInterval(tally, unit: metric.unit, &critical, weeks: weeks)
    func ends(_ probability: Double) -> Ends? {
      // Where all values are the same, the order statistics are a point that says nothing of those not seen.
      guard tally.minimum < tally.maximum else { return nil }
      return QuantileInterval(probability, ofSorted: sorted, &critical).map {
        Ends(low: rounded($0.low), high: rounded($0.high))
      }
    }
    self.init(
      metric: metric, mean: values.isEmpty ? nil : rounded(tally.mean),
      low: interval.low.map(rounded), high: interval.high.map(rounded),
      confidence: critical.level, replications: values.count,
      standardDeviation: tally.standardDeviation.map(rounded),
      p05: sampleQuantile(0.05, ofSorted: sorted).map(rounded),
      p50: sampleQuantile(0.50, ofSorted: sorted).map(rounded),
      p95: sampleQuantile(0.95, ofSorted: sorted).map(rounded), method: interval.method,
      standardDeviationInterval: StandardDeviationInterval(of: values, &critical).map {
        Ends(low: rounded($0.low), high: rounded($0.high))
      },
      p05Interval: ends(0.05), p50Interval: ends(0.5), p95Interval: ends(0.95))
  }
}

extension MetricSummary.Controlled {
  init(_ corrected: ControlledMean) {
    mean = rounded(corrected.interval.mean)
    interval = MetricSummary.Ends(
      low: rounded(corrected.interval.low), high: rounded(corrected.interval.high))
    varianceReduction = rounded(corrected.varianceReduction)
    varianceReductionBound = rounded(corrected.varianceReductionBound)
  }
}

private func rounded(_ value: Double) -> Double { value.toTwelveDigits }
