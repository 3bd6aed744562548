import Experiments
import Foundation
import ResultStore
import TeamModel
import Testing
import WorkingTime

/// What a store tells of a sweep is what its scenarios would have told.
@Suite struct StoredSweepTests {
  @Test func aDesignReadsAsItIsWritten() {
    for text in ["grid", "lhs:1", "lhs:100000", "ff:2"] { #expect(SweepDesign(text)?.text == text) }
    for text in ["", "lhs", "lhs:0", "lhs:100001", "lhs:-3", "ff:3", "Grid"] {
      #expect(SweepDesign(text) == nil)
    }
  }

  @Test func meansAndStabilityAreThoseOfTheScenariosThemselves() throws {
    let sweep = try SampleSweep(replications: 6)
    let stored = try StoredSweep(sweep.record.row, in: try sweep.run("single"))
    for (place, point) in sweep.points.enumerated() {
      let compiled = try CompiledScenario(point.scenario)
      var collector = RunCollector(compiled)
      var replicator = TeamReplicator(compiled)
      for number in 0..<6 { collector.add(replicator.replicate(number, isTraced: false)) }
      let provenance = Provenance(
        version: "", scenarioFile: "", scenarioDigest: "", seed: 1, replications: 6, overrides: [])
      let run = collector.result(of: point.scenario, text: "", provenance: provenance)
      let found = try stored.point(place)
      #expect(found.label == point.label)
      #expect(found.stability == run.stability)
      // Controls are of a run's own.
      let expected = run.metrics.map { metric in
        var metric = metric
        metric.controlled = nil
        return metric
      }
      #expect(found.summaries == expected)
    }
  }

  @Test func aMainEffectIsTheDifferenceOfTheMeansOfHalfThePoints() throws {
    let sweep = try SampleSweep(.twoLevel, replications: 4)
    let stored = try StoredSweep(sweep.record.row, in: try sweep.run("single"))
    var utilization: [Double] = []
    let effects = try stored.walk { point in
      let summary = point.summaries.first { $0.metric.name == "team_utilization" }
      utilization.append(summary?.mean ?? .nan)
    }
    let found = effects.filter { $0.metric.name == "team_utilization" }
    #expect(found.map(\.kind) == [.main, .main, .interaction])
    let levels = stored.design.points.points
    for effect in found.prefix(2) {
      let factor = try #require(stored.design.points.factors.firstIndex { $0.path == effect.factors[0] })
      let ends = try #require(effect.levels)
      func mean(_ level: String) -> Double {
        let members = levels.indices.filter { levels[$0][factor] == level }
        return members.reduce(0) { $0 + utilization[$1] } / Double(members.count)
      }
      #expect(abs(effect.interval.mean - (mean(ends.to) - mean(ends.from))) < 1e-9)
    }
    // A second senior halves the work of the first.
    #expect(found[0].interval.high < 0)
    #expect(found.allSatisfy { ($0.adjustedPValue ?? -1) >= ($0.pValue ?? 2) })
  }

  @Test func aSweepGoesOnWhereItWas() throws {
    let sweep = try SampleSweep()
    let asked = Counter()
    do {
      let store = try ExperimentStore(opening: sweep.file("resumed"))
      let simulation = try PointSimulation(
        sweep.points, store: store, jobs: 1, shouldStop: { asked.next() > 7 })
      let experiment = SweepExperiment(sweep.record, sweep.definition, store: store, simulation: simulation)
      #expect(try !experiment.run())
      #expect(try experiment.missing() == 20 - 7)
      #expect(try store.experiments().first?.isFinished == false)
    }
    try sweep.run("resumed")
    try sweep.run("single")
    let bytes = try ["single", "resumed"].map { try Data(contentsOf: URL(fileURLWithPath: sweep.file($0))) }
    #expect(bytes[0] == bytes[1])
  }

  @Test func aPointThatCannotBeSimulatedIsNamed() throws {
    let sweep = try SampleSweep()
    var point = sweep.points[1]
    // Beyond the year 9999.
    point.scenario.simulation.start = point.scenario.simulation.start + 2_913_000
    #expect(throws: PointProblem.self) { try PreparedPoint(point) }
    do {
      _ = try PreparedPoint(point)
    } catch {
      #expect(error.point == "team.senior-developer.count=1, work.contextSwitchHours=0.5")
    }
  }
}

/// Counts how often something was asked, by any thread.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0

  func next() -> Int {
    lock.withLock {
      count += 1
      return count
    }
  }
}
