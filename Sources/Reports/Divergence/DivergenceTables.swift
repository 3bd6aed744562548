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
  package func divergenceBytes() -> [UInt8] { CSVTable<CandidateRow>.divergence.bytes(candidates) }

  /// `decisions.csv`: decisions made otherwise that were played again, those first on which most hung.
  package func decisionBytes() -> [UInt8] { CSVTable<EffectRow>.effects.bytes(effects) }

  /// `winners.csv`: how people and kinds of work fare.
  package func winnerBytes() -> [UInt8] { CSVTable<GroupRow>.winners.bytes(groups) }

  /// Writes the tables into a report.
  public func write(to folder: ReportFolder) throws(ReportError) {
    try folder.write(.divergence, candidates, to: "divergence.csv")
    try folder.write(.effects, effects, to: "decisions.csv")
    try folder.write(.winners, groups, to: "winners.csv")
  }

  private var candidates: [CandidateRow] {
    divergences.flatMap { divergence in
      divergence.firstDecisions.flatMap { CandidateRow.rows($0, of: divergence) }
    }
  }

  private var effects: [EffectRow] {
    divergences.flatMap { divergence in
      divergence.effects.map { EffectRow(divergence: divergence, effect: $0) }
    }
  }

  private var groups: [GroupRow] {
    divergences.flatMap { divergence in
      divergence.groups.map { GroupRow(divergence: divergence, change: $0) }
    }
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

extension CSVTable<CandidateRow> {
  /// `divergence.csv`.
  static var divergence: Self {
    Self(
      "A row per replication, side and candidate of the first decision in which base and variant differ.",
      [
        Column("variant", .text.required, "What the variant is called.") {
          $1.append($0.divergence.variant.label)
        },
        Column("replication", .count(from: 1).required, "The replication's number.") {
          $1.append($0.difference.replication)
        },
        Column("kind", .choice(DecisionRecord.Kind.self).required, "What the decision is about.") {
          $1.append($0.difference.kind.rawValue)
        },
        Column("task", .text, "The stream and number of the task; empty for a whole team.") {
          $1.append(DivergenceNames(divergence: $0.divergence).task($0.difference.task))
        },
        Column("ordinal", .count(), "The number of the tactical task within it, if it concerns one.") {
          $1.append($0.difference.ordinal)
        },
        Column("title", .text, "What was to be done; empty for a whole team.") {
          $1.append($0.difference.title)
        },
        Column("side", .choice(["base", "variant"]).required, "Whose decision the row tells.") {
          $1.append($0.side)
        },
        Column("decision", .count(), "Its number among that side's decisions; empty where it is not made.") {
          $1.append($0.decision?.number)
        },
        Column("time", .instant, "When it is made.") {
          $1.append($0.decision?.time, from: $0.divergence.base.scenario.simulation.start)
        },
        Column("outcome", .text, "What is decided.") { $1.append($0.decision?.outcome) },
        Column("decided_by", .text, "The rule or mark it goes by.") { $1.append($0.decision?.decidedBy) },
        Column("reason", .text, "The reason.") { $1.append($0.decision?.reason) },
        Column("candidate", .text, "Somebody or something that could have been chosen.") {
          $1.append($0.candidate?.id)
        },
        Column("chosen", .flag, "Whether it was.") { row, buffer in
          if let candidate = row.candidate { buffer.append(candidate.isChosen) } else { buffer.appendEmpty() }
        },
        Column("eligible", .flag, "Whether it could have been.") { row, buffer in
          if let candidate = row.candidate {
            buffer.append(candidate.isEligible)
          } else {
            buffer.appendEmpty()
          }
        },
        Column(
          "load", .number("share"),
          "Expected work left over the hours of the lookahead, where it is compared."
        ) { $1.append(($0.candidate?.load).map(\.toTwelveDigits)) },
        Column("score", .number, "The policy's score, where it gives one; higher is better.") {
          $1.append(($0.candidate?.score).map(\.toTwelveDigits))
        },
        Column("terms", .text, "The terms of the score.") { row, buffer in
          let terms =
            row.candidate?.terms.map { "\($0.name) \($0.weight) × \($0.value.toTwelveDigits)" } ?? []
          buffer.append(terms.isEmpty ? nil : terms.joined(separator: " + "))
        },
        Column("note", .text, "What speaks against it, or what choosing it would have meant.") {
          row, buffer in
          buffer.append((row.candidate?.note).flatMap { $0.isEmpty ? nil : $0 })
        },
      ])
  }
}

extension CSVTable<EffectRow> {
  /// `decisions.csv`.
  static var effects: Self {
    Self(
      "A row per decision made otherwise that was played again, those first on which most hung.",
      [
        Column("variant", .text.required, "What the variant is called.") {
          $1.append($0.divergence.variant.label)
        },
        Column("replication", .count(from: 1).required, "The replication's number.") {
          $1.append($0.effect.difference.replication)
        },
        Column("kind", .choice(DecisionRecord.Kind.self).required, "What the decision is about.") {
          $1.append($0.effect.difference.kind.rawValue)
        },
        Column("task", .text, "The stream and number of the task; empty for a whole team.") {
          $1.append(DivergenceNames(divergence: $0.divergence).task($0.effect.difference.task))
        },
        Column("ordinal", .count(), "The number of the tactical task within it, if it concerns one.") {
          $1.append($0.effect.difference.ordinal)
        },
        Column("title", .text, "What was to be done; empty for a whole team.") {
          $1.append($0.effect.difference.title)
        },
      ] + side("base") { $0.base } + side("variant") { $0.variant } + [
        Column(
          "change_in_base_h", .number("h"),
          "Change of the base's time in system, all tasks together, had it decided as the variant did."
        ) { $1.append($0.effect.changeInBase.map(\.toTwelveDigits)) },
        Column(
          "change_in_variant_h", .number("h"), "The same of the variant, had it decided as the base did."
        ) { $1.append($0.effect.changeInVariant.map(\.toTwelveDigits)) },
        Column("base_regret_h", .hours, "What the base would have saved by it.") {
          $1.append($0.effect.regretOfBase.map(\.toTwelveDigits))
        },
        Column("variant_regret_h", .hours, "What the variant would have saved by it.") {
          $1.append($0.effect.regretOfVariant.map(\.toTwelveDigits))
        },
      ])
  }

  private static func side(
    _ name: String, _ decision: @escaping @Sendable (DecisionDifference) -> DecisionRecord?
  ) -> [Column] {
    [
      Column(
        "\(name)_decision", .count(), "The decision's number in the \(name); empty where it is not made."
      ) {
        $1.append(decision($0.effect.difference)?.number)
      },
      Column("\(name)_time", .instant, "When the \(name) makes it.") {
        $1.append(
          decision($0.effect.difference)?.time, from: $0.divergence.base.scenario.simulation.start)
      },
      Column("\(name)_outcome", .text, "What the \(name) decides.") {
        $1.append(decision($0.effect.difference)?.outcome)
      },
      Column("\(name)_decided_by", .text, "The rule or mark it goes by.") {
        $1.append(decision($0.effect.difference)?.decidedBy)
      },
    ]
  }
}

extension CSVTable<GroupRow> {
  /// `winners.csv`.
  static var winners: Self {
    Self(
      "A row per group of people or of work and measure: who gains and who loses.",
      key: ["variant", "by", "group", "measure"],
      [
        Column("variant", .text.required, "What the variant is called.") {
          $1.append($0.divergence.variant.label)
        },
        Column("by", .choice(GroupChange.Dimension.self).required, "By what groups are told apart.") {
          $1.append($0.change.group.dimension.rawValue)
        },
        Column("group", .text.required, "The priority, the category or the person.") {
          $1.append($0.change.group.name)
        },
        Column("measure", .choice(GroupChange.Measure.self).required, "What is measured.") {
          $1.append($0.change.measure.rawValue)
        },
        Column(
          "unit", .choice(GroupChange.Measure.units).required, "The unit of the measure."
        ) { $1.append($0.change.measure.unit) },
        Column("base_mean", .inUnitOfRow, "Mean of the base.") { $1.append($0.change.base.toTwelveDigits) },
        Column("variant_mean", .inUnitOfRow, "Mean of the variant.") {
          $1.append($0.change.variant.toTwelveDigits)
        },
        Column("difference", .inUnitOfRow, "Mean of variant minus base, pair by pair.") {
          $1.append(($0.change.difference?.interval.mean).map(\.toTwelveDigits))
        },
        Column("difference_ci_low", .inUnitOfRow, "Lower end of its confidence interval.") {
          $1.append(($0.change.difference?.interval.low).map(\.toTwelveDigits))
        },
        Column("difference_ci_high", .inUnitOfRow, "Upper end of its confidence interval.") {
          $1.append(($0.change.difference?.interval.high).map(\.toTwelveDigits))
        },
        Column("confidence", .share.required, "Confidence of that interval.") {
          $1.append($0.divergence.confidence)
        },
        Column("pairs", .count(), "Pairs of replications that define the measure in both.") {
          $1.append($0.change.difference?.interval.count)
        },
        Column("tasks", .count(), "Tasks held against themselves, over all replications.") {
          $1.append($0.change.matchedTasks > 0 ? $0.change.matchedTasks : nil)
        },
        Column("p_value", .share, "Probability of such a difference where there is none.") {
          $1.append(($0.change.difference?.pValue).map(\.toTwelveDigits))
        },
        Column("p_value_holm", .share, "The same among all rows of the variant, by Holm.") {
          $1.append($0.change.adjustedPValue.map(\.toTwelveDigits))
        },
        Column("verdict", .choice(MetricComparison.Verdict.self).required, "Who gains and who loses.") {
          $1.append($0.change.verdict.rawValue)
        },
      ])
  }
}

extension GroupChange.Measure {
  /// Every unit that a measure has, once.
  fileprivate static var units: [String] {
    allCases.map(\.unit).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
