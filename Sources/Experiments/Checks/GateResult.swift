import OutputAnalysis
import Scenarios
import TeamModel

/// What became of a gate.
public struct GateResult: Sendable {
  /// The gate.
  public var gate: Gate
  /// Its metric.
  public var metric: MetricDefinition
  /// The metric in the baseline.
  public var baseline: MetricSummary
  /// The metric in the candidate.
  public var candidate: MetricSummary
  /// What each look of each of its tests saw.
  public var tests: [NonInferiorityTest]
  /// The verdict.
  public var verdict: Verdict
  /// What the verdict rests on.
  public var ground: Ground

  /// Whether the candidate may go through a gate.
  public enum Verdict: String, Sendable, Codable, CaseIterable {
    /// The change is shown to be below the limit.
    case passed
    /// It is shown to be above the limit.
    case failed
    /// Neither is shown.
    case undecided
  }

  /// What a verdict rests on.
  public enum Ground: Sendable, Hashable {
    /// The differences.
    case difference
    /// The budget ended.
    case budget
    /// No replication, or only one, defines the metric in both.
    case undefined
    /// The candidate simulates the same as the baseline.
    case sameInputs
    /// The baseline is stable and the candidate is not, and the metric has no mean then: the reason.
    case unstableCandidate(String)
    /// The baseline is not stable, or not known to be while the candidate is not, so that there is no mean to compare
    /// with: the reason.
    case unstableBaseline(String)
  }

  /// The mean of candidate − baseline, pair by pair; nil without pairs.
  public var difference: Double? { last.flatMap { $0.pairs > 0 ? $0.difference : nil } }

  /// The pairs of replications that the difference rests on.
  public var pairs: Int { last?.pairs ?? 0 }

  /// The least that the difference may be, over all looks together; nil where that is not known.
  public var low: Double? { end(tests.first?.path.last?.low) }

  /// The most that the difference may be, over all looks together; nil where that is not known.
  public var high: Double? { end(tests.last?.path.last?.high) }

  /// The difference at each limit, in the metric's unit: one, or that of the drop and that of the rise.
  public var limits: [Double] { tests.compactMap { $0.path.last?.limit } }

  private var last: NonInferiorityTest.Look? {
    tests.compactMap(\.path.last).max { $0.replications < $1.replications }
  }

  private func end(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
}
