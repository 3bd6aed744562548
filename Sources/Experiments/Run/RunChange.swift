import Foundation
import OutputAnalysis
import ResultStore
import Scenarios
import TeamModel

/// What a run changed against the one whose report it replaces: of the same scenario with other inputs, another seed or
/// another version.
///
/// Replication by replication, which on the same seed is a pair on common random numbers. On different seeds the pairs
/// are independent, and the paired interval is right all the same: A. M. Law, "Simulation Modeling and Analysis", 5th
/// ed. 2015, section 10.2.1.
public struct RunChange: Sendable {
  /// The run before.
  public var previous: RunRow
  /// Whether both runs drew the same random numbers.
  public var hasCommonNumbers: Bool
  /// Pairs of replications.
  public var pairs: Int
  /// Every metric that both runs have, in the order of the catalogue; all verdicts are one family (Holm).
  public var metrics: [MetricComparison]
}

/// A finished run in the store that a new report is about to replace.
public struct PreviousRun: Sendable {
  private let run: RunRow
  private let values: [String: [Double]]
  private let unstable: Set<String>

  /// Reads the run; nil where there is none, or none of another state of the same scenario over the same period.
  ///
  /// - Throws: `StoreError` where there is a store that cannot be read.
  public init?(at path: String, provenance: Provenance, scenario: Scenario) throws {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let stored = try StoredRun(opening: path)
    run = stored.run
    let isTheSame =
      run.scenarioDigest == provenance.scenarioDigest && run.seed == provenance.seed
      && run.version == provenance.version
    guard run.name == scenario.name, !isTheSame, Self.period(of: run) == Self.period(of: scenario) else {
      return nil
    }
    values = try stored.metricValues()
    unstable = try stored.unstableMetrics()
  }

  /// The days that a run warms up and measures.
  private static func period(of scenario: Scenario) -> [Int] {
    let plan = scenario.simulation
    return [plan.start.daysSinceEpoch, plan.warmUpDays, plan.days]
  }

  /// The same of a stored run; nil where its scenario cannot be read any more.
  private static func period(of run: RunRow) -> [Int]? {
    let scenario = try? ScenarioReader.read(
      text: run.scenarioText, file: run.scenarioFile, overrides: run.overrides)
    return scenario.map(period)
  }

  /// What the new run changed; nil with fewer than two pairs.
  ///
  /// - Parameters:
  ///   - metrics: The new run's summaries.
  ///   - values: A metric's value in each replication of the new run, not-a-number where it is not defined.
  func change(
    to metrics: [MetricSummary], values new: (Int) -> [Double], seed: UInt64, confidence: Double,
    weeks: Double
  ) -> RunChange? {
    var critical = CriticalValues(level: confidence)
    var pairs = 0
    var comparisons = metrics.enumerated().compactMap { place, summary -> MetricComparison? in
      guard let before = values[summary.metric.name] else { return nil }
      let now = new(place)
      let count = min(before.count, now.count)
      pairs = max(pairs, count)
      let base = MetricSummary(
        summary.metric, values: before.filter(\.isFinite), &critical, weeks: weeks
      ).judged(by: unstable.contains(summary.metric.name) ? .unstable : .stable)
      let isUnstable =
        summary.isUnstable || (summary.metric.needsStability && unstable.contains(summary.metric.name))
      let (first, second) = (Array(before.prefix(count)), Array(now.prefix(count)))
      return MetricComparison(
        metric: summary.metric, base: base, variant: summary,
        difference: isUnstable ? nil : PairedDifference(from: first, to: second, level: confidence),
        verdict: isUnstable ? .unstable : .undefined,
        differences: zip(first, second).map { $1 - $0 }.filter(\.isFinite))
    }
    guard pairs >= 2 else { return nil }
    comparisons.judge(confidence: confidence)
    return RunChange(
      previous: run, hasCommonNumbers: run.seed == seed, pairs: pairs, metrics: comparisons)
  }
}
