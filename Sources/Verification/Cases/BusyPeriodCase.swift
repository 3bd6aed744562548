import ExactResults
import Scenarios
import SimulatedTime
import TeamModel

extension VerificationCase {
  /// How long a single server is busy without a break, from the records of the server's work.
  static let busyPeriod = VerificationCase(
    "busy-period", "busy periods of M/M/1", file: "busy-period.json5"
  ) { scenario in
    let queue = try scenario.singleServer()
    let busy = BusyPeriod(of: queue)
    let compiled = try CompiledScenario(scenario)
    let warmUp = Double(24 * scenario.simulation.warmUpDays)
    // A fixed number of them, the first that begin after the warm-up, for all of which the run is long enough: were
    // it all that end before the run does, long ones would be missing.
    let count = Int(0.8 * busy.frequency * Double(24 * scenario.simulation.days))
    return Experiment(
      quantities: [
        .init(name: "busy period [h]", expectation: .mean(busy.mean), events: Double(count)),
        .init(name: "served in a busy period", expectation: .mean(busy.meanServed), events: Double(count)),
      ],
      replications: scenario.simulation.replications,
      simulation: .team(compiled, keeping: .stories) { outcome in
        let periods = BusyPeriods(
          outcome.trace?.work ?? [], from: SimulationTime(hours: warmUp), count: count)
        return [.value(periods.meanHours), .value(periods.meanServed)]
      })
  }
}

/// The busy periods of a single person.
private struct BusyPeriods {
  private(set) var meanHours = Double.nan
  private(set) var meanServed = Double.nan

  /// The first `count` that begin at `start` or later; undefined where the run has fewer.
  init(_ work: [WorkRecord], from start: SimulationTime, count: Int) {
    var (hours, served, periods) = (0.0, 0, 0)
    var previousEnd: SimulationTime?
    for record in work {
      if record.began != previousEnd, record.began >= start { periods += 1 }
      previousEnd = record.ended
      if periods > count { break }
      guard periods > 0 else { continue }
      hours += (record.ended - record.began).hours
      served += 1
    }
    guard periods > count else { return }
    meanHours = hours / Double(count)
    meanServed = Double(served) / Double(count)
  }
}

extension Scenario {
  /// The scenario as a queue with one server, first in, first out.
  fileprivate func singleServer() throws -> MG1Queue {
    let system = try ServiceSystem(self)
    guard system.stations.count == 1, system.servers == 1, system.classes.count == 1,
      system.streams[0].sources == nil, system.capacity == nil, system.streams[0].abandonmentRate == 0
    else {
      throw NotExactlySolvable(
        scenario: name,
        obstacles: ["expected one stream of one kind of task for one person who takes all of it"])
    }
    return try MG1Queue(
      arrivalRate: system.arrivalRate(system.classes[0]), meanService: system.classes[0].service.mean,
      serviceVariance: system.classes[0].service.variance)
  }
}
