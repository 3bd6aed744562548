import PositionedJSON
import WorkingTime

extension Shape where Value == SimulationPlan {
  /// Run length, warm-up, replications and seed.
  static var simulation: Shape {
    object { reader in
      let replications = reader.read(
        "replications", .replicationPlan, default: .fixed(200),
        "Independent repetitions of the run: a number, or the precision that decides about it")
      var plan = SimulationPlan(
        start: reader.read(
          "start", .day, default: CalendarDay(daysSinceEpoch: 20_458),
          "The first simulated day; left out, Monday 2026-01-05"),
        warmUpDays: reader.read(
          "warmUpDays", .integer(0...SimulationPlan.mostDays), default: 28,
          "Days simulated before anything is measured"),
        days: reader.read(
          "days", .integer(1...SimulationPlan.mostDays), default: 364, "Days measured after the warm-up"),
        replications: 0,
        seed: reader.read(
          "seed", .integer(0...UInt64.max), default: 1, "The root of every random stream"),
        confidence: reader.read(
          "confidence", .number(above: 0, below: 1), default: 0.95, "Confidence level of every interval"),
        analysis: reader.readIfPresent(
          "analysis", .choice(AnalysisKind.self),
          "Whether means are of the long run (steady-state) or of this period (terminating); left out, the former, "
            + "unless people leave, start or are taught, or work arrives as recorded"),
        tracedReplications: reader.read(
          "tracedReplications", .integer(0...1000), default: 1,
          "How many replications, from the first, leave their tasks and reviews in the report"))
      if plan.warmUpDays + plan.days > SimulationPlan.mostDays {
        reader.report(
          "found \(plan.days) days after a warm-up of \(plan.warmUpDays) (\(reader.words(for: "warmUpDays"))), "
            + "expected at most \(SimulationPlan.mostDays) together", at: "days")
      }
      let least: Int
      switch replications {
      case .fixed(let count):
        plan.replications = count
        least = count
      case .untilPrecise(let goal):
        plan.replications = goal.maximum
        plan.precision = goal
        least = goal.minimum
      }
      if plan.tracedReplications > least {
        reader.report(
          "found \(plan.tracedReplications), expected at most \(least), the "
            + (plan.precision == nil ? "" : "least ")
            + "replications (\(reader.words(for: "replications")))", at: "tracedReplications")
      }
      return plan
    }
  }
}
