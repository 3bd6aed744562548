import DiscreteEvent
import SimulatedTime

extension Benchmark {
  /// An M/M/1 queue by event scheduling at 90 % load that tallies the customers' time in the system.
  static let mm1Kernel = Benchmark(
    name: "mm1-kernel", summary: "an M/M/1 queue at 90 % load, through the kernel alone",
    unit: "M customers/s", isHigherBetter: true,
    cases: [
      Case(name: "sequential draws") {
        try SingleServerQueue<SequentialTimes>.millionCustomersPerSecond()
      },
      Case(name: "counter-based") { try SingleServerQueue<StreamTimes>.millionCustomersPerSecond() },
    ])
}

/// What `Tests/Peers/cimba/mm1.c` does with events.
struct SingleServerQueue<Times: ExponentialTimes>: SimulationModel {
  enum Event: UInt8, BitwiseCopyable {
    case arrival, departure
  }

  var gaps = Times(meanHours: 1 / 0.9, number: 1)
  var services = Times(meanHours: 1, number: 2)
  var present: Int64 = 0
  var served = 0
  var lastChange = SimulationTime.zero
  /// The area under the number present over time, in customer-microseconds.
  var timeInSystem: Int64 = 0

  // So short that the calls would cost a tenth of it all.
  @inline(__always)
  mutating func handle(_ event: Event, scheduler: inout Scheduler<Event>) {
    timeInSystem &+= present &* (scheduler.now - lastChange).microseconds
    lastChange = scheduler.now
    switch event {
    case .arrival: customerArrives(&scheduler)
    case .departure: customerDeparts(&scheduler)
    }
  }

  @inline(__always)
  mutating func customerArrives(_ scheduler: inout Scheduler<Event>) {
    scheduler.schedule(.arrival, after: gaps.next())
    present += 1
    if present == 1 { scheduler.schedule(.departure, after: services.next()) }
  }

  @inline(__always)
  mutating func customerDeparts(_ scheduler: inout Scheduler<Event>) {
    served += 1
    present -= 1
    if present > 0 { scheduler.schedule(.departure, after: services.next()) }
  }

  static func millionCustomersPerSecond() throws -> Double {
    let customerCount = 4_000_000
    var simulation = begun()
    let nanoseconds = processorNanoseconds { _ = simulation.run { $0.served == customerCount } }
    let meanHours =
      Double(simulation.model.timeInSystem) / Double(customerCount) / SimulationDuration.microsecondsPerHour
    // A customer spends ten service times in the system. This does not test the kernel, whose tests do, but
    // that here is measured what it says.
    guard meanHours > 8, meanHours < 12 else {
      throw NotMeasured(reason: "customers spent \(meanHours) h in the system, expected 10")
    }
    return Double(customerCount) * 1e3 / nanoseconds
  }

  static func allocationsPerEvent() throws -> Double {
    let eventCount = 4_000_000
    var simulation = begun()
    _ = simulation.run(eventLimit: 10_000)
    return Double(try HeapAllocations.count { _ = simulation.run(eventLimit: eventCount) })
      / Double(eventCount)
  }

  private static func begun() -> Simulation<Self> {
    var simulation = Simulation(Self())
    simulation.scheduler.schedule(.arrival, at: .zero)
    return simulation
  }
}
