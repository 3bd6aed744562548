import Foundation
import LeadPolicy
import OutputAnalysis
import ResultStore
import Scenarios
import SimulatedTime
import Synchronization
import TeamModel

/// The replications of a finished run, read from its store in place of being simulated again.
///
/// What is made of them is made anew, in the same order as in a run from the start, so that an extended run and a
/// long one have the same bytes. Replications whose stories are kept or looked at are simulated again, since a store does not
/// keep the order in which things happened; so is the first one in any case. Each of them must give the stored
/// values to the last bit: the proof that this program still simulates what the store holds.
public final class EarlierRun: Sendable {
  /// How many replications there are, from the first.
  public let count: Int
  private let path: String
  private let simulatedBelow: Int
  private let firstDay: Int
  private let days: Range<Int>
  private let people: Int
  private let metrics: [String]
  private let controls: Int
  private let store: Mutex<Store>

  // The connection is used by one thread at a time: whoever holds the lock.
  private struct Store: @unchecked Sendable {
    let run: StoredRun
  }

  /// Opens the store of an earlier run and checks that it is one of the same scenario.
  ///
  /// - Parameters:
  ///   - path: The store's file.
  ///   - scenario: The scenario to be run now.
  ///   - compiled: The same, made ready.
  ///   - text: The same as it was written, without its overrides.
  ///   - provenance: What is needed to repeat the new run.
  ///   - digest: The digest of a scenario's text, its overrides, and the recorded arrivals of today.
  /// - Throws: `StoreError` where the store cannot be read; `ExtensionProblem` where it is of another run;
  ///   `ScenarioErrors` where its scenario cannot be read.
  public init(
    at path: String, scenario: Scenario, compiled: CompiledScenario, text: String, provenance: Provenance,
    digest: (_ text: String, _ overrides: [String]) -> String
  ) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw ExtensionProblem.noReport(store: path) }
    let stored = try StoredRun(opening: path)
    let run = stored.run
    func require(_ what: String, _ there: String, _ here: String) throws(ExtensionProblem) {
      guard there == here else {
        throw ExtensionProblem.differs(report: path, what: what, there: there, here: here)
      }
    }
    try require("the version of Plimsoll", run.version, provenance.version)
    let difference = try ScenarioDifference.first(
      between: ScenarioDifference.Source(text: run.scenarioText, file: path, overrides: run.overrides),
      and: ScenarioDifference.Source(
        text: text, file: provenance.scenarioFile, overrides: provenance.overrides))
    if let difference {
      throw ExtensionProblem.differs(
        report: path, what: difference.path.isEmpty ? "the scenario" : difference.path,
        there: difference.first,
        here: difference.second)
    }
    try require("the seed", String(run.seed), String(provenance.seed))
    // The texts agree; what is left of the digest is what was recorded for the arrivals, in files of their own.
    try require(
      "the digest of the scenario with its recorded arrivals", run.scenarioDigest,
      digest(run.scenarioText, run.overrides))
    try require(
      "the list of metrics", stored.metrics.joined(separator: ", "),
      compiled.metrics.map(\.name).joined(separator: ", "))
    try require(
      "the team", stored.people.joined(separator: ", "), compiled.roster.map(\.id).joined(separator: ", "))
    let plan = scenario.simulation
    if plan.precision == nil, run.replications > plan.replications {
      throw ExtensionProblem.tooMany(report: path, there: run.replications, here: plan.replications)
    }
    self.path = path
    count = run.replications
    simulatedBelow = max(
      1, plan.tracedReplications, ObservedReplications.count(scenario, compiled))
    firstDay = compiled.firstDay.daysSinceEpoch
    days = 0..<compiled.totalDays
    people = compiled.roster.count
    metrics = stored.metrics
    controls = compiled.controls.count
    store = Mutex(Store(run: stored))
  }

  /// Whether a replication, by its number from 0, is read rather than simulated.
  func holds(_ number: Int) -> Bool { number < count && number >= simulatedBelow }

  /// The outcome of a replication that is held.
  func outcome(_ number: Int) throws -> ReplicationOutcome {
    let stored = try store.withLock { try $0.run.replication(number + 1) }
    func damaged(_ what: String) -> ExtensionProblem {
      .damaged(report: path, replication: number + 1, what: what)
    }
    let daily = try stored.daily.map { row in
      let day = row.day - firstDay
      guard days.contains(day), (0..<people).contains(row.person), row.available >= 0, row.busy >= 0 else {
        throw damaged("a day that it does not have")
      }
      return DailyRecord(
        day: Int32(day), person: Int32(row.person),
        available: SimulationDuration(microseconds: row.available),
        busy: SimulationDuration(microseconds: row.busy),
        committed: SimulationDuration(microseconds: row.committed))
    }
    guard
      let outcome = ReplicationOutcome(
        number: number, metrics: stored.metrics, daily: daily, series: stored.series),
      outcome.controls.count == controls
    else { throw damaged("a series that is none of its own") }
    return outcome
  }

  /// Checks a replication that was simulated although the store holds it.
  func verify(_ outcome: ReplicationOutcome) throws {
    guard outcome.number < count else { return }
    let stored = try store.withLock { try $0.run.replication(outcome.number + 1) }
    for (place, pair) in zip(stored.metrics, outcome.metrics).enumerated()
    where pair.0 != pair.1 && !(pair.0.isNaN && pair.1.isNaN) {
      throw ExtensionProblem.notRepeated(
        report: path, replication: outcome.number + 1, metric: metrics[place])
    }
  }
}
