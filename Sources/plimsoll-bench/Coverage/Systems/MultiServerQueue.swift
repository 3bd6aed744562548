import DiscreteEvent
import SimulatedTime

/// A queue before several servers, first come, first served, that begins empty. Time runs in mean services.
struct MultiServerQueue: SimulationModel {
  enum Event: UInt8, BitwiseCopyable {
    case arrival, departure
  }

  /// Waits of the customers in order of arrival, from the first one after the warm-up.
  var waits: [Double] = []
  /// The customers counted, by the order of arrival.
  let counted: Range<Int>
  /// Interarrival times and services of the customers counted, less their expectations: controls with mean 0.
  var controls = [0.0, 0.0]
  /// Departures so far.
  var departures = 0

  private let servers: Int
  private let meanInterarrival: Double
  private let meanService: Double
  private var interarrivals: RandomBits
  private var services: RandomBits
  private var waiting: [(arrived: SimulationTime, service: Double)] = []
  private var firstWaiting = 0
  private var busy = 0
  private var arrived = 0
  private var begun = 0

  /// A queue at a load per server below 1. Customers bring their services, so that queues with equal seeds and other
  /// servers see the same ones; `speed` divides all of them.
  init(load: Double, servers: Int, speed: Double = 1, seed: UInt64, counted: Range<Int>) {
    self.servers = servers
    self.counted = counted
    meanInterarrival = 1 / (load * Double(servers))
    meanService = 1 / speed
    interarrivals = RandomBits(seed: seed &* 2)
    services = RandomBits(seed: seed &* 2 &+ 1)
  }

  mutating func handle(_ event: Event, scheduler: inout Scheduler<Event>) {
    switch event {
    case .arrival: customerArrives(&scheduler)
    case .departure: customerDeparts(&scheduler)
    }
  }

  private mutating func customerArrives(_ scheduler: inout Scheduler<Event>) {
    let service = services.exponential(mean: meanService)
    let next = interarrivals.exponential(mean: meanInterarrival)
    scheduler.schedule(.arrival, after: SimulationDuration(hours: next))
    if counted.contains(arrived) {
      controls[0] += next - meanInterarrival
      controls[1] += service - meanService
    }
    arrived += 1
    if busy < servers {
      busy += 1
      begin(service, after: .zero, &scheduler)
    } else {
      waiting.append((scheduler.now, service))
    }
  }

  private mutating func customerDeparts(_ scheduler: inout Scheduler<Event>) {
    departures += 1
    guard firstWaiting < waiting.count else { return busy -= 1 }
    let (arrived, service) = waiting[firstWaiting]
    firstWaiting += 1
    if firstWaiting == 4_096 {
      waiting.removeFirst(firstWaiting)
      firstWaiting = 0
    }
    begin(service, after: scheduler.now - arrived, &scheduler)
  }

  private mutating func begin(
    _ service: Double, after wait: SimulationDuration, _ scheduler: inout Scheduler<Event>
  ) {
    scheduler.schedule(.departure, after: SimulationDuration(hours: service))
    if counted.contains(begun) { waits.append(wait.hours) }
    begun += 1
  }

  /// The queue after so many counted customers began their services.
  static func run(
    load: Double, servers: Int, speed: Double = 1, seed: UInt64, warmUp: Int, customers: Int
  ) -> MultiServerQueue {
    var simulation = Simulation(
      MultiServerQueue(
        load: load, servers: servers, speed: speed, seed: seed, counted: warmUp..<warmUp + customers))
    simulation.scheduler.schedule(.arrival, at: .zero)
    _ = simulation.run { $0.waits.count == customers }
    return simulation.model
  }

  /// Departures in a stretch of time after an earlier one that does not count, both in mean services.
  static func departures(
    load: Double, servers: Int, seed: UInt64, after warmUp: Double, in period: Double
  ) -> Int {
    var simulation = Simulation(MultiServerQueue(load: load, servers: servers, seed: seed, counted: 0..<0))
    simulation.scheduler.schedule(.arrival, at: .zero)
    _ = simulation.run(until: .zero + SimulationDuration(hours: warmUp))
    let before = simulation.model.departures
    _ = simulation.run(until: .zero + SimulationDuration(hours: warmUp + period))
    return simulation.model.departures - before
  }
}
