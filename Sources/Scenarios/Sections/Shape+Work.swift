import PositionedJSON
import Sampling

extension Distribution {
  /// Actual over estimated effort: 37 % exactly on the estimate, the rest spread widely around it.
  ///
  /// After the aggregate figures of D. Jones and S. Cullum, "A conversation around the analysis of the SiP
  /// effort estimation dataset", arXiv:1901.01621, 2019: log mean -0.08 and deviation 0.95 of the rest.
  static let referenceEffortError = Distribution.mixture([
    MixtureComponent(weight: 0.37, distribution: .constant(1)),
    MixtureComponent(
      weight: 0.63,
      distribution: .truncated(.lognormal(median: 0.92, sigma: 0.95), low: 0.05, high: 8)),
  ])
}

extension Shape where Value == WorkSettings {
  /// How the work itself goes.
  static var work: Shape {
    object { reader in
      let enabled = reader.read(
        "enabled", .bool, default: true, "Off: every task takes its estimate, whoever does it")
      let settings = WorkSettings(
        actualOverEstimate: reader.read(
          "actualOverEstimate", .positiveDistribution(meanUpTo: 1000), default: .referenceEffortError,
          "Actual effort as a multiple of the estimate; left out, 37 % exactly 1 and the rest lognormal"),
        factorPerLevelAbove: reader.read(
          "factorPerLevelAbove", .number(above: 0, atMost: 10), default: 0.9,
          "Effort multiplier per skill level above what the task needs"),
        factorPerLevelBelow: reader.read(
          "factorPerLevelBelow", .number(above: 0, atMost: 10), default: 1.3,
          "Effort multiplier per skill level below what the task needs"))
      return enabled
        ? settings
        : WorkSettings(actualOverEstimate: .constant(1), factorPerLevelAbove: 1, factorPerLevelBelow: 1)
    }
  }
}
