/// A scenario seen as a system of queues: who arrives, who serves, in which order.
///
/// All times are in hours of a clock that never stops, rates per hour.
package struct ServiceSystem: Sendable, Hashable {
  /// A role as a group of servers with one queue.
  struct Station: Sendable, Hashable {
    /// The role's name.
    var name: String
    /// People in it.
    var servers: Int
  }

  /// How long a service takes.
  struct Service: Sendable, Hashable {
    var mean: Double
    var variance: Double
    /// Whether it has no memory.
    var isExponential: Bool
  }

  /// Tasks of one stream, kind and priority.
  struct Class: Sendable, Hashable {
    /// Index of the stream.
    var stream: Int
    /// Higher is more urgent.
    var priority: Int
    /// Index of the station that serves it.
    var station: Int
    /// The share of its stream.
    var share: Double
    /// How long its service takes at its station.
    var service: Service
    /// How long it takes at each station that may help.
    var serviceElsewhere: [Service]
  }

  /// Where tasks come from.
  struct Stream: Sendable, Hashable {
    var name: String
    /// Arrivals per hour without end; 0 for sources.
    var arrivalRate: Double
    /// How many sources submit one task at a time; nil for arrivals without end.
    var sources: Int?
    /// The rate at which a source without a task submits one.
    var sourceRate = 0.0
    /// The rate at which a task that waits gives up; 0 for never.
    var abandonmentRate = 0.0
  }

  /// Who goes first.
  enum Order: Sendable, Hashable {
    case firstInFirstOut
    case priority
    case preemptivePriority
  }

  /// People of one station who take from the queue of another.
  struct Assistance: Sendable, Hashable {
    /// The station that helps.
    var helper: Int
    /// The station that is helped.
    var helped: Int
    /// How many must be waiting there for it.
    var threshold: Int
  }

  var stations: [Station] = []
  var streams: [Stream] = []
  var classes: [Class] = []
  var order = Order.firstInFirstOut
  /// The most tasks in the system; nil for any number.
  var capacity: Int?
  var assistance: [Assistance] = []

  /// Arrivals per hour of a class that arrives without end.
  func arrivalRate(_ each: Class) -> Double { streams[each.stream].arrivalRate * each.share }
  /// Servers in all.
  var servers: Int { stations.reduce(0) { $0 + $1.servers } }
}
