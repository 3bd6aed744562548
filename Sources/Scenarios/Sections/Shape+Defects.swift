import LeadPolicy
import PositionedJSON
import Sampling

extension Shape where Value == DefectFactors {
  /// Multipliers of the probability of violations, each 1 where it is left out, but for rework.
  static var defectFactors: Shape {
    object { reader in
      func factor(_ key: String, _ meaning: String) -> Double {
        reader.read(
          key, .number(above: 0, atMost: 100), default: 1, "Multiplies how likely violations are \(meaning)")
      }
      return DefectFactors(
        perLevelBelow: factor("perLevelBelow", "per skill level below what the task needs"),
        perLevelAbove: factor("perLevelAbove", "per skill level above what the task needs"),
        simple: factor("simple", "for simple tasks"),
        moderate: factor("moderate", "for moderate tasks"),
        high: factor("high", "for tasks of high complexity"),
        haste: factor("haste", "for work in haste"),
        rework: reader.read(
          "rework", .number(0...100), default: 0,
          "Multiplies how likely violations are in rework; 0 where rework violates nothing anew"))
    }
  }
}

extension Shape where Value == EscapeSettings? {
  /// What becomes of violations that review misses; nil where it is switched off.
  static var escapes: Shape {
    object { reader in
      let enabled = reader.read("enabled", .bool, default: true, "Off: nothing comes of them")
      let settings = EscapeSettings(
        vulnerabilityProbability: reader.read(
          "vulnerabilityProbability", .probability, default: 0.3,
          "Probability that an escaped vulnerability becomes an incident"),
        breakingChangeProbability: reader.read(
          "breakingChangeProbability", .probability, default: 0.6,
          "Probability that an escaped breaking change becomes an incident"),
        delayDays: reader.read(
          "delayDays", .positiveDistribution(), default: .exponential(mean: 20),
          "Days from completion until it happens; left out, exponential with mean 20"),
        effortHours: reader.read(
          "effortHours", .positiveDistribution(), default: .lognormal(median: 3, sigma: 0.7),
          "Direct hours to put it right; left out, lognormal with median 3 h"))
      return .some(enabled ? settings : nil)
    }
  }
}
