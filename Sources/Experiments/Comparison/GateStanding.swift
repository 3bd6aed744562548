import OutputAnalysis
import Scenarios
import TeamModel

/// How the difference of a variant stands to a gate of the base: one look at a fixed number of replications, where
/// `plimsoll check` looks again and again.
public struct GateStanding: Sendable, Hashable {
  /// What is known of a gate.
  public enum Verdict: String, Sendable, Hashable {
    /// The change is surely less than the limit.
    case kept
    /// The change is surely more than the limit.
    case broken
    /// The interval holds the limit, or there is no difference to tell.
    case undecided
  }

  /// The gate.
  public var gate: Gate
  /// Its metric.
  public var metric: MetricDefinition
  /// The differences at which it ends, in the metric's unit: that of a drop below 0, that of a rise above.
  public var margins: [Double]
  /// What is known, with the confidence of the comparison for all gates of all variants together (Bonferroni).
  public var verdict: Verdict
  /// Where undecided, about how many replications more it takes if the mean stays where it is; nil where nothing can be
  /// said.
  public var more: Int?
}

extension ScenarioComparison {
  /// How a variant stands to the gates of the base; gates on metrics that only one of the two has are left out.
  ///
  /// The limit of a relative gate goes with the magnitude of the base's own metric, replication by replication, so that
  /// what is not known of the base's mean is in the interval.
  ///
  /// - Parameter place: The variant, from 0.
  public func gateStandings(_ place: Int) -> [GateStanding] {
    let gates = base.scenario.gates
    let margins = gates.map(\.margins)
    let level = BonferroniCorrection.level(
      ofEachOf: margins.joined().count * variants.count, family: definition.confidence)
    return zip(gates, margins).compactMap { gate, margins in
      guard let comparison = variants[place].metrics.first(where: { $0.metric.name == gate.metric }),
        let before = values[0].values(of: gate.metric, first: replications),
        let after = values[place + 1].values(of: gate.metric, first: replications)
      else { return nil }
      let baseMean = comparison.base.mean ?? 0
      var standing = GateStanding(
        gate: gate, metric: comparison.metric,
        margins: margins.map { $0.difference(atBaselineMean: baseMean) }, verdict: .undecided)
      if comparison.verdict == .unstable {
        // No mean is worse than any, unless the base has none either.
        standing.verdict = baseStability.outcome == .unstable ? .undecided : .broken
        return standing
      }
      let excess = margins.map { margin in
        Tally(
          zip(before, after).map {
            margin.excess(before: $0, after: $1, baselineIsNegative: baseMean < 0)
          }.filter(\.isFinite))
      }
      standing.judge(excess.map { ConfidenceInterval($0, level: level) })
      return standing
    }
  }

  /// How a point stands to the targets of the base, in their order; targets on metrics that it does not have are left
  /// out.
  ///
  /// - Parameter place: 0 for the base, 1 for the first variant.
  public func targetResults(_ place: Int) -> [TargetResult] {
    let stability = place == 0 ? baseStability : variants[place - 1].stability
    return base.scenario.targets.compactMap { target in
      guard
        let summary = values[place].summary(
          of: target.metric.name, first: replications, scenario: base.scenario),
        let all = values[place].values(of: target.metric.name, first: replications)
      else { return nil }
      return TargetResult(
        target, summary: summary.judged(by: stability.outcome), values: all.filter { !$0.isNaN })
    }
  }
}

extension GateStanding {
  /// What the excess over each margin says: all of it must be below 0.
  fileprivate mutating func judge(_ excess: [ConfidenceInterval?]) {
    let known = excess.compactMap { $0 }
    guard known.count == excess.count else { return }
    if known.contains(where: { $0.low > 0 }) {
      verdict = .broken
    } else if known.allSatisfy({ $0.high < 0 }) {
      verdict = .kept
    } else {
      more = known.filter { $0.contains(0) }.compactMap { interval in
        let ratio = interval.halfWidth / interval.mean.magnitude
        return Stopping.whole(Double(interval.count) * (ratio * ratio - 1))
      }.max()
    }
  }
}
