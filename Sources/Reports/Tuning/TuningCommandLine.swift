import Experiments

/// The command that repeats a tuning.
enum TuningCommandLine {
  static func words(_ definition: TuningDefinition) -> [String] {
    let design = definition.design
    var words = ["plimsoll", "tune", design.scenario] + design.factors.flatMap { ["--vary", $0] }
    if design.design != .grid { words += ["--design", design.design.text] }
    words += definition.objectives.flatMap { [$0.isMaximized ? "--maximize" : "--minimize", $0.metric] }
    words += definition.constraints.flatMap { constraint in
      let tolerance = constraint.tolerance.asTyped(isShare: constraint.share != nil)
      return ["--subject-to", "\(constraint.text) ± \(tolerance)"]
    }
    let indifference = definition.indifference
    words += ["--confidence", definition.confidence.asTyped(isShare: false)]
    words += ["--indifference", indifference.value.asTyped(isShare: indifference.isRelative)]
    words += ["--replications", "\(definition.firstStage)", "--max", "\(definition.maximum)"]
    if let budget = definition.budget { words += ["--budget", "\(budget)"] }
    words += ["--seed", String(design.seed)]
    return words + design.overrides.flatMap { ["--set", $0] }
  }
}
