import Experiments

/// The command that repeats a sweep.
enum SweepCommandLine {
  static func words(_ definition: SweepDefinition) -> [String] {
    var words = ["plimsoll", "sweep", definition.scenario]
    words += definition.factors.flatMap { ["--vary", $0] }
    if definition.design != .grid { words += ["--design", definition.design.text] }
    words += ["--seed", String(definition.seed), "--replications", String(definition.replications)]
    return words + definition.overrides.flatMap { ["--set", $0] }
  }
}
