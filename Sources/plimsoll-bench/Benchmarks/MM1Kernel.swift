import DiscreteEvent
import SimulatedTime

extension Benchmark {
  /// An M/M/1 queue by event scheduling at 90 % load that tallies the customers' time in the system.
  static let mm1Kernel = Benchmark(
    name: "mm1-kernel", summary: "an M/M/1 queue at 90 % load, through the kernel alone",
    unit: "M customers/s", isHigherBetter: true,
    cases: [Case(name: "load 0.9") { SingleServerQueue.millionCustomersPerSecond() }])
}

/// What `Tests/Peers/cimba/mm1.c` does with events.
struct SingleServerQueue: SimulationModel {
  enum Event: UInt8, BitwiseCopyable {
    case arrival, departure
  }

  var random = RandomBits(seed: 1909)
  var present: Int64 = 0
  var served = 0
  var lastChange = SimulationTime.zero
  /// The area under the number present over time, in customer-microseconds.
  var timeInSystem: Int64 = 0

  mutating func handle(_ event: Event, scheduler: inout Scheduler<Event>) {
    timeInSystem &+= present &* (scheduler.now - lastChange).microseconds
    lastChange = scheduler.now
    switch event {
    case .arrival: customerArrives(&scheduler)
    case .departure: customerDeparts(&scheduler)
    }
  }

  mutating func customerArrives(_ scheduler: inout Scheduler<Event>) {
    scheduler.schedule(.arrival, after: duration(mean: 1 / 0.9))
    present += 1
    if present == 1 { scheduler.schedule(.departure, after: duration(mean: 1)) }
  }

  mutating func customerDeparts(_ scheduler: inout Scheduler<Event>) {
    served += 1
    present -= 1
    if present > 0 { scheduler.schedule(.departure, after: duration(mean: 1)) }
  }

  mutating func duration(mean: Double) -> SimulationDuration {
    SimulationDuration(hours: random.exponential(mean: mean))
  }

  static func millionCustomersPerSecond() -> Double {
    let customerCount = 4_000_000
    var simulation = begun()
    let nanoseconds = processorNanoseconds { _ = simulation.run { $0.served == customerCount } }
    return Double(customerCount) * 1e3 / nanoseconds
  }

  static func allocationsPerEvent() throws -> Double {
    let eventCount = 4_000_000
    var simulation = begun()
    _ = simulation.run(eventLimit: 10_000)
    return Double(try HeapAllocations.count { _ = simulation.run(eventLimit: eventCount) })
      / Double(eventCount)
  }

  private static func begun() -> Simulation<SingleServerQueue> {
    var simulation = Simulation(SingleServerQueue())
    simulation.scheduler.schedule(.arrival, at: .zero)
    return simulation
  }
}
