import OutputAnalysis
import Scenarios
import TeamModel

/// Gathers from each replication what tells whether the system is stable: a few numbers per replication.
struct StabilityCollector {
  private let stations: StationLoads
  /// Days before the measured period, those of it that a whole number of quarters leaves out included.
  private let skipped: Int
  private let daysPerQuarter: Int
  private var gathered: StabilityEvidence

  init(_ compiled: CompiledScenario) {
    stations = StationLoads(compiled)
    let days = compiled.totalDays - compiled.warmUpDays
    // Whole weeks, so that every quarter has as many week-ends.
    let quarter = days / GrowthTest.quarters
    daysPerQuarter = quarter >= 7 ? quarter / 7 * 7 : quarter
    skipped = compiled.totalDays - daysPerQuarter * GrowthTest.quarters
    gathered = StabilityEvidence(stations: stations.names)
  }

  /// The names of the stations, in the order of their loads.
  var stationNames: [String] { stations.names }

  /// What a replication says: the mean number in the system in each quarter of the measured period, not-a-number
  /// where that is too short, then the load of each station.
  func evidence(of outcome: ReplicationOutcome) -> [Double] {
    let loads = stations.loads(of: outcome)
    guard daysPerQuarter > 0, outcome.population.count >= skipped + daysPerQuarter * GrowthTest.quarters
    else {
      return Array(repeating: .nan, count: GrowthTest.quarters) + loads
    }
    let means = (0..<GrowthTest.quarters).map { quarter in
      let first = skipped + quarter * daysPerQuarter
      let sum = outcome.population[first..<(first + daysPerQuarter)].reduce(0) { $0 + Int($1) }
      return Double(sum) / Double(daysPerQuarter)
    }
    return means + loads
  }

  /// Adds one replication.
  mutating func add(_ outcome: ReplicationOutcome) { add(evidence: evidence(of: outcome)) }

  /// Adds what one replication says.
  ///
  /// - Precondition: `evidence` is of a replication of this scenario.
  mutating func add(evidence: [Double]) { gathered.add(evidence) }

  /// The verdict on the replications of a scenario taken so far.
  func stability(of scenario: Scenario) -> Stability {
    gathered.stability(StabilityTerms(scenario, daysPerQuarter: daysPerQuarter))
  }

  /// What decides, beside the replications, about the stability of a scenario.
  func terms(of scenario: Scenario) -> StabilityTerms {
    StabilityTerms(scenario, daysPerQuarter: daysPerQuarter)
  }
}
