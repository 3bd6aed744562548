import LeadPolicy
import SimulatedTime

/// A team's pools with the names of their people, for records.
struct NamedTeamPools: NamedCandidatePools {
  let base: TeamPools
  let blueprint: CompiledScenario

  var poolCount: Int { base.poolCount }
  func fit(_ pool: Int) -> PoolFit { base.fit(pool) }
  func presentCount(_ pool: Int) -> Int { base.presentCount(pool) }
  func leastLoaded(_ pool: Int) -> Candidate? { base.leastLoaded(pool) }
  func leastWork(_ pool: Int) -> Candidate? { base.leastWork(pool) }
  func presentMember(_ pool: Int, at position: Int) -> Candidate { base.presentMember(pool, at: position) }
  func forEachMember(_ pool: Int, _ visit: (PoolMember) -> Void) { base.forEachMember(pool, visit) }

  func poolName(_ pool: Int) -> String { blueprint.roleNames[pool] }
  func memberName(_ pool: Int, _ member: Int) -> String { blueprint.roster[member].id }
}

extension DecisionRecord {
  /// The record of an assignment.
  init(
    _ record: AssignmentRecord, number: Int?, strategic: Int, ordinal: Int, time: SimulationTime
  ) {
    let chosen = record.chosen?.name
    self.init(
      number: number, kind: .assignment, time: time, strategic: strategic, ordinal: ordinal,
      outcome: chosen ?? "nobody", decidedBy: record.decidedBy, reason: record.explanation,
      candidates: record.candidates.map { candidate in
        Candidate(
          id: candidate.name, isChosen: candidate.name == chosen, isEligible: candidate.objection == nil,
          load: candidate.candidate.load.isFinite ? candidate.candidate.load : nil,
          score: candidate.score,
          terms: candidate.terms.map {
            Term(name: $0.term.rawValue, weight: $0.weight, value: $0.value)
          },
          note: candidate.objection?.explanation ?? "")
      })
  }
}
