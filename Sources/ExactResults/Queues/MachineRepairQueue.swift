/// Machine repair, M/M/c//N: N machines, each of which breaks down after an exponential time, and c who repair them.
///
/// D. Gross, J. F. Shortle, J. M. Thompson, C. M. Harris, "Fundamentals of Queueing Theory", 4th ed. 2008,
/// section 2.8 (finite-source queues). Times are in any unit, rates per that unit.
public struct MachineRepairQueue: Hashable, Sendable {
  /// Machines, N.
  public let machines: Int
  /// Breakdowns per unit of time of a machine that runs.
  public let breakdownRate: Double
  /// Repairs per unit of time and repairer.
  public let repairRate: Double
  /// Repairers, c.
  public let repairers: Int
  private let process: BirthDeathProcess

  /// A group of at least one machine and one repairer with positive rates; stable at any load.
  public init(machines: Int, breakdownRate: Double, repairRate: Double, repairers: Int) {
    self.machines = machines
    self.breakdownRate = breakdownRate
    self.repairRate = repairRate
    self.repairers = repairers
    process = BirthDeathProcess(
      last: machines, birth: { Double(machines - $0) * breakdownRate },
      death: { Double(min($0, repairers)) * repairRate })
  }

  /// Probability that `count` machines are down.
  public func probability(of count: Int) -> Double { count <= machines ? process.probabilities[count] : 0 }
  /// The rate at which the number of machines that are down forgets what it was: see `BirthDeathProcess`.
  public var relaxationRate: Double { process.relaxationRate }
  /// After how long a system that began empty is within `distance` of its steady state: see `BirthDeathProcess`.
  public func timeToForget(to distance: Double) -> Double { process.timeToForget(to: distance) }
  /// Mean number of machines that are down, in repair or waiting for it.
  public var meanDown: Double { process.mean { Double($0) } }
  /// Mean number of machines that wait for a repairer.
  public var meanQueueLength: Double { process.mean { [repairers] in Double(max(0, $0 - repairers)) } }
  /// Breakdowns per unit of time.
  public var breakdownsPerTime: Double { breakdownRate * (Double(machines) - meanDown) }
  /// Share of time a repairer is busy.
  public var utilization: Double { breakdownsPerTime / repairRate / Double(repairers) }
  /// Mean wait for a repairer.
  public var meanWait: Double { meanQueueLength / breakdownsPerTime }
}
