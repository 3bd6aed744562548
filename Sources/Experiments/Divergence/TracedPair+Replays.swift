import SimulatedTime
import TeamModel

/// Which decisions can be played again the other way.
extension TracedPair {
  /// How many decisions of each kind both sides make, and how they differ.
  func counts(_ decisions: Decisions) -> [Divergence.DecisionCount] {
    DecisionRecord.Kind.allCases.map { kind in
      let differences = decisions.differences.filter { $0.kind == kind }
      return Divergence.DecisionCount(
        kind: kind, shared: decisions.shared[kind] ?? 0,
        differing: differences.count { $0.base != nil && $0.variant != nil },
        onlyBase: differences.count { $0.variant == nil }, onlyVariant: differences.count { $0.base == nil })
    }
  }

  func canBeReplayed(_ difference: DecisionDifference) -> Bool {
    forcedInBase(difference) != nil || forcedInVariant(difference) != nil
  }

  /// The decision of the base made as the variant makes it; nil where the base cannot.
  func forcedInBase(_ difference: DecisionDifference) -> ForcedDecision? {
    guard let decision = difference.base, let other = difference.variant else { return nil }
    return Self.forced(decision, base.names, as: other, variant.names)
  }

  /// The decision of the variant made as the base makes it; nil where the variant cannot.
  func forcedInVariant(_ difference: DecisionDifference) -> ForcedDecision? {
    guard let decision = difference.variant, let other = difference.base else { return nil }
    return Self.forced(decision, variant.names, as: other, base.names)
  }

  private static func forced(
    _ decision: DecisionRecord, _ names: PersonNames, as other: DecisionRecord, _ otherNames: PersonNames
  ) -> ForcedDecision? {
    guard let number = decision.number else { return nil }
    let candidate = decision.candidates.first {
      !$0.isChosen && $0.isEligible
        && names.isSame($0.id, decision.kind, as: other.outcome, of: otherNames)
    }
    return candidate.map { ForcedDecision(number: number, candidate: $0.id) }
  }
}

extension TracedSide {
  /// By how many working hours more all tasks together are in the system in a replay.
  func change(to replay: ReplicationOutcome) -> Double {
    Double(replay.ledger.timeInSystem - timeInSystem) / SimulationDuration.microsecondsPerHour
  }
}
