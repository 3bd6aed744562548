import Experiments
import Scenarios
import Synchronization
import TeamModel
import Testing

@Suite("Replications that take long")
struct LongReplicationTests {
  @Test("A run is stopped within a replication, by any number of threads", arguments: [1, 3])
  func stoppedWithin(jobs: Int) throws {
    // Half a million arrivals in each replication.
    let scenario = try scenario(
      "verification/mm1.json5", overrides: ["simulation.days=26000", "simulation.replications=20"])
    let runner = ReplicationRunner(
      try CompiledScenario(scenario), replications: 0..<20, tracedBelow: 0, jobs: jobs)
    // Each thread is asked once before it begins: who is asked again is under way.
    let questions = Mutex(0)
    let handedOver = Mutex(0)
    let isComplete = try runner.run(
      shouldStop: {
        questions.withLock { count in
          count += 1
          return count > jobs
        }
      },
      preparing: { $0.number }, handOver: { _ in handedOver.withLock { $0 += 1 } })
    #expect(!isComplete)
    #expect(handedOver.withLock { $0 } == 0)
  }
}
