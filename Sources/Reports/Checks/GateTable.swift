import Experiments
import OutputAnalysis
import Scenarios

/// A row of `path.csv`: what one look of a gate's test saw.
package struct GateLookRow: Sendable {
  var gate: GateResult
  var test: NonInferiorityTest
  var number: Int
  var look: NonInferiorityTest.Look

  /// The rows of a check, gate by gate.
  static func rows(_ check: PolicyCheck) -> [GateLookRow] {
    check.gates.flatMap { gate in
      gate.tests.flatMap { test in
        test.path.enumerated().map { GateLookRow(gate: gate, test: test, number: $0, look: $1) }
      }
    }
  }
}

extension CSVTable<GateResult> {
  /// `gates.csv`.
  public static var gates: Self {
    Self(
      "A row per gate: what it allows, what was seen and what became of it.",
      [
        Column("gate", .text.required, "The gate as it was written.") { $1.append($0.gate.text) },
        Column("metric", .text.required, "The metric's name.") { $1.append($0.metric.name) },
        Column("unit", .metricUnit.required, "The unit of the metric.") {
          $1.append($0.metric.unit.rawValue)
        },
        Column("change", .choice(Gate.Change.self).required, "Which change is limited.") {
          $1.append($0.gate.change.rawValue)
        },
        Column(
          "limit", .number("as the row's column unit says, or share where limit_is_relative").required,
          "What the change must stay below."
        ) { $1.append($0.gate.limit) },
        Column("limit_is_relative", .flag.required, "Whether the limit is a share of the baseline's mean.") {
          $1.append($0.gate.isRelative)
        },
        Column("baseline_mean", .inUnitOfRow, "Mean of the baseline.") { $1.append($0.baseline.mean) },
        Column("candidate_mean", .inUnitOfRow, "Mean of the candidate.") { $1.append($0.candidate.mean) },
        Column("difference", .inUnitOfRow, "Mean change from the baseline to the candidate.") {
          $1.append(($0.difference).map(\.toTwelveDigits))
        },
        Column("difference_low", .inUnitOfRow, "Lower bound of the change, over all looks together.") {
          $1.append(($0.low).map(\.toTwelveDigits))
        },
        Column("difference_high", .inUnitOfRow, "Upper bound of the change, over all looks together.") {
          $1.append(($0.high).map(\.toTwelveDigits))
        },
        Column("difference_at_limit", .inUnitOfRow, "The change that is just not allowed.") {
          $1.append(($0.limits.last).map(\.toTwelveDigits))
        },
        Column("pairs", .count().required, "Pairs of replications that define the metric in both.") {
          $1.append($0.pairs)
        },
        Column("verdict", .choice(GateResult.Verdict.self).required, "What became of the gate.") {
          $1.append($0.verdict.rawValue)
        },
        Column("reason", .text.required, "The verdict in a sentence.") { $1.append(GateWords.sentence($0)) },
      ])
  }

  /// The whole of `gates.csv`.
  public static func gateBytes(_ check: PolicyCheck) -> [UInt8] { gates.bytes(check.gates) }
}

extension CSVTable<GateLookRow> {
  /// `path.csv`.
  static var path: Self {
    let verdicts = [NonInferiorityTest.Verdict.passed, .failed, .undecided].map(\.word)
    return Self(
      "A row per gate, direction of change and look: the path of the sequential test.",
      [
        Column("gate", .text.required, "The gate as it was written.") { $1.append($0.gate.gate.text) },
        Column("unit", .metricUnit.required, "The unit of the gate's metric.") {
          $1.append($0.gate.metric.unit.rawValue)
        },
        Column("limits", .choice(["drop", "rise"]).required, "The direction that this test limits.") {
          $1.append($0.test.margin.direction == .drops ? "drop" : "rise")
        },
        Column("look", .count(from: 1).required, "The look's number.") { $1.append($0.number + 1) },
        Column("replications", .count().required, "Replications of each side so far.") {
          $1.append($0.look.replications)
        },
        Column("pairs", .count().required, "Those of them that define the metric in both.") {
          $1.append($0.look.pairs)
        },
        Column("baseline_mean", .inUnitOfRow, "Mean of the baseline so far.") {
          $1.append($0.look.baselineMean.toTwelveDigits)
        },
        Column("difference", .inUnitOfRow, "Mean change so far.") {
          $1.append($0.look.difference.toTwelveDigits)
        },
        Column("low", .inUnitOfRow, "Lower bound of the change.") { $1.append($0.look.low.toTwelveDigits) },
        Column("high", .inUnitOfRow, "Upper bound of the change.") { $1.append($0.look.high.toTwelveDigits) },
        Column("difference_at_limit", .inUnitOfRow, "The change that is just not allowed.") {
          $1.append($0.look.limit.toTwelveDigits)
        },
        Column("critical_value_to_pass", .number, "Standard errors below the limit at which it passes.") {
          $1.append($0.test.passing.criticalValues[$0.number].toTwelveDigits)
        },
        Column("critical_value_to_fail", .number, "Standard errors above the limit at which it fails.") {
          $1.append($0.test.failing.criticalValues[$0.number].toTwelveDigits)
        },
        Column("verdict", .choice(verdicts).required, "The verdict after this look.") {
          $1.append($0.look.verdict.word)
        },
      ])
  }

  /// The whole of `path.csv`.
  package static func pathBytes(_ check: PolicyCheck) -> [UInt8] { path.bytes(GateLookRow.rows(check)) }
}

extension NonInferiorityTest.Verdict {
  /// The verdict of a look in a word.
  public var word: String {
    switch self {
    case .passed: "passed"
    case .failed: "failed"
    case .undecided: "undecided"
    }
  }
}
