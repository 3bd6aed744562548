import Arguments
import ExperimentDesign
import Experiments
import Foundation
import ResultStore
import Scenarios
import Synchronization
import TeamModel

/// A sweep as the command line describes it: its points, all of them read and found to be in order.
struct SweepPoints {
  let points: [DesignPoint]
  let prepared: [PreparedPoint]
  let definition: SweepDefinition
  let record: ExperimentRecord

  /// What the random numbers of replications depend on, which all points have in common, or what no replication
  /// depends on.
  private static let fixedPaths: [String: String] = [
    "simulation": "all points have the same random numbers, hence the same seed and period",
    "simulation.seed": "all points have the same random numbers",
    "simulation.start": "all points have the same random numbers, hence the same period",
    "simulation.days": "all points have the same random numbers, hence the same period",
    "simulation.warmUpDays": "all points have the same random numbers, hence the same period",
    "simulation.replications": "all points have as many replications: see --replications",
    "simulation.confidence": "it changes nothing that is simulated",
    "simulation.tracedReplications": "it changes nothing that is simulated",
    "simulation.analysis": "it changes nothing that is simulated",
    "name": "it changes nothing that is simulated", "title": "it changes nothing that is simulated",
    "description": "it changes nothing that is simulated", "targets": "it changes nothing that is simulated",
    "study": "it changes nothing that is simulated", "uncertainty": "it changes nothing that is simulated",
    "gates": "it changes nothing that is simulated", "$schema": "it changes nothing that is simulated",
  ]

  /// Reads the scenario at every point.
  ///
  /// - Throws: The first point at which something is wrong, before anything is simulated.
  static func read(_ arguments: ParsedArguments) throws -> SweepPoints {
    let vary = arguments[SweepCommand.vary]
    var factors: [Factor] = []
    for argument in vary {
      let factor: Factor
      do { factor = try Factor(argument) } catch { throw arguments.usageError("--vary \(error)") }
      let sections = factor.path.split(separator: ".").map(String.init)
      let prefixes = sections.indices.map { sections[...$0].joined(separator: ".") }
      if let reason = prefixes.lazy.compactMap({ fixedPaths[$0] }).first {
        throw arguments.usageError("--vary \(argument): \(factor.path) cannot be varied: \(reason)")
      }
      factors.append(factor)
    }
    let file = arguments[ScenarioArguments.scenario]
    let given =
      arguments[ScenarioArguments.set]
      + (arguments[ScenarioArguments.seed].map { ["simulation.seed=\($0)"] } ?? [])
    let (base, text) = try ScenarioReader.readWithText(path: file, overrides: given)
    let design = arguments[SweepCommand.design]
    let placed: PlacedDesign
    do {
      placed = try design.placed(factors, seed: base.simulation.seed)
    } catch { throw arguments.usageError("--design \(design.text): \(error)") }
    let advisors = ExperimentArguments.advisors(arguments)
    let read = try inParallel(placed.points.points.count) { place in
      try point(placed, place, file: file, text: text, given: given, advisors: advisors)
    }
    let prepared = read.map(\.1)
    let points = read.map(\.0)
    let definition = SweepDefinition(
      scenario: (file as NSString).lastPathComponent, overrides: arguments[ScenarioArguments.set],
      design: design, factors: vary, replications: ExperimentArguments.replications(base, arguments),
      first: points[0].scenario, prepared: prepared,
      basePoint: try place(of: base, text: text, file: file, given: given, among: points))
    return SweepPoints(
      points: points, prepared: prepared, definition: definition,
      record: ExperimentRecord(
        "sweep", name: "\(base.name)-sweep", title: base.title, version: Plimsoll.version,
        definition: definition, points: points))
  }

  /// The point that simulates what the scenario does with its own values; nil where none does.
  private static func place(
    of base: Scenario, text: String, file: String, given: [String], among points: [DesignPoint]
  ) throws -> Int? {
    let provenance = Provenance(
      version: Plimsoll.version, scenarioFile: file, scenarioDigest: "", seed: base.simulation.seed,
      replications: base.simulation.replications, overrides: given)
    let digest = try DesignPoint("", scenario: base, text: text, provenance: provenance).digest
    return points.firstIndex { $0.digest == digest }
  }

  private static func point(
    _ design: PlacedDesign, _ place: Int, file: String, text: String, given: [String],
    advisors: PointSimulation.AdvisorSource
  ) throws -> (DesignPoint, PreparedPoint) {
    let label = design.label(place)
    let overrides = given + design.overrides(place)
    do {
      let scenario = try ScenarioReader.read(text: text, file: file, overrides: overrides)
      let provenance = Provenance(
        version: Plimsoll.version, scenarioFile: file, scenarioDigest: "", seed: scenario.simulation.seed,
        replications: scenario.simulation.replications, overrides: overrides)
      let point = try DesignPoint(label, scenario: scenario, text: text, provenance: provenance)
      let prepared = try PreparedPoint(point)
      // That it may run a program is to be allowed before anything is simulated.
      if scenario.assignment.external != nil { _ = try advisors(point, try CompiledScenario(scenario)) }
      return (point, prepared)
    } catch let error as ScenarioErrors {
      throw PointProblem(point: label, message: error.description)
    }
  }

  /// The results of `body` in order; of several errors, that of the first.
  private static func inParallel<Result: Sendable>(
    _ count: Int, _ body: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    let results = Mutex<[Int: Swift.Result<Result, any Error>]>([:])
    let piece = 16
    DispatchQueue.concurrentPerform(iterations: (count + piece - 1) / piece) { place in
      for number in (place * piece)..<min((place + 1) * piece, count) {
        let result = Swift.Result { try body(number) }
        results.withLock { $0[number] = result }
        if case .failure = result { return }
      }
    }
    let all = results.withLock { $0 }
    return try (0..<count).compactMap { try all[$0]?.get() }
  }
}
