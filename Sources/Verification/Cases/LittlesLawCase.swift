import Scenarios
import SimulatedTime
import TeamModel

extension VerificationCase {
  /// Little's law at every station of the reference team: each role, the lead, and each counterpart.
  ///
  /// L = λW (J. D. C. Little, "A proof for the queuing formula L = λW", Operations Research 9, 1961), where L is the
  /// integral of a count and W a mean over visits, which know nothing of each other. With λ as the rate of departures,
  /// the two sides differ over a finite period by the ages of the visits that its ends cut: by 0 in the mean where both
  /// ends are alike. (With the rate of arrivals, the same in the long run, a covariance with W would be left.) So the
  /// team is given half a year to forget its empty beginning, and neither holidays nor absences, which make one month
  /// unlike another: 200 years show the difference that they leave at the ends.
  static let littlesLaw = VerificationCase(
    "littles-law", "Little's law at every station of the reference team", file: "../backend-team.json5",
    shortening: .replications
  ) { scenario in
    let compiled = try CompiledScenario(try scenario.warmedUp(182).withoutDatedChanges)
    var replicator = TeamReplicator(compiled)
    // Which stations there are, the first replication says.
    let names = replicator.replicate(0, isTraced: false, observingStations: true).stations.map(\.name)
    return Experiment(
      quantities: names.flatMap { name in
        [
          Experiment.Quantity(name: "L − λW at \(name)", expectation: .mean(0)),
          Experiment.Quantity(name: "integral less visits at \(name) [h]", expectation: .mean(0)),
        ]
      },
      replications: scenario.simulation.replications,
      simulation: .team(compiled, keeping: .stations) { outcome in
        outcome.stations.flatMap { station -> [Observation] in
          let hours = Double(station.occupancy - station.presence) / SimulationDuration.microsecondsPerHour
          let throughput = Double(station.timeOfDepartures) / Double(station.period)
          return [.value(station.meanNumber - throughput), .value(hours)]
        }
      })
  }
}

extension Scenario {
  /// The scenario without what happens on a date: every week is like every other.
  fileprivate var withoutDatedChanges: Scenario {
    var scenario = self
    scenario.calendar.holidays = []
    scenario.lead.absences = []
    scenario.lead.calendar?.holidays = []
    for role in scenario.team.indices {
      scenario.team[role].absences = []
      scenario.team[role].changes = []
      scenario.team[role].calendar?.holidays = []
    }
    return scenario
  }
}
