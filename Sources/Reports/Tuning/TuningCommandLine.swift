import Experiments

/// The command that repeats a tuning.
enum TuningCommandLine {
  static func words(_ definition: TuningDefinition) -> [String] {
    let design = definition.design
    var words = ["plimsoll", "tune", design.scenario] + design.factors.flatMap { ["--vary", $0] }
    if design.design != .grid { words += ["--design", design.design.text] }
    words += definition.objectives.flatMap { [$0.isMaximized ? "--maximize" : "--minimize", $0.metric] }
    words += definition.constraints.flatMap { constraint in
      let tolerance =
        constraint.share == nil ? plain(constraint.tolerance) : plain(constraint.tolerance * 100) + "%"
      return ["--subject-to", "\(constraint.text) ± \(tolerance)"]
    }
    let indifference = definition.indifference
    words += ["--confidence", plain(definition.confidence)]
    words += [
      "--indifference",
      indifference.isRelative ? plain(indifference.value * 100) + "%" : plain(indifference.value),
    ]
    words += ["--replications", "\(definition.firstStage)", "--max", "\(definition.maximum)"]
    if let budget = definition.budget { words += ["--budget", "\(budget)"] }
    words += ["--seed", String(design.seed)]
    return words + design.overrides.flatMap { ["--set", $0] }
  }

  private static func plain(_ value: Double) -> String {
    let text = "\(value.toTwelveDigits)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
