/// An open network of stations with exponential service, Poisson arrivals from outside and routing that forgets
/// where a customer has been.
///
/// In the steady state each station is an M/M/c queue by itself, independent of the others at any one instant:
/// J. R. Jackson, "Networks of waiting lines", Operations Research 5, 1957. Times are in any unit, rates per that unit.
public struct JacksonNetwork: Hashable, Sendable {
  /// What is known of a station.
  public struct Station: Hashable, Sendable {
    /// Arrivals per unit of time from outside, at least 0.
    public var externalRate: Double
    /// Services per unit of time and server.
    public var serviceRate: Double
    /// Servers.
    public var servers: Int
    /// Probability to go on to each station; what is left to 1 leaves the network.
    public var routing: [Double]

    /// A station from its parts.
    public init(externalRate: Double, serviceRate: Double, servers: Int, routing: [Double]) {
      self.externalRate = externalRate
      self.serviceRate = serviceRate
      self.servers = servers
      self.routing = routing
    }
  }

  /// The stations as queues, with all that comes to them from outside and from each other.
  public let queues: [MMcQueue]
  private let externalRate: Double

  /// A network in which every customer leaves in the end; unstable unless every station is stable.
  ///
  /// The rates solve the traffic equations λ(j) = external(j) + Σ λ(i)·routing(i, j).
  public init(_ stations: [Station]) throws(Instability) {
    let rates = Self.trafficRates(stations)
    externalRate = stations.reduce(0) { $0 + $1.externalRate }
    var queues: [MMcQueue] = []
    for (index, station) in stations.enumerated() {
      try Instability.check(
        rates[index] / station.serviceRate / Double(station.servers), of: "station \(index + 1)")
      queues.append(
        try MMcQueue(
          arrivalRate: rates[index], serviceRate: station.serviceRate, servers: station.servers))
    }
    self.queues = queues
  }

  /// Mean number in the whole network.
  public var meanPopulation: Double { queues.reduce(0) { $0 + $1.meanPopulation } }
  /// Mean time from entering the network to leaving it (J. D. C. Little's law).
  public var meanTimeInNetwork: Double { meanPopulation / externalRate }

  /// Gaussian elimination with pivoting; the matrix I − routingᵀ is regular where everybody leaves in the end.
  private static func trafficRates(_ stations: [Station]) -> [Double] {
    let count = stations.count
    var rows = (0..<count).map { row in
      (0..<count).map { ($0 == row ? 1.0 : 0.0) - stations[$0].routing[row] } + [stations[row].externalRate]
    }
    for column in 0..<count {
      let pivot = (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      precondition(rows[column][column] != 0, "in an open network everybody leaves in the end")
      for row in 0..<count where row != column {
        let factor = rows[row][column] / rows[column][column]
        for cell in column...count { rows[row][cell] -= factor * rows[column][cell] }
      }
    }
    return (0..<count).map { rows[$0][count] / rows[$0][$0] }
  }
}
