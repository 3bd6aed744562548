import DiscreteEvent
import ExactResults
import Sampling
import SimulatedTime

/// A network of first-in-first-out stations on the bare kernel: no calendar, no team, no lead.
///
/// What the team model does with thirty kinds of entities is done here with three arrays, so that a fault of the kernel
/// and one of the model can be told apart; it takes every step through the public interface of `DiscreteEvent`.
struct KernelNetwork: SimulationModel {
  /// What happens where: of an arrival from outside the station, of a completion the server as well.
  struct Event: BitwiseCopyable, Sendable {
    var isArrival: Bool
    var station: UInt8
    var server: UInt8
  }

  /// Somebody in the network.
  private struct Customer: BitwiseCopyable {
    var entered: SimulationTime
    var cameHere: SimulationTime
    /// Whether they were in the network when the measured period began, and count for nothing.
    var isEarly: Bool
  }

  private struct Station {
    var parameters: JacksonNetwork.Station
    var line: [Customer] = []
    var front = 0
    var serving: [Customer?]
    var present = 0
    var lastChange = SimulationTime.zero
    var area = 0.0
    var waits = 0.0
    var begun = 0

    var hasLine: Bool { front < line.count }

    mutating func takeFirst() -> Customer {
      defer {
        front += 1
        if front > 4096, 2 * front > line.count {
          line.removeFirst(front)
          front = 0
        }
      }
      return line[front]
    }
  }

  private var stations: [Station]
  private var interarrivals: [RandomStream]
  private var services: [RandomStream]
  private var routes: RandomStream
  private var measuredFrom: SimulationTime
  private var timeInNetwork = 0.0
  private var left = 0

  /// The numbers under which the draws of a replication are made; no other model on these streams shares a seed's
  /// replication with this one.
  private enum Purpose {
    static let arrival = StreamPurpose(rawValue: 0x5601)
    static let service = StreamPurpose(rawValue: 0x5602)
    static let route = StreamPurpose(rawValue: 0x5603)
  }

  private init(_ network: [JacksonNetwork.Station], _ random: RandomStreams, measuredFrom: SimulationTime) {
    self.measuredFrom = measuredFrom
    stations = network.map { Station(parameters: $0, serving: Array(repeating: nil, count: $0.servers)) }
    interarrivals = network.indices.map { random.stream(Purpose.arrival, entity: UInt64($0)) }
    services = network.indices.map { random.stream(Purpose.service, entity: UInt64($0)) }
    routes = random.stream(Purpose.route, entity: 0)
  }

  /// What a replication measures after its warm-up.
  struct Outcome {
    /// Mean number at each station.
    var populations: [Double]
    /// Mean wait before service at each station.
    var waits: [Double]
    /// Mean time from entering the network to leaving it.
    var timeInNetwork: Double
  }

  /// Plays one replication; all times are in hours.
  static func play(
    _ network: [JacksonNetwork.Station], warmUp: Double, length: Double, _ random: RandomStreams
  ) -> Outcome {
    let begin = SimulationTime(hours: warmUp)
    var simulation = Simulation(KernelNetwork(network, random, measuredFrom: begin))
    for station in network.indices { simulation.model.scheduleArrival(station, &simulation.scheduler) }
    _ = simulation.run(until: begin)
    simulation.model.beginMeasuring(at: begin)
    let end = SimulationTime(hours: warmUp + length)
    _ = simulation.run(until: end)
    return simulation.model.outcome(at: end, length: length)
  }

  mutating func handle(_ event: Event, scheduler: inout Scheduler<Event>) {
    let station = Int(event.station)
    if event.isArrival {
      scheduleArrival(station, &scheduler)
      let now = scheduler.now
      join(Customer(entered: now, cameHere: now, isEarly: now < measuredFrom), station, &scheduler)
    } else {
      complete(station, Int(event.server), &scheduler)
    }
  }

  private mutating func scheduleArrival(_ station: Int, _ scheduler: inout Scheduler<Event>) {
    let rate = stations[station].parameters.externalRate
    guard rate > 0 else { return }
    let hours = interarrivals[station].exponential() / rate
    scheduler.schedule(
      Event(isArrival: true, station: UInt8(station), server: 0), after: SimulationDuration(hours: hours))
  }

  private mutating func join(_ customer: Customer, _ station: Int, _ scheduler: inout Scheduler<Event>) {
    change(station, by: 1, at: scheduler.now)
    if let server = stations[station].serving.firstIndex(where: { $0 == nil }) {
      begin(customer, station, server, &scheduler)
    } else {
      stations[station].line.append(customer)
    }
  }

  private mutating func begin(
    _ customer: Customer, _ station: Int, _ server: Int, _ scheduler: inout Scheduler<Event>
  ) {
    stations[station].serving[server] = customer
    stations[station].waits += (scheduler.now - customer.cameHere).hours
    stations[station].begun += 1
    let hours = services[station].exponential() / stations[station].parameters.serviceRate
    scheduler.schedule(
      Event(isArrival: false, station: UInt8(station), server: UInt8(server)),
      after: SimulationDuration(hours: hours))
  }

  private mutating func complete(_ station: Int, _ server: Int, _ scheduler: inout Scheduler<Event>) {
    guard var customer = stations[station].serving[server] else {
      preconditionFailure("a server completes what it has begun")
    }
    stations[station].serving[server] = nil
    change(station, by: -1, at: scheduler.now)
    if stations[station].hasLine { begin(stations[station].takeFirst(), station, server, &scheduler) }
    var point = routes.uniform()
    for (next, probability) in stations[station].parameters.routing.enumerated() {
      point -= probability
      guard point < 0 else { continue }
      customer.cameHere = scheduler.now
      return join(customer, next, &scheduler)
    }
    guard !customer.isEarly else { return }
    timeInNetwork += (scheduler.now - customer.entered).hours
    left += 1
  }

  private mutating func change(_ station: Int, by change: Int, at now: SimulationTime) {
    stations[station].area += Double(stations[station].present) * (now - stations[station].lastChange).hours
    stations[station].lastChange = now
    stations[station].present += change
  }

  private mutating func beginMeasuring(at now: SimulationTime) {
    for station in stations.indices {
      stations[station].area = 0
      stations[station].lastChange = now
      stations[station].waits = 0
      stations[station].begun = 0
    }
  }

  private mutating func outcome(at end: SimulationTime, length: Double) -> Outcome {
    for station in stations.indices { change(station, by: 0, at: end) }
    return Outcome(
      populations: stations.map { $0.area / length },
      waits: stations.map { $0.begun > 0 ? $0.waits / Double($0.begun) : .nan },
      timeInNetwork: left > 0 ? timeInNetwork / Double(left) : .nan)
  }
}
