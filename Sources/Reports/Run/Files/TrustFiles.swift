import Experiments

extension ReportFolder {
  /// Writes what lets others judge a run: `warmup.csv`, `stress-des.md`, and, where inputs are not known,
  /// `uncertainty.csv` and `uncertainty_draws.csv`.
  func writeTrustFiles(_ result: RunResult) throws(ReportError) {
    try write(.warmUp, result.warmUp.course, to: "warmup.csv")
    try write(StressRecord(result).markdown(), to: "stress-des.md")
    guard let uncertainty = result.uncertainty else { return }
    try write(.uncertainty, uncertainty.metrics, to: "uncertainty.csv")
    try write(.draws(uncertainty), uncertainty.draws.map(DrawRow.init), to: "uncertainty_draws.csv")
  }
}
