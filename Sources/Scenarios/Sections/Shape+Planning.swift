import PositionedJSON
import Sampling

extension Shape where Value == PlanningSettings {
  /// The lead's planning of tier 3 and 4 tasks.
  static var planning: Shape {
    object { reader in
      let enabled = reader.read(
        "enabled", .bool, default: true, "Off: a strategic task is broken down at once, at no cost")
      let effort = reader.read(
        "effortHours", .positiveDistribution(), default: .lognormal(median: 1.5, sigma: 0.5),
        "The lead's direct hours to plan one strategic task; left out, lognormal with median 1.5 h")
      let gates = reader.readIfPresent(
        "gates", .planGates, "The quality gates of a plan; left out, plans are taken as they come")
      return PlanningSettings(
        enabled: enabled, effortHours: effort, gates: enabled ? gates ?? nil : nil)
    }
  }
}

extension Shape where Value == PlanGateSettings? {
  /// What happens at the gates; nil where they are switched off.
  fileprivate static var planGates: Shape {
    object { reader in
      let enabled = reader.read("enabled", .bool, default: true, "Off: plans are taken as they come")
      let settings = PlanGateSettings(
        failureProbability: reader.read(
          "failureProbability", .number(0...0.95), default: 0.1,
          "Probability that a plan fails its gates by an oversight and is made again"),
        replanHours: reader.read(
          "replanHours", .positiveDistribution(), default: .lognormal(median: 0.75, sigma: 0.5),
          "The lead's direct hours to make a plan again; left out, lognormal with median 0.75 h"))
      return .some(enabled ? settings : nil)
    }
  }
}
