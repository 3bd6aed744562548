import DiscreteEvent
import SimulatedTime

extension Benchmark {
  /// An M/M/1 queue by event scheduling at 90 % load that tallies each customer's time in the system.
  static let mm1Kernel = Benchmark(
    name: "mm1-kernel", summary: "an M/M/1 queue at 90 % load, through the kernel alone",
    unit: "M customers/s", isHigherBetter: true,
    cases: [Case(name: "load 0.9") { SingleServerQueue.millionCustomersPerSecond() }])
}

private struct SingleServerQueue: SimulationModel {
  enum Event: UInt8, BitwiseCopyable {
    case arrival, departure
  }

  var random = RandomBits(seed: 1909)
  /// A ring of the arrival times of the customers present, at their numbers modulo its size.
  var arrivalTimes = [SimulationTime](repeating: .zero, count: 4096)
  var arrived = 0
  var served = 0
  var timeInSystem = SimulationDuration.zero

  mutating func handle(_ event: Event, scheduler: inout Scheduler<Event>) {
    switch event {
    case .arrival: customerArrives(&scheduler)
    case .departure: customerDeparts(&scheduler)
    }
  }

  mutating func customerArrives(_ scheduler: inout Scheduler<Event>) {
    scheduler.schedule(.arrival, after: duration(mean: 1 / 0.9))
    precondition(arrived - served < arrivalTimes.count, "the queue fits its ring")
    arrivalTimes[arrived & 4095] = scheduler.now
    arrived += 1
    if arrived - served == 1 { scheduler.schedule(.departure, after: duration(mean: 1)) }
  }

  mutating func customerDeparts(_ scheduler: inout Scheduler<Event>) {
    timeInSystem += scheduler.now - arrivalTimes[served & 4095]
    served += 1
    if arrived > served { scheduler.schedule(.departure, after: duration(mean: 1)) }
  }

  mutating func duration(mean: Double) -> SimulationDuration {
    SimulationDuration(hours: random.exponential(mean: mean))
  }

  static func millionCustomersPerSecond() -> Double {
    let customerCount = 4_000_000
    var simulation = Simulation(SingleServerQueue())
    simulation.scheduler.schedule(.arrival, at: .zero)
    let nanoseconds = elapsedNanoseconds { _ = simulation.run { $0.served == customerCount } }
    return Double(customerCount) * 1e3 / nanoseconds
  }
}
