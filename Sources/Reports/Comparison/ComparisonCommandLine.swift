import Experiments
import Foundation

/// The command that repeats a comparison.
enum ComparisonCommandLine {
  static func words(
    _ result: ScenarioComparison, _ divergences: [Divergence], scenario: String
  ) -> [String] {
    var words = ["plimsoll", "compare", scenario]
    var overrides: [String] = []
    // A recorded workload takes the place of the streams of base and variants alike.
    let shared = result.base.overrides
    for variant in result.variants {
      // The seed is that of the base for all, and is told once.
      let own = variant.point.overrides.filter {
        !$0.hasPrefix("simulation.seed=") && !shared.contains($0)
      }
      if own.isEmpty {
        words.append((variant.point.file as NSString).lastPathComponent)
      } else {
        overrides = own
      }
    }
    words += overrides.flatMap { ["--set", $0] }
    words += replay(shared)
    words += ["--seed", String(result.base.scenario.simulation.seed)]
    let definition = result.definition
    if definition.goals.isEmpty {
      words += ["--replications", String(definition.replications)]
    } else {
      words += definition.goals.flatMap { goal in
        ["--precision", "\(goal.metric)=\(goal.halfWidth.asTyped(isShare: goal.isRelative))"]
      }
      words += ["--max", String(definition.replications)]
    }
    let played = divergences.first?.replications ?? 0
    return words + ["--why", String(played)]
  }

  /// What names the record that base and variants replay, if they do.
  private static func replay(_ overrides: [String]) -> [String] {
    struct Arrivals: Decodable {
      var trace: String
      var loop: String
    }
    for override in overrides {
      guard let place = override.firstIndex(of: "=") else { continue }
      let value = Data(override[override.index(after: place)...].utf8)
      guard let arrivals = try? JSONDecoder().decode(Arrivals.self, from: value) else { continue }
      let file = (arrivals.trace as NSString).lastPathComponent
      return ["--workload", file] + (arrivals.loop == "open" ? [] : ["--loop", arrivals.loop])
    }
    return []
  }
}
