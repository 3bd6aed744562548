import Experiments
import Scenarios
import TeamModel
import Testing

/// Whatever is switched on beside whatever else, a run comes to its end and its books balance; in debug builds the
/// invariants of the model are asked every night besides.
@Suite struct RandomScenarioTests {
  private static let numbers = 0..<90

  private func compiled(_ number: Int) throws -> CompiledScenario {
    try CompiledScenario(
      try scenario("backend-team.json5", overrides: RandomScenario(number).overrides))
  }

  @Test("the books balance", arguments: numbers)
  func booksBalance(_ number: Int) throws {
    let compiled = try compiled(number)
    var replicator = TeamReplicator(compiled)
    var first: [UInt64] = []
    for replication in [0, 1, 0] {
      let outcome = replicator.replicate(replication, isTraced: replication == 0)
      #expect(outcome.ledger.holds, "\(outcome.ledger)")
      #expect(outcome.daily.allSatisfy { $0.busy <= $0.available && $0.committed >= .zero })
      for (metric, value) in zip(compiled.metrics, outcome.metrics) where !value.isNaN {
        #expect(value >= 0 && (metric.unit != .share || value <= 1), "\(metric.name) = \(value)")
      }
      if let trace = outcome.trace {
        let pieces = trace.work.reduce(into: 0) { $0 += $1.worked.microseconds }
        #expect(pieces == outcome.ledger.bookedOnWork.microseconds)
      }
      guard replication == 0 else { continue }
      let metrics = outcome.metrics.map(\.bitPattern)
      if !first.isEmpty { #expect(metrics == first, "nothing is left over from another replication") }
      first = metrics
    }
    var fresh = TeamReplicator(compiled)
    #expect(fresh.replicate(0, isTraced: false).metrics.map(\.bitPattern) == first)
  }

  @Test("these scenarios do everything")
  func everythingHappens() throws {
    var seen: [String: Int] = [:]
    for number in Self.numbers {
      let compiled = try compiled(number)
      var replicator = TeamReplicator(compiled)
      let outcome = replicator.replicate(0, isTraced: false)
      for (metric, value) in zip(compiled.metrics, outcome.metrics) where value > 0 {
        seen[metric.name, default: 0] += 1
      }
    }
    for name in [
      "hand_overs_per_week", "levels_gained", "overtime_hours_per_week", "borrowed_days_per_week",
      "scope_cut_share", "context_switch_share", "blocked_share", "preemptions_per_week",
      "incidents_per_week", "escape_incidents_per_week", "deadline_hit_rate", "peer_reviews_skipped_share",
      "reviews_taken_over_share", "contract_rework_hours_per_week", "hand_off_h.mean",
      "replanning_hours_per_week", "deferred_share", "abandoned_share", "turned_away_share",
    ] { #expect(seen[name, default: 0] >= 2, "\(name) in \(seen[name, default: 0])") }
  }
}
