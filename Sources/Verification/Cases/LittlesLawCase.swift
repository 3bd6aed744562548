import Scenarios
import SimulatedTime
import TeamModel

extension VerificationCase {
  /// Little's law at every station of the reference team: each role, the lead, and each counterpart.
  ///
  /// L = λW (J. D. C. Little, "A proof for the queuing formula L = λW", Operations Research 9, 1961), where L is the
  /// integral of a count and W a mean over visits, which know nothing of each other. With λ as the rate of departures,
  /// the two sides differ over a finite period by the ages of the visits that its ends cut: in the mean by 0 where both
  /// ends are alike, as they are a whole year apart in a team whose absences come round with the year. (With the rate of
  /// arrivals, which in the long run is the same, a covariance with W would be left.)
  static let littlesLaw = VerificationCase(
    "littles-law", "Little's law at every station of the reference team", file: "../backend-team.json5",
    shortening: .replications
  ) { scenario in
    let compiled = try CompiledScenario(scenario)
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
