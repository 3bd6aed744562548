import OutputAnalysis
import Scenarios

/// What decides, beside the replications themselves, whether a scenario is stable: kept with an experiment, so that
/// its verdicts can be told again from the store alone.
public struct StabilityTerms: Codable, Sendable, Hashable {
  /// The confidence of the trend of the number in the system.
  var confidence: Double
  /// Days in each quarter of the measured period; 0 where it is too short.
  var daysPerQuarter: Int
  /// Whether what waits too long leaves, or what finds no room.
  var losesWork: Bool
  /// The role whose load follows from the scenario, if there is one.
  var offeredRole: String?
  /// Its load.
  var offeredLoad: Double?
  /// Why the means are those of a period and not of a steady state, where they are.
  var periodReason: String?

  init(_ scenario: Scenario, daysPerQuarter: Int) {
    confidence = scenario.simulation.confidence
    self.daysPerQuarter = daysPerQuarter
    losesWork = scenario.losesWork
    let offered = OfferedLoad(scenario)
    offeredRole = offered?.role
    offeredLoad = offered?.value
    periodReason = scenario.analysis.kind == .terminating ? scenario.analysis.reason : nil
  }
}

/// What replications say about stability, taken one after another.
struct StabilityEvidence {
  private let stations: [String]
  private var quarters: [[Double]] = []
  private var loads: [Tally]
  private var population = Tally()

  /// Nothing yet about stations of these names.
  init(stations: [String]) {
    self.stations = stations
    loads = Array(repeating: Tally(), count: stations.count)
  }

  /// Adds what one replication says: the mean number in the system in each quarter, then the load of each station.
  mutating func add(_ evidence: [Double]) {
    for (index, load) in evidence.dropFirst(GrowthTest.quarters).prefix(loads.count).enumerated()
    where load.isFinite {
      loads[index].add(load)
    }
    let means = Array(evidence.prefix(GrowthTest.quarters))
    guard means.count == GrowthTest.quarters, means.allSatisfy(\.isFinite) else { return }
    quarters.append(means)
    population.add(means.reduce(0, +) / Double(GrowthTest.quarters))
  }

  /// The verdict on the replications taken so far.
  func stability(_ terms: StabilityTerms) -> Stability {
    let test = GrowthTest(quarters, confidence: terms.confidence)
    var growth = test.growth
    if let perQuarter = growth {
      let weeks = Double(terms.daysPerQuarter) / 7
      growth?.mean = perQuarter.mean / weeks
      growth?.halfWidth = perQuarter.halfWidth / weeks
    }
    var measured = zip(stations, loads).compactMap { name, tally in
      ConfidenceInterval(tally, level: StabilityRule.loadConfidence).map {
        StationLoad(name: name, load: $0, isExact: false)
      }
    }
    if let role = terms.offeredRole, let value = terms.offeredLoad {
      let load = ConfidenceInterval(exactly: value)
      measured = measured.map {
        $0.name == role ? StationLoad(name: $0.name, load: load, isExact: true) : $0
      }
    }
    let rule = StabilityRule(test: test, growth: growth, stations: measured, losesWork: terms.losesWork)
    let (outcome, reasons) = terms.periodReason.map { (.terminating, [$0]) } ?? rule.verdict
    return Stability(
      outcome: outcome, reasons: reasons, population: population.mean, growthPerWeek: growth,
      stations: measured)
  }
}

extension Scenario {
  /// Whether work leaves because it has waited too long, or does not come in because there is too much of it.
  fileprivate var losesWork: Bool {
    admission.cancelAfterDays != nil || admission.workInProgressLimit != nil
      || workload.contains { $0.patience != nil || $0.arrivals.sources != nil || $0.arrivals.loop == .closed }
  }
}
