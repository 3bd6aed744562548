import OutputAnalysis
import TeamModel

/// What changed between two scenarios, task by task: where their courses part, which decisions mattered, and who gains
/// and who loses. Found by playing the same replications of both in full.
public struct Divergence: Sendable {
  /// The base.
  public var base: DesignPoint
  /// The variant.
  public var variant: DesignPoint
  /// The replications played, the first of each.
  public var replications: Int
  /// The confidence of each interval.
  public var confidence: Double
  /// The first decision in which they differ, in each replication that has one, in order.
  public var firstDecisions: [DecisionDifference]
  /// The first work in which they differ, in each replication that has one, in order.
  public var firstWork: [WorkDifference]
  /// How many decisions both sides make, and how many of them otherwise, over all replications.
  public var decisions: [DecisionCount]
  /// Decisions that were played again, those first on which most hung.
  public var effects: [DecisionEffect]
  /// How the time in the system of all tasks of the base changes where a single decision is made as the variant makes
  /// it, in working hours: the mean over the replications of the mean over the decisions played; nil with fewer than
  /// two such replications.
  public var meanChangeInBase: ConfidenceInterval?
  /// The same for the variant, where a single decision is made as the base makes it.
  public var meanChangeInVariant: ConfidenceInterval?
  /// Who gains and who loses, but for groups that neither side has.
  public var groups: [GroupChange]

  /// Decisions of one kind.
  public struct DecisionCount: Sendable, Hashable {
    /// The kind.
    public var kind: DecisionRecord.Kind
    /// Those that both sides make.
    public var shared: Int
    /// Those of them that they make otherwise.
    public var differing: Int
    /// Those that only the base makes.
    public var onlyBase: Int
    /// Those that only the variant makes.
    public var onlyVariant: Int
  }

  /// Decisions made otherwise or by one side alone, of all kinds.
  public var differing: Int { decisions.reduce(0) { $0 + $1.differing + $1.onlyBase + $1.onlyVariant } }
  /// Decisions that both sides make, of all kinds.
  public var shared: Int { decisions.reduce(0) { $0 + $1.shared } }
}

extension Divergence {
  /// One replication of both.
  struct Replication {
    var number: Int
    var decisions: [DecisionCount]
    var first: DecisionDifference?
    var firstWork: WorkDifference?
    var effects: [DecisionEffect]
    var groups: [GroupChange.Key: GroupChange.Pair]
  }

  /// What the replications say together, whatever the order in which they were played.
  init(
    base: DesignPoint, variant: DesignPoint, _ replications: [Replication], keys: [GroupChange.Key],
    confidence: Double
  ) {
    let ordered = replications.sorted { $0.number < $1.number }
    self.base = base
    self.variant = variant
    self.replications = ordered.count
    self.confidence = confidence
    firstDecisions = ordered.compactMap(\.first)
    firstWork = ordered.compactMap(\.firstWork)
    decisions = DecisionRecord.Kind.allCases.map { kind in
      let counts = ordered.flatMap(\.decisions).filter { $0.kind == kind }
      func sum(_ part: KeyPath<DecisionCount, Int>) -> Int { counts.reduce(0) { $0 + $1[keyPath: part] } }
      return DecisionCount(
        kind: kind, shared: sum(\.shared), differing: sum(\.differing), onlyBase: sum(\.onlyBase),
        onlyVariant: sum(\.onlyVariant))
    }
    effects = ordered.flatMap(\.effects).enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }.map(\.element)
    func mean(_ change: KeyPath<DecisionEffect, Double?>) -> ConfidenceInterval? {
      let means = ordered.compactMap { replication -> Double? in
        let changes = replication.effects.compactMap { $0[keyPath: change] }
        return changes.isEmpty ? nil : changes.reduce(0, +) / Double(changes.count)
      }
      return ConfidenceInterval(Tally(means), level: confidence)
    }
    meanChangeInBase = mean(\.changeInBase)
    meanChangeInVariant = mean(\.changeInVariant)
    groups = GroupChange.rows(keys, ordered.map(\.groups), confidence: confidence)
  }
}
