import Experiments
import OutputAnalysis
import Scenarios
import TeamModel

/// What a check says of its gates, in words.
public enum GateWords {
  /// "review SLA hit rate: −4.1 points (−5.3 to −2.9), allowed is a drop below 2 points".
  public static func sentence(_ gate: GateResult) -> String {
    let name = MetricWords.name(gate.metric)
    switch gate.ground {
    case .sameInputs: return "\(name): the candidate simulates the same as the baseline"
    case .undefined: return "\(name): too few replications define it in both to compare anything"
    case .unstableCandidate(let reason):
      return "\(name): the baseline is stable and the candidate is not. \(reason)"
    case .unstableBaseline(let reason):
      return "\(name): there is no mean to compare with. Baseline: \(reason)"
    case .difference, .budget: break
    }
    guard let difference = gate.difference else { return "\(name): not defined in any pair of replications" }
    if difference == 0, gate.low == 0, gate.high == 0 {
      return "\(name) is the same in all \(gate.pairs) pairs of replications"
    }
    let bounds = gate.low == nil && gate.high == nil ? "" : " (\(interval(gate)))"
    return "\(name): \(signed(difference, gate))\(bounds), allowed is \(allowance(gate))"
  }

  /// What is allowed, "a drop below 2 points", "a rise below 0.12 a week (10 % of 1.2)".
  public static func allowance(_ gate: GateResult) -> String {
    let change =
      switch gate.gate.change {
      case .drops: "a drop"
      case .rises: "a rise"
      case .changes: "a change"
      }
    guard gate.gate.isRelative else { return "\(change) below \(exact(gate.gate.limit, gate.metric.unit))" }
    let percent = Quantity.exactPercent(gate.gate.limit)
    guard let limit = gate.limits.last?.magnitude else { return "\(change) below \(percent)" }
    return "\(change) below \(percent), which is \(value(limit, gate))"
  }

  /// The mean of the baseline or of the candidate; "unstable" where it has none.
  public static func mean(_ summary: MetricSummary, _ gate: GateResult) -> String {
    if summary.isUnstable { return "unstable" }
    guard let mean = summary.mean else { return "not defined" }
    return Quantity.number(mean * gate.metric.unit.factor, places: places(gate)) + gate.metric.unit.suffix
  }

  /// The difference, "−4.1 points"; "–" where there is none.
  public static func difference(_ gate: GateResult) -> String {
    gate.difference.map { signed($0, gate) } ?? "–"
  }

  /// The bounds on the difference over all looks, "−5.3 to −2.9"; a side that is not known yet is left open.
  public static func interval(_ gate: GateResult) -> String {
    switch (gate.low, gate.high) {
    case (nil, nil): "–"
    case (let low?, let high?): "\(number(low, gate)) to \(number(high, gate))"
    case (let low?, nil): "\(number(low, gate)) or more"
    case (nil, let high?): "\(number(high, gate)) or less"
    }
  }

  /// The difference at the limits, "−2 points", "± 0.12 a week".
  public static func limit(_ gate: GateResult) -> String {
    guard let first = gate.limits.first else { return "–" }
    return gate.limits.count > 1 ? "± \(value(first.magnitude, gate))" : signed(first, gate)
  }

  /// The verdict, and for an undecided gate why.
  public static func verdict(_ gate: GateResult) -> String {
    switch (gate.verdict, gate.ground) {
    case (.failed, .unstableCandidate): "failed: unstable"
    case (.undecided, .undefined): "undecided: not defined"
    case (.undecided, .unstableBaseline): "undecided: unstable baseline"
    default: gate.verdict.rawValue
    }
  }

  /// What the whole check comes to, in a sentence.
  public static func conclusion(_ check: PolicyCheck) -> String {
    func list(_ verdict: GateResult.Verdict) -> String {
      let all = check.gates.filter { $0.verdict == verdict }
      return all.count == 1 ? "1 gate" : "\(all.count) gates"
    }
    let total = check.gates.count == 1 ? "the gate" : "all \(check.gates.count) gates"
    switch check.verdict {
    case .passed: return "Passed: the candidate goes through \(total)."
    case .failed:
      let rest =
        check.gates.contains { $0.verdict == .undecided } ? ", and \(list(.undecided)) undecided" : ""
      return "Failed: the candidate fails \(list(.failed)) of \(check.gates.count)\(rest)."
    case .undecided:
      let spent =
        check.replications == check.budget ? " after the whole budget of \(check.budget) replications" : ""
      return "Undecided: neither shown for \(list(.undecided)) of \(check.gates.count)\(spent)."
    }
  }

  /// What the verdicts are sure of, in sentences.
  public static func assurance(_ check: PolicyCheck) -> String {
    let error = Quantity.exactPercent(1 - check.definition.confidence)
    return
      "Bounds hold over all looks together. A candidate that is worse by the limit or more passes a gate with a "
      + "probability of at most \(error); one within all limits fails any gate with at most \(error)."
  }

  // MARK: Numbers

  private static func value(_ value: Double, _ gate: GateResult) -> String {
    Quantity.number(value * gate.metric.unit.factor, places: places(gate)) + suffix(gate.metric.unit)
  }

  private static func signed(_ value: Double, _ gate: GateResult) -> String {
    number(value, gate) + suffix(gate.metric.unit)
  }

  private static func number(_ value: Double, _ gate: GateResult) -> String {
    let text = Quantity.number(value * gate.metric.unit.factor, places: places(gate))
    return value > 0 ? "+\(text)" : text
  }

  /// A limit with the digits it was given.
  private static func exact(_ value: Double, _ unit: MetricUnit) -> String {
    Decimals.trimmed(value * unit.factor, places: 6) + suffix(unit)
  }

  /// Decimals that show a tenth of whichever is finer, the bounds' half-width or the limit.
  private static func places(_ gate: GateResult) -> Int {
    let factor = gate.metric.unit.factor
    var widths = gate.limits.map(\.magnitude)
    if let low = gate.low, let high = gate.high { widths.append((high - low) / 2) }
    let finest = (widths.filter { $0 > 0 }.min() ?? 0) / 5
    let shown = gate.difference ?? gate.baseline.mean ?? 0
    return Quantity.decimals(halfWidth: finest * factor, value: shown * factor)
  }

  private static func suffix(_ unit: MetricUnit) -> String {
    switch unit {
    case .share: " points"
    case .hours: " h"
    case .perWeek, .costPerWeek: " a week"
    case .perHundred: " per 100"
    case .count, .ratio: ""
    }
  }
}
