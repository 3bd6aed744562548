import OutputAnalysis
import Scenarios
import TeamModel

/// Gathers from each replication what tells whether the system is stable: a few numbers per replication.
struct StabilityCollector {
  private let stations: StationLoads
  /// Days before the measured period, those of it that a whole number of quarters leaves out included.
  private let skipped: Int
  private let daysPerQuarter: Int
  private var quarters: [[Double]] = []
  private var loads: [Tally]
  private var population = Tally()

  init(_ compiled: CompiledScenario) {
    stations = StationLoads(compiled)
    let days = compiled.totalDays - compiled.warmUpDays
    // Whole weeks, so that every quarter has as many week-ends.
    let quarter = days / GrowthTest.quarters
    daysPerQuarter = quarter >= 7 ? quarter / 7 * 7 : quarter
    skipped = compiled.totalDays - daysPerQuarter * GrowthTest.quarters
    loads = Array(repeating: Tally(), count: stations.names.count)
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
  mutating func add(evidence: [Double]) {
    for (index, load) in evidence.dropFirst(GrowthTest.quarters).enumerated() where load.isFinite {
      loads[index].add(load)
    }
    let means = Array(evidence.prefix(GrowthTest.quarters))
    guard means.allSatisfy(\.isFinite) else { return }
    quarters.append(means)
    population.add(means.reduce(0, +) / Double(GrowthTest.quarters))
  }

  /// The verdict on the replications of a scenario taken so far.
  func stability(of scenario: Scenario) -> Stability {
    let test = GrowthTest(quarters, confidence: scenario.simulation.confidence)
    var growth = test.growth
    if let perQuarter = growth {
      let weeks = Double(daysPerQuarter) / 7
      growth?.mean = perQuarter.mean / weeks
      growth?.halfWidth = perQuarter.halfWidth / weeks
    }
    var measured = zip(stations.names, loads).compactMap { name, tally in
      ConfidenceInterval(tally, level: StabilityRule.loadConfidence).map {
        StationLoad(name: name, load: $0, isExact: false)
      }
    }
    if let offered = OfferedLoad(scenario) {
      let load = ConfidenceInterval(exactly: offered.value)
      measured = measured.map {
        $0.name == offered.role ? StationLoad(name: $0.name, load: load, isExact: true) : $0
      }
    }
    let rule = StabilityRule(test: test, growth: growth, stations: measured, losesWork: scenario.losesWork)
    let (outcome, reasons) =
      scenario.analysis.kind == .terminating
      ? (.terminating, [scenario.analysis.reason]) : rule.verdict
    return Stability(
      outcome: outcome, reasons: reasons, population: population.mean, growthPerWeek: growth,
      stations: measured)
  }
}

extension Scenario {
  /// Whether work leaves because it has waited too long, or does not come in because there is too much of it.
  fileprivate var losesWork: Bool {
    admission.cancelAfterDays != nil || admission.workInProgressLimit != nil
      || workload.contains { $0.patience != nil || $0.arrivals.sources != nil }
  }
}
