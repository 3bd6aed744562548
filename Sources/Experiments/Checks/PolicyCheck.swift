import OutputAnalysis
import Scenarios
import TeamModel

/// What a check found.
public struct PolicyCheck: Sendable {
  /// The experiment.
  public var record: ExperimentRecord
  /// What was asked.
  public var definition: CheckDefinition
  /// The baseline.
  public var baseline: DesignPoint
  /// The candidate.
  public var candidate: DesignPoint
  /// The baseline's steady state.
  public var baselineStability: Stability
  /// The candidate's steady state.
  public var candidateStability: Stability
  /// The gates, in the order given.
  public var gates: [GateResult]
  /// Replications of each of the two.
  public var replications: Int
  /// The values of the baseline, then of the candidate.
  public var values: [PointValues]

  /// Failed where any gate failed, passed where all passed.
  public var verdict: GateResult.Verdict {
    if gates.contains(where: { $0.verdict == .failed }) { return .failed }
    return gates.allSatisfy { $0.verdict == .passed } ? .passed : .undecided
  }

  /// The most replications there might have been.
  public var budget: Int { definition.looks.last ?? replications }
}

extension PolicyCheck {
  /// What the store keeps of the result, beyond the replications.
  struct Outcome: Codable {
    struct Entry: Codable {
      var gate: String
      var verdict: GateResult.Verdict
      var difference: Double?
      var low: Double?
      var high: Double?
    }
    var verdict: GateResult.Verdict
    var gates: [Entry]
  }

  var outcome: Outcome {
    Outcome(
      verdict: verdict,
      gates: gates.map {
        Outcome.Entry(
          gate: $0.gate.text, verdict: $0.verdict, difference: $0.difference?.toTwelveDigits,
          low: $0.low?.toTwelveDigits, high: $0.high?.toTwelveDigits)
      })
  }
}
