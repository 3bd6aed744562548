import Arguments
import Experiments
import Foundation
import Scenarios

/// The points of a comparison as the command line names them.
enum ComparisonPoints {
  /// The base, then a point per variant.
  ///
  /// The base's seed is that of all, since pairs need common random numbers.
  static func read(_ arguments: ParsedArguments) throws -> [DesignPoint] {
    let base = arguments[CompareCommand.base]
    let files = arguments[CompareCommand.variants]
    let overrides = arguments[CompareCommand.set]
    guard !files.isEmpty || !overrides.isEmpty else {
      throw arguments.usageError("there is nothing to compare the base with: name a VARIANT or --set one")
    }
    let given = arguments[ScenarioArguments.seed].map { ["simulation.seed=\($0)"] } ?? []
    let workload = try RecordedWorkload(arguments)
    var points = [try workload.point("base", file: base, overrides: given)]
    let seed = ["simulation.seed=\(points[0].scenario.simulation.seed)"]
    for file in files { points.append(try workload.point(file, file: file, overrides: seed)) }
    if !overrides.isEmpty {
      points.append(
        try workload.point(overrides.joined(separator: ", "), file: base, overrides: overrides + given))
    }
    return named(points, files: files)
  }

  /// Variants from files are called by the scenario's name where that tells them apart, else by the file's.
  private static func named(_ points: [DesignPoint], files: [String]) -> [DesignPoint] {
    var points = points
    let names = points.prefix(files.count + 1).map(\.scenario.name)
    let isTelling = Set(names).count == names.count
    let stems = files.map { (($0 as NSString).lastPathComponent as NSString).deletingPathExtension }
    let areStemsTelling = Set(stems).count == stems.count
    for place in files.indices {
      points[place + 1].label =
        isTelling ? names[place + 1] : areStemsTelling ? stems[place] : files[place]
    }
    points[0].label = isTelling ? names[0] : "base"
    return points
  }

  /// What is asked, from the command line and the base.
  static func definition(_ base: Scenario, _ arguments: ParsedArguments) throws -> ComparisonDefinition {
    let goals = try arguments[CompareCommand.precision].map { try goal($0, arguments) }
    if goals.isEmpty, arguments[CompareCommand.max] != nil {
      throw arguments.usageError("--max goes with --precision")
    }
    if !goals.isEmpty, arguments[ScenarioArguments.replications] != nil {
      throw arguments.usageError("--replications fixes the number that --precision leaves open; name --max")
    }
    return ComparisonDefinition(
      confidence: base.simulation.confidence,
      replications: goals.isEmpty
        ? ExperimentArguments.replications(base, arguments) : arguments[CompareCommand.max] ?? 2000,
      goals: goals)
  }

  /// `METRIC=0.01` or `METRIC=5%`.
  private static func goal(
    _ text: String, _ arguments: ParsedArguments
  ) throws -> ComparisonDefinition.Goal {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let isRelative = text.hasSuffix("%")
    guard parts.count == 2, let width = Double(isRelative ? String(parts[1].dropLast()) : parts[1]),
      width > 0, width.isFinite
    else {
      throw arguments.usageError(
        "--precision \(text): expected METRIC=WIDTH, as in review_sla_hit_rate=0.01 or "
          + "strategic_lead_time_h.mean=5%")
    }
    return ComparisonDefinition.Goal(
      metric: parts[0], halfWidth: isRelative ? width / 100 : width, isRelative: isRelative)
  }
}
