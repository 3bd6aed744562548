import Experiments
import Foundation
import Reports
import Scenarios
import TeamModel

/// What one command would do: a run of a scenario's text into a folder, from the start or on top of what is there.
struct ExtendedRun {
  var text = SampleRun.text
  var overrides: [String] = []
  var version = "0.1.0"
  var jobs = 1
  var isExtension = false
  /// After how many hand-overs to stop, as an interrupted run does.
  var stopsAfter = Int.max
  /// How many replications are simulated rather than read.
  let simulated = Counter()

  final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var numbers: Set<Int> = []
    func insert(_ number: Int) { lock.withLock { _ = numbers.insert(number) } }
    var count: Int { lock.withLock { numbers.count } }
  }

  struct Interrupted: Error {}

  /// Runs with these further overrides, and leaves the report at `path`.
  func run(_ path: String, _ plan: String...) throws {
    // As on the command line: the length and the seed are no part of what the digest covers.
    let scenario = try ScenarioReader.read(text: text, file: "sample.json5", overrides: overrides + plan)
    let compiled = try CompiledScenario(scenario)
    func digest(_ text: String, _ overrides: [String]) -> String {
      String(([text] + overrides).joined(separator: "\u{0}").utf8.reduce(0) { $0 &* 31 &+ Int($1) })
    }
    let provenance = Provenance(
      version: version, scenarioFile: "sample.json5", scenarioDigest: digest(text, overrides),
      seed: scenario.simulation.seed, replications: scenario.simulation.replications, overrides: overrides)
    let folder = try ReportFolder(at: path)
    do {
      let earlier =
        isExtension
        ? try EarlierRun(
          at: path + "/results.sqlite", scenario: scenario, compiled: compiled, text: text,
          provenance: provenance, digest: digest) : nil
      let writer = try RunReportWriter(
        in: folder, scenario: scenario, compiled: compiled, text: text, provenance: provenance)
      var collector = RunCollector(
        compiled, stopping: SequentialStopping(scenario, metrics: compiled.metrics))
      let runner = ReplicationRunner(
        compiled, replications: 0..<scenario.simulation.replications,
        tracedBelow: scenario.simulation.tracedReplications,
        observedBelow: ObservedReplications.count(scenario, compiled), jobs: jobs, earlier: earlier)
      let (renderer, simulated, stopsAfter) = (writer.renderer, simulated, stopsAfter)
      _ = try runner.run(
        preparing: {
          // Only what is simulated knows how many events it took.
          if $0.events > 0 { simulated.insert($0.number) }
          return renderer.render($0)
        },
        handOver: {
          try writer.write($0)
          collector.add($0.outcome, observation: $0.observation)
          if collector.replications == stopsAfter { throw Interrupted() }
        }, isEnough: { collector.isEnough })
      try writer.finish(collector.result(of: scenario, text: text, provenance: provenance), jobs: jobs)
    } catch {
      folder.discard()
      throw error
    }
  }
}
