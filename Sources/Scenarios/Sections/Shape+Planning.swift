import PositionedJSON
import Sampling

extension Shape where Value == PlanningSettings {
  /// The lead's planning of tier 3 and 4 tasks.
  static var planning: Shape {
    object { reader in
      PlanningSettings(
        enabled: reader.read(
          "enabled", .bool, default: true, "Off: a strategic task is broken down at once, at no cost"),
        effortHours: reader.read(
          "effortHours", .positiveDistribution(), default: .lognormal(median: 1.5, sigma: 0.5),
          "The lead's direct hours to plan one strategic task; left out, lognormal with median 1.5 h"))
    }
  }
}
