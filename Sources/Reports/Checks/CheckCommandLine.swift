import Experiments

/// The command that repeats a check.
enum CheckCommandLine {
  static func words(_ check: PolicyCheck, _ divergence: Divergence?, sources: CheckSources) -> [String] {
    var words = ["plimsoll", "check", "--baseline", sources.baseline.argument]
    if sources.namesCandidate { words += ["--candidate", sources.candidate.argument] }
    words += sources.candidate.overrides.flatMap { ["--set", $0] }
    // Those of a scenario are there anyway.
    if sources.gates == .given { words += check.gates.flatMap { ["--gate", $0.gate.text] } }
    words += ["--confidence", check.definition.confidence.asTyped, "--max", String(check.budget)]
    words += ["--seed", String(check.baseline.scenario.simulation.seed)]
    // Nobody asks why of a candidate that does not fail.
    if check.verdict == .failed { words += ["--why", String(divergence?.replications ?? 0)] }
    return words
  }
}
