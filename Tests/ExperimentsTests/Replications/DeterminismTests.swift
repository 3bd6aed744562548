import Experiments
import TeamModel
import Testing

/// A replication is a function of the scenario and its number.
@Suite struct DeterminismTests {
  /// What of an outcome must be the same; not-a-number compares equal to itself by its bits.
  private struct Fingerprint: Equatable, Sendable {
    var metrics: [UInt64]
    var daily: [DailyRecord]
    var escalations: [EscalationMark]
    var ledger: ConservationLedger
    var events: Int

    init(_ outcome: ReplicationOutcome) {
      metrics = outcome.metrics.map(\.bitPattern)
      daily = outcome.daily
      escalations = outcome.escalations
      ledger = outcome.ledger
      events = outcome.events
    }
  }

  private func fingerprints(jobs: Int) throws -> [Fingerprint] {
    let compiled = try CompiledScenario(try scenario("backend-team.json5"))
    let runner = ReplicationRunner(compiled, replications: 0..<30, tracedBelow: 1, jobs: jobs)
    var results: [Fingerprint] = []
    let isComplete = try runner.run(preparing: Fingerprint.init, handOver: { results.append($0) })
    #expect(isComplete)
    return results
  }

  @Test("any number of threads hands over the same replications in the same order")
  func threadsDoNotMatter() throws {
    let alone = try fingerprints(jobs: 1)
    #expect(alone.count == 30)
    #expect(Set(alone.map(\.events)).count > 20, "replications differ from each other")
    for jobs in [2, 5, 16] { #expect(try fingerprints(jobs: jobs) == alone) }
  }

  @Test("what a replicator did before leaves no trace in the next replication")
  func memoryIsCleared() throws {
    let compiled = try CompiledScenario(try scenario("backend-team.json5"))
    var fresh = TeamReplicator(compiled)
    var used = TeamReplicator(compiled)
    for number in [9, 2, 40] { _ = used.replicate(number, isTraced: number == 2) }
    let expected = Fingerprint(fresh.replicate(7, isTraced: false))
    #expect(Fingerprint(used.replicate(7, isTraced: false)) == expected)
  }

  @Test("tracing a replication does not change it")
  func tracingIsInvisible() throws {
    let compiled = try CompiledScenario(try scenario("backend-team.json5"))
    var replicator = TeamReplicator(compiled)
    let traced = Fingerprint(replicator.replicate(3, isTraced: true))
    #expect(Fingerprint(replicator.replicate(3, isTraced: false)) == traced)
  }

  @Test("a run that is asked to stop hands over a first part and says so")
  func stopsEarly() throws {
    let compiled = try CompiledScenario(try scenario("backend-team.json5"))
    let runner = ReplicationRunner(compiled, replications: 0..<1_000, tracedBelow: 0, jobs: 2)
    nonisolated(unsafe) var handedOver: [Int] = []
    let stop = StopAfter(5)
    let isComplete = try runner.run(
      shouldStop: { stop.isDue }, preparing: \.number,
      handOver: {
        handedOver.append($0)
        stop.count()
      })
    #expect(!isComplete)
    #expect(handedOver == Array(0..<handedOver.count))
    #expect(handedOver.count >= 5 && handedOver.count < 1_000)
  }

  @Test("an error while handing over ends the run and reaches the caller")
  func errorsSurface() throws {
    struct DiskFull: Error {}
    let compiled = try CompiledScenario(try scenario("backend-team.json5"))
    let runner = ReplicationRunner(compiled, replications: 0..<50, tracedBelow: 0, jobs: 3)
    #expect(throws: DiskFull.self) {
      try runner.run(preparing: \.number, handOver: { if $0 == 4 { throw DiskFull() } })
    }
  }
}
