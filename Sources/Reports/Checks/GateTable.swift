import Experiments
import OutputAnalysis

/// A row of `path.csv`: what one look of a gate's test saw.
public struct GateLookRow: Sendable {
  var gate: GateResult
  var test: NonInferiorityTest
  var number: Int
  var look: NonInferiorityTest.Look
}

extension CSVTable<GateResult> {
  /// `gates.csv`.
  public static var gates: Self {
    Self([
      Column("gate") { $1.append($0.gate.text) },
      Column("metric") { $1.append($0.metric.name) },
      Column("unit") { $1.append($0.metric.unit.rawValue) },
      Column("change") { $1.append($0.gate.change.rawValue) },
      Column("limit") { $1.append($0.gate.limit) },
      Column("limit_is_relative") { $1.append($0.gate.isRelative) },
      Column("baseline_mean") { $1.append($0.baseline.mean) },
      Column("candidate_mean") { $1.append($0.candidate.mean) },
      Column("difference") { $1.append(($0.difference).map(\.toTwelveDigits)) },
      Column("difference_low") { $1.append(($0.low).map(\.toTwelveDigits)) },
      Column("difference_high") { $1.append(($0.high).map(\.toTwelveDigits)) },
      Column("difference_at_limit") { $1.append(($0.limits.last).map(\.toTwelveDigits)) },
      Column("pairs") { $1.append($0.pairs) },
      Column("verdict") { $1.append($0.verdict.rawValue) },
      Column("reason") { $1.append(GateWords.sentence($0)) },
    ])
  }

  /// The whole of `gates.csv`.
  public static func gateBytes(_ check: PolicyCheck) -> [UInt8] {
    var buffer = CSVBuffer()
    let table = gates
    table.appendHeader(to: &buffer)
    for gate in check.gates { table.append(gate, to: &buffer) }
    return buffer.bytes
  }
}

extension CSVTable<GateLookRow> {
  /// `path.csv`.
  public static var path: Self {
    Self([
      Column("gate") { $1.append($0.gate.gate.text) },
      Column("limits") { $1.append($0.test.margin.direction == .drops ? "drop" : "rise") },
      Column("look") { $1.append($0.number + 1) },
      Column("replications") { $1.append($0.look.replications) },
      Column("pairs") { $1.append($0.look.pairs) },
      Column("baseline_mean") { $1.append($0.look.baselineMean.toTwelveDigits) },
      Column("difference") { $1.append($0.look.difference.toTwelveDigits) },
      Column("low") { $1.append($0.look.low.toTwelveDigits) },
      Column("high") { $1.append($0.look.high.toTwelveDigits) },
      Column("difference_at_limit") { $1.append($0.look.limit.toTwelveDigits) },
      Column("critical_value_to_pass") {
        $1.append($0.test.passing.criticalValues[$0.number].toTwelveDigits)
      },
      Column("critical_value_to_fail") {
        $1.append($0.test.failing.criticalValues[$0.number].toTwelveDigits)
      },
      Column("verdict") { $1.append($0.look.verdict.word) },
    ])
  }

  /// The whole of `path.csv`.
  public static func pathBytes(_ check: PolicyCheck) -> [UInt8] {
    var buffer = CSVBuffer()
    let table = path
    table.appendHeader(to: &buffer)
    for gate in check.gates {
      for test in gate.tests {
        for (number, look) in test.path.enumerated() {
          table.append(GateLookRow(gate: gate, test: test, number: number, look: look), to: &buffer)
        }
      }
    }
    return buffer.bytes
  }
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
