import Experiments
import TeamModel

/// The lead's decisions in one replication as JSON Lines: an object per decision, in the order in which they were
/// made.
public struct DecisionLog: Sendable {
  private let replication: TracedReplication

  /// The decisions of a traced replication.
  public init(_ replication: TracedReplication) { self.replication = replication }

  /// The decisions, as they were made.
  public var decisions: [DecisionRecord] { replication.trace.decisions }

  /// One decision as a line, with its regret where it is given.
  public func line(_ decision: DecisionRecord, regret: DecisionRegret? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    value(decision, regret).appendJSON(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func value(_ decision: DecisionRecord, _ regret: DecisionRegret?) -> RecordValue {
    var entries: [RecordValue.Entry] = [
      .init("decision", decision.number.map(RecordValue.integer) ?? .null),
      .init("kind", .text(decision.kind.rawValue)),
      .init("time", .text(replication.text(decision.time))),
      .init("case", .text(orNull: decision.strategic.map(TracedReplication.caseName))),
      .init("ordinal", decision.ordinal.map(RecordValue.integer) ?? .null),
      .init("outcome", .text(decision.outcome)),
      .init("decided_by", .text(decision.decidedBy)),
      .init("reason", .text(decision.reason)),
      .init("candidates", .list(decision.candidates.map { value($0, regret) })),
    ]
    if let regret, decision.number != nil {
      entries.append(.init("regret_h", .number(regret.regretHours)))
      entries.append(.init("best_alternative", .text(orNull: regret.best?.candidate)))
      entries.append(.init("numbers", .text("exact for replication \(replication.number)")))
    }
    return .map(entries)
  }

  private func value(
    _ candidate: DecisionRecord.Candidate, _ regret: DecisionRegret?
  ) -> RecordValue {
    var entries: [RecordValue.Entry] = [
      .init("id", .text(candidate.id)), .init("chosen", .bool(candidate.isChosen)),
      .init("eligible", .bool(candidate.isEligible)),
    ]
    if let load = candidate.load { entries.append(.init("load", .number(load))) }
    if let score = candidate.score { entries.append(.init("score", .number(score))) }
    if !candidate.terms.isEmpty {
      let terms = candidate.terms.map { term in
        RecordValue.map([
          .init("term", .text(term.name)), .init("weight", .number(term.weight)),
          .init("value", .number(term.value)),
        ])
      }
      entries.append(.init("terms", .list(terms)))
    }
    if !candidate.note.isEmpty { entries.append(.init("note", .text(candidate.note))) }
    if let alternative = regret?.alternatives.first(where: { $0.candidate == candidate.id }) {
      entries.append(.init("time_in_system_change_h", .number(alternative.changeHours)))
      entries.append(
        .init("task_ends_later_h", alternative.taskEndsLaterHours.map(RecordValue.number) ?? .null))
    }
    return .map(entries)
  }
}
