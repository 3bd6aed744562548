/// Priorities that interrupt: a more urgent arrival takes a server from a less urgent customer, who is resumed later
/// where the service was left.
///
/// Times are in any unit, rates per that unit; classes are given the most urgent first.
public struct PreemptivePriorities: Hashable, Sendable {
  /// Mean time in the system by class, the most urgent first.
  public let meanTimesInSystem: [Double]
  /// Arrivals per unit of time by class.
  public let arrivalRates: [Double]
  /// Share of time a server is busy.
  public let utilization: Double

  /// One server, M/G/1: T(k) = E[S]/(1 − σ(k−1)) + Σ(i≤k) λE[S²]/2 / ((1 − σ(k−1))(1 − σ(k))).
  ///
  /// R. W. Conway, W. L. Maxwell, L. W. Miller, "Theory of Scheduling", 1967, chapter 8.
  public init(singleServer classes: [NonPreemptivePriorities.Class]) throws(Instability) {
    let load = classes.reduce(0) { $0 + $1.arrivalRate * $1.meanService }
    try Instability.check(load, of: "the server")
    utilization = load
    arrivalRates = classes.map(\.arrivalRate)
    var (above, residual) = (0.0, 0.0)
    meanTimesInSystem = classes.map { each in
      let own = each.arrivalRate * each.meanService
      residual += each.arrivalRate * (each.serviceVariance + each.meanService * each.meanService) / 2
      defer { above += own }
      return each.meanService / (1 - above) + residual / ((1 - above) * (1 - above - own))
    }
  }

  /// c servers, M/M/c, with one service rate for all: the classes up to k do not notice the others, and their number
  /// is that of an M/M/c queue of their own, whatever the order among them; the number in class k is the difference
  /// of two such.
  public init(arrivalRates: [Double], serviceRate: Double, servers: Int) throws(Instability) {
    var (rate, population) = (0.0, 0.0)
    var times: [Double] = []
    for own in arrivalRates {
      rate += own
      let upTo = try MMcQueue(arrivalRate: rate, serviceRate: serviceRate, servers: servers).meanPopulation
      times.append((upTo - population) / own)
      population = upTo
    }
    self.arrivalRates = arrivalRates
    meanTimesInSystem = times
    utilization = rate / serviceRate / Double(servers)
  }

  /// Mean number in the system by class.
  public var meanPopulations: [Double] { zip(arrivalRates, meanTimesInSystem).map { $0 * $1 } }
}
