import SimulatedTime
import DiscreteEvent

extension Benchmark {
  /// The hold model: each event schedules one successor, so that the number pending stays the same.
  ///
  /// Douglas W. Jones, "An empirical comparison of priority-queue and event-set implementations",
  /// Communications of the ACM 29(4), 1986. Increments are exponential, and drawing them counts.
  static let hold = Benchmark(
    name: "hold", summary: "take the next event and schedule one, at a constant number pending",
    unit: "ns/event", isHigherBetter: false,
    cases: HoldModel.sizes.map { pendingCount in
      Case(name: "\(pendingCount) pending") { HoldModel.nanosecondsPerEvent(pendingCount: pendingCount) }
    },
    derived: { HoldGrowth.measurements(HoldModel.sizes, $0) })
}

/// What `Tests/Peers/cpp/hold.cpp` does with a binary heap, by the same generator from the same seed.
struct HoldModel: SimulationModel {
  static let sizes = [10, 100, 1_000, 10_000, 100_000, 1_000_000]

  var random = RandomBits(seed: 1986)

  mutating func handle(_ event: UInt32, scheduler: inout Scheduler<UInt32>) {
    scheduler.schedule(event, after: increment())
  }

  mutating func increment() -> SimulationDuration {
    SimulationDuration(microseconds: Int64(random.exponential(mean: 1e9)))
  }

  static func nanosecondsPerEvent(pendingCount: Int) -> Double {
    let eventCount = 4_000_000
    var simulation = inSteadyState(pendingCount: pendingCount)
    return processorNanoseconds { _ = simulation.run(eventLimit: eventCount) } / Double(eventCount)
  }

  static func allocationsPerEvent(pendingCount: Int) throws -> Double {
    let eventCount = 4_000_000
    var simulation = inSteadyState(pendingCount: pendingCount)
    // Until memory has grown to what the fullest buckets need.
    _ = simulation.run(eventLimit: eventCount)
    return Double(try HeapAllocations.count { _ = simulation.run(eventLimit: eventCount) })
      / Double(eventCount)
  }

  /// Each event has happened twice on average, so that the times have their stationary distribution.
  private static func inSteadyState(pendingCount: Int) -> Simulation<HoldModel> {
    var simulation = Simulation(HoldModel(), minimumCapacity: pendingCount)
    for number in 0..<pendingCount {
      simulation.scheduler.schedule(UInt32(number), after: simulation.model.increment())
    }
    _ = simulation.run(eventLimit: 2 * pendingCount)
    return simulation
  }
}
