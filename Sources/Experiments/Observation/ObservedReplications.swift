import Scenarios
import SimulatedTime
import TeamModel

/// Which replications of a run are watched in detail: the first few, since that costs more than simulating them.
public enum ObservedReplications {
  private static let most = 20
  /// Tactical tasks whose stories are held at once, and in all.
  private static let mostTasksOfOne = 60_000.0
  private static let mostTasks = 200_000.0

  /// How many of the first replications are watched, from 0; a function of the scenario alone.
  public static func count(_ scenario: Scenario, _ compiled: CompiledScenario) -> Int {
    let tasks = expectedTasks(scenario, compiled)
    guard tasks <= mostTasksOfOne else { return 0 }
    return min(most, scenario.simulation.replications, Int(mostTasks / max(tasks, 1)))
  }

  /// About how many tactical tasks a replication has.
  private static func expectedTasks(_ scenario: Scenario, _ compiled: CompiledScenario) -> Double {
    var clock = TeamClock(compiled)
    let days = Double(compiled.totalDays)
    let end = SimulationTime.zero + SimulationDuration(hours: 24 * days)
    let workingHours = clock.hours(until: end)
    return scenario.workload.reduce(0) { sum, stream in
      let hours = stream.arrivals.during == .workingHours ? workingHours : 24 * days
      var arrivals = stream.arrivals.ratePerHour * hours * (stream.arrivals.batch?.mean ?? 1)
      if let trace = stream.arrivals.trace { arrivals = Double(trace.arrivals.count) }
      if let sources = stream.arrivals.sources {
        arrivals = Double(sources.count) * hours / max(sources.timeBetween.mean, 0.01)
      }
      return sum + arrivals * tasksPerArrival(stream.work, scenario) * Double(scenario.department.teams)
    }
  }

  private static func tasksPerArrival(_ work: WorkStream.Work, _ scenario: Scenario) -> Double {
    guard case .planned(_, let templates) = work else { return 1 }
    let known = Dictionary(scenario.templates.map { ($0.id, $0.tasks.count) }) { _, last in last }
    let weight = templates.reduce(0) { $0 + $1.weight }
    return templates.reduce(0) { $0 + $1.weight * Double(known[$1.template] ?? 5) } / max(weight, 1e-9)
  }
}
