import Experiments
import Foundation
import OutputAnalysis
import Scenarios

/// How often checks of the reference team say what they should not, and how often what they should.
struct CheckStudy {
  /// A kind of check, many times over.
  struct Row: Encodable {
    /// What was checked against what.
    var arms: String
    var gate: String
    /// The true difference, and half of its 95 % interval, from all replications of all checks.
    var truth: Double
    var truthHalfWidth: Double
    /// The difference at the limit.
    var limit: Double
    var checks: Int
    var failed: WilsonShare
    var passed: WilsonShare
    /// What the boundaries and the measured variance predict.
    var predictedFailed: Double?
    var predictedPassed: Double?
    /// Pairs of replications until the verdict, on average.
    var meanPairs: Double
  }

  /// A share of checks with its 95 % interval.
  struct WilsonShare: Encodable {
    var share: Double
    var low: Double
    var high: Double

    init(_ successes: Int, of trials: Int) {
      let interval = WilsonInterval(successes: successes, trials: trials, level: 0.95)
      share = interval?.proportion ?? .nan
      low = interval?.low ?? 0
      high = interval?.high ?? 1
    }
  }

  private let checks: [CheckArms.Check]
  private let spending: AlphaSpending
  private let looks = CheckDefinition(
    gates: [Gate(metric: "x", change: .drops, limit: 1, isRelative: false)], confidence: 0.95,
    budget: CheckArms.budget
  ).looks

  init(_ request: CheckStudyRequest) throws {
    checks = try CheckArms.simulate(request.checks)
    spending = request.spending
  }

  /// Gate by gate: nothing but noise at the limit, a change at the limit, and regressions beyond it; then all gates at
  /// once.
  func rows() -> [Row] {
    CheckArms.metrics.indices.flatMap { metric in
      let same = truth(metric) { $0.same }
      let worse = truth(metric) { $0.worse }
      let deviation = worse.deviation
      // The limit that the budget tells from the planted regression nine times in ten, by the boundaries themselves.
      let reach = boundary.drift(power: 0.9) * deviation / Double(CheckArms.budget).squareRoot()
      let (size, sign) = (abs(worse.mean), CheckArms.metrics[metric].change == .drops ? -1.0 : 1.0)
      return [
        row("same team, other noise; limit 0", metric, limit: 1e-12, same) { $0.same },
        row("regression of the limit itself", metric, limit: max(sign * worse.mean, 1e-12), worse) {
          $0.worse
        },
        row("regression beyond the limit", metric, limit: max(size - reach, 1e-12), worse) { $0.worse },
        row("regression within the limit", metric, limit: size + reach, worse) { $0.worse },
      ]
    } + [together()]
  }

  private typealias Truth = (mean: Double, halfWidth: Double, deviation: Double)

  private func truth(_ metric: Int, _ arm: (CheckArms.Check) -> CheckArms.Rows) -> Truth {
    var tally = Tally()
    for check in checks {
      for (before, after) in zip(check.baseline, arm(check)) {
        let difference = after[metric] - before[metric]
        if difference.isFinite { tally.add(difference) }
      }
    }
    let halfWidth = ConfidenceInterval(tally, level: 0.95)?.halfWidth ?? 0
    return (tally.mean, halfWidth, (tally.standardError ?? 0) * Double(tally.count).squareRoot())
  }

  private var boundary: GroupSequentialBoundary {
    GroupSequentialBoundary(
      fractions: LookSchedule(looks).fractions, level: 0.05, spending: spending)
  }

  private func row(
    _ name: String, _ metric: Int, limit: Double, _ truth: Truth,
    _ arm: (CheckArms.Check) -> CheckArms.Rows
  ) -> Row {
    let definition = CheckArms.metrics[metric]
    let gate = Gate(metric: definition.name, change: definition.change, limit: limit, isRelative: false)
    let start = GateSequence([gate], looks: looks, confidence: 0.95, spending: spending)
    var counts = (failed: 0, passed: 0, pairs: 0)
    for check in checks {
      var sequence = start
      for (before, after) in zip(check.baseline, arm(check)) where sequence.nextLook != nil {
        sequence.add(before: [before[metric]], after: [after[metric]])
      }
      counts.failed += sequence.entries[0].verdict == .failed ? 1 : 0
      counts.passed += sequence.entries[0].verdict == .passed ? 1 : 0
      counts.pairs += sequence.replications
    }
    let sign = definition.change == .drops ? -1.0 : 1.0
    let excess = sign * truth.mean - limit
    let drift = excess / truth.deviation * Double(CheckArms.budget).squareRoot()
    return Row(
      arms: name, gate: "\(definition.name) \(definition.change.rawValue)", truth: truth.mean,
      truthHalfWidth: truth.halfWidth, limit: sign * limit, checks: checks.count,
      failed: WilsonShare(counts.failed, of: checks.count),
      passed: WilsonShare(counts.passed, of: checks.count), predictedFailed: boundary.power(drift: drift),
      predictedPassed: boundary.power(drift: -drift), meanPairs: Double(counts.pairs) / Double(checks.count))
  }

  /// A check as a user makes it, of the same team on other noise: any gate that fails is a false alarm.
  private func together() -> Row {
    let gates = CheckArms.metrics.map {
      Gate(metric: $0.name, change: $0.change, limit: 1e-12, isRelative: false)
    }
    let start = GateSequence(gates, looks: looks, confidence: 0.95, spending: spending)
    var counts = (failed: 0, passed: 0, pairs: 0)
    for check in checks {
      var sequence = start
      for (before, after) in zip(check.baseline, check.same) where sequence.nextLook != nil {
        sequence.add(before: before, after: after)
      }
      counts.failed += sequence.entries.contains { $0.verdict == .failed } ? 1 : 0
      counts.passed += sequence.entries.allSatisfy { $0.verdict == .passed } ? 1 : 0
      counts.pairs += sequence.replications
    }
    return Row(
      arms: "same team, other noise; limit 0", gate: "all three at once", truth: 0, truthHalfWidth: 0,
      limit: 0,
      checks: checks.count, failed: WilsonShare(counts.failed, of: checks.count),
      passed: WilsonShare(counts.passed, of: checks.count), predictedFailed: nil, predictedPassed: nil,
      meanPairs: Double(counts.pairs) / Double(checks.count))
  }
}
