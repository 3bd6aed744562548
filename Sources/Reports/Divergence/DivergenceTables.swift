import Experiments
import SimulatedTime
import TeamModel
import WorkingTime

/// The tables of what changed, task by task, in the variants of a comparison.
public struct DivergenceTables {
  private let divergences: [Divergence]

  /// The tables of these variants.
  public init(_ divergences: [Divergence]) { self.divergences = divergences }

  /// `divergence.csv`: the first decision in which base and variant differ in each replication, a row per side and
  /// candidate.
  public func divergenceBytes() -> [UInt8] {
    CSVTable<CandidateRow>.divergence.bytes(
      divergences.flatMap { divergence in
        divergence.firstDecisions.flatMap { CandidateRow.rows($0, of: divergence) }
      })
  }

  /// `decisions.csv`: decisions made otherwise that were played again, those first on which most hung.
  public func decisionBytes() -> [UInt8] {
    CSVTable<EffectRow>.effects.bytes(
      divergences.flatMap { divergence in
        divergence.effects.map { EffectRow(divergence: divergence, effect: $0) }
      })
  }

  /// `winners.csv`: how people and kinds of work fare.
  public func winnerBytes() -> [UInt8] {
    CSVTable<GroupRow>.winners.bytes(
      divergences.flatMap { divergence in
        divergence.groups.map { GroupRow(divergence: divergence, change: $0) }
      })
  }

  /// Writes the tables into a report.
  public func write(to folder: ReportFolder) throws(ReportError) {
    try folder.write(divergenceBytes(), to: "divergence.csv")
    try folder.write(decisionBytes(), to: "decisions.csv")
    try folder.write(winnerBytes(), to: "winners.csv")
  }
}

/// A candidate of a decision on one side; a decision without candidates, or none at all, has one row.
struct CandidateRow: Sendable {
  var divergence: Divergence
  var difference: DecisionDifference
  var side: String
  var decision: DecisionRecord?
  var candidate: DecisionRecord.Candidate?

  static func rows(_ difference: DecisionDifference, of divergence: Divergence) -> [CandidateRow] {
    [("base", difference.base), ("variant", difference.variant)].flatMap { side, decision -> [CandidateRow] in
      let candidates = decision?.candidates.map(Optional.some) ?? []
      return (candidates.isEmpty ? [nil] : candidates).map {
        CandidateRow(
          divergence: divergence, difference: difference, side: side, decision: decision, candidate: $0)
      }
    }
  }
}

struct EffectRow: Sendable {
  var divergence: Divergence
  var effect: DecisionEffect
}

struct GroupRow: Sendable {
  var divergence: Divergence
  var change: GroupChange
}

extension CSVTable {
  /// The header and these rows.
  func bytes(_ rows: [Row]) -> [UInt8] {
    var buffer = CSVBuffer()
    appendHeader(to: &buffer)
    for row in rows { append(row, to: &buffer) }
    return buffer.bytes
  }
}

extension CSVTable<CandidateRow> {
  /// `divergence.csv`.
  static var divergence: Self {
    Self([
      Column("variant") { $1.append($0.divergence.variant.label) },
      Column("replication") { $1.append($0.difference.replication) },
      Column("kind") { $1.append($0.difference.kind.rawValue) },
      Column("task") { $1.append(DivergenceNames(divergence: $0.divergence).task($0.difference.task)) },
      Column("ordinal") { $1.append($0.difference.ordinal) },
      Column("title") { $1.append($0.difference.title) },
      Column("side") { $1.append($0.side) },
      Column("decision") { $1.append($0.decision?.number) },
      Column("time") { $1.append($0.decision?.time, from: $0.divergence.base.scenario.simulation.start) },
      Column("outcome") { $1.append($0.decision?.outcome) },
      Column("decided_by") { $1.append($0.decision?.decidedBy) },
      Column("reason") { $1.append($0.decision?.reason) },
      Column("candidate") { $1.append($0.candidate?.id) },
      Column("chosen") { row, buffer in
        if let candidate = row.candidate { buffer.append(candidate.isChosen) } else { buffer.appendEmpty() }
      },
      Column("eligible") { row, buffer in
        if let candidate = row.candidate { buffer.append(candidate.isEligible) } else { buffer.appendEmpty() }
      },
      Column("load") { $1.append(($0.candidate?.load).map(\.toTwelveDigits)) },
      Column("score") { $1.append(($0.candidate?.score).map(\.toTwelveDigits)) },
      Column("terms") { row, buffer in
        let terms = row.candidate?.terms.map { "\($0.name) \($0.weight) × \($0.value.toTwelveDigits)" } ?? []
        buffer.append(terms.isEmpty ? nil : terms.joined(separator: " + "))
      },
      Column("note") { row, buffer in
        buffer.append((row.candidate?.note).flatMap { $0.isEmpty ? nil : $0 })
      },
    ])
  }
}

extension CSVTable<EffectRow> {
  /// `decisions.csv`.
  static var effects: Self {
    Self([
      Column("variant") { $1.append($0.divergence.variant.label) },
      Column("replication") { $1.append($0.effect.difference.replication) },
      Column("kind") { $1.append($0.effect.difference.kind.rawValue) },
      Column("task") {
        $1.append(DivergenceNames(divergence: $0.divergence).task($0.effect.difference.task))
      },
      Column("ordinal") { $1.append($0.effect.difference.ordinal) },
      Column("title") { $1.append($0.effect.difference.title) },
      Column("base_decision") { $1.append($0.effect.difference.base?.number) },
      Column("base_time") {
        $1.append($0.effect.difference.base?.time, from: $0.divergence.base.scenario.simulation.start)
      },
      Column("base_outcome") { $1.append($0.effect.difference.base?.outcome) },
      Column("base_decided_by") { $1.append($0.effect.difference.base?.decidedBy) },
      Column("variant_decision") { $1.append($0.effect.difference.variant?.number) },
      Column("variant_time") {
        $1.append($0.effect.difference.variant?.time, from: $0.divergence.base.scenario.simulation.start)
      },
      Column("variant_outcome") { $1.append($0.effect.difference.variant?.outcome) },
      Column("variant_decided_by") { $1.append($0.effect.difference.variant?.decidedBy) },
      Column("change_in_base_h") { $1.append($0.effect.changeInBase.map(\.toTwelveDigits)) },
      Column("change_in_variant_h") { $1.append($0.effect.changeInVariant.map(\.toTwelveDigits)) },
      Column("base_regret_h") { $1.append($0.effect.regretOfBase.map(\.toTwelveDigits)) },
      Column("variant_regret_h") { $1.append($0.effect.regretOfVariant.map(\.toTwelveDigits)) },
    ])
  }
}

extension CSVTable<GroupRow> {
  /// `winners.csv`.
  static var winners: Self {
    Self([
      Column("variant") { $1.append($0.divergence.variant.label) },
      Column("by") { $1.append($0.change.group.dimension.rawValue) },
      Column("group") { $1.append($0.change.group.name) },
      Column("measure") { $1.append($0.change.measure.rawValue) },
      Column("unit") { $1.append($0.change.measure.unit) },
      Column("base_mean") { $1.append($0.change.base.toTwelveDigits) },
      Column("variant_mean") { $1.append($0.change.variant.toTwelveDigits) },
      Column("difference") { $1.append(($0.change.difference?.interval.mean).map(\.toTwelveDigits)) },
      Column("difference_ci_low") { $1.append(($0.change.difference?.interval.low).map(\.toTwelveDigits)) },
      Column("difference_ci_high") {
        $1.append(($0.change.difference?.interval.high).map(\.toTwelveDigits))
      },
      Column("confidence") { $1.append($0.divergence.confidence) },
      Column("pairs") { $1.append($0.change.difference?.interval.count) },
      Column("tasks") { $1.append($0.change.matchedTasks > 0 ? $0.change.matchedTasks : nil) },
      Column("p_value") { $1.append(($0.change.difference?.pValue).map(\.toTwelveDigits)) },
      Column("p_value_holm") { $1.append($0.change.adjustedPValue.map(\.toTwelveDigits)) },
      Column("verdict") { $1.append($0.change.verdict.rawValue) },
    ])
  }
}
