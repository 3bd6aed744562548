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

/// How the work goes, and the places of what it refers to.
struct ReadWork {
  var settings: WorkSettings
  var mentoring: [ReadMentoring]
}

extension Shape where Value == ReadWork {
  /// How the work itself goes.
  static var work: Shape {
    object { reader in
      let enabled = reader.read(
        "enabled", .bool, default: true,
        "Off: every task takes its estimate, whoever does it, and nothing comes between")
      let mentoring = reader.read(
        "mentoring", .array(of: .mentoring, count: 0...1000), default: [], "Who teaches whom")
      let settings = WorkSettings(
        actualOverEstimate: reader.read(
          "actualOverEstimate", .positiveDistribution(meanUpTo: 1000), default: .referenceEffortError,
          "Actual effort as a multiple of the estimate; left out, 37 % exactly 1 and the rest lognormal"),
        factorPerLevelAbove: reader.read(
          "factorPerLevelAbove", .number(above: 0, atMost: 10), default: 0.9,
          "Effort multiplier per skill level above what the task needs"),
        factorPerLevelBelow: reader.read(
          "factorPerLevelBelow", .number(above: 0, atMost: 10), default: 1.3,
          "Effort multiplier per skill level below what the task needs"),
        contextSwitchHours: reader.read(
          "contextSwitchHours", .positiveDistribution(), default: .constant(0),
          "Direct hours lost when a person takes up another task than the one they worked on last; left out, 0"
        ),
        handOverShare: reader.read(
          "handOverShare", .number(0...10), default: 0,
          "Extra effort when unfinished work passes to somebody else, as a share of what is still to do"),
        handsOverForAbsence: reader.read(
          "handOverForAbsence", .bool, default: false,
          "Whether the work of somebody away for the whole lookahead passes to somebody else of their role"),
        interruptions: reader.readIfPresent(
          "interruptions", .interruptions, "Small interruptions of people at work; left out, none"),
        blockers: reader.readIfPresent(
          "blockers", .blockers, "What keeps tasks from going on; left out, nothing") ?? nil,
        mentoring: mentoring.map(\.settings))
      return ReadWork(
        settings: enabled
          ? settings
          : WorkSettings(actualOverEstimate: .constant(1), factorPerLevelAbove: 1, factorPerLevelBelow: 1),
        mentoring: mentoring)
    }
  }
}

extension Shape where Value == InterruptionSettings {
  fileprivate static var interruptions: Shape {
    object { reader in
      let rate = reader.read(
        "perHour", .number(above: 0, atMost: 60), "Expected interruptions per shift hour of work on a task")
      let hours = reader.read("hours", .positiveDistribution(meanUpTo: 1000), "Shift hours one takes")
      guard let rate, let hours else { return nil }
      return InterruptionSettings(ratePerHour: rate, hours: hours)
    }
  }
}
