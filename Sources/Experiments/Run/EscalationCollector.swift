import LeadPolicy
import OutputAnalysis
import TeamModel
import WorkingTime

/// Counts escalations by trigger and week over the replications, for the chart over time.
struct EscalationCollector {
  private static let mostPeriods = 260

  private let scenario: CompiledScenario
  private let triggers: [EscalationTrigger]
  private let daysPerPeriod: Int
  private let periods: Int
  private var tallies: [Tally]
  private var counts: [Int]

  init(_ scenario: CompiledScenario) {
    self.scenario = scenario
    triggers = scenario.armedTriggers
    let days = scenario.totalDays - scenario.warmUpDays
    let weeks = (days + 6) / 7
    daysPerPeriod = 7 * max(1, (weeks + Self.mostPeriods - 1) / Self.mostPeriods)
    periods = (days + daysPerPeriod - 1) / daysPerPeriod
    tallies = Array(repeating: Tally(), count: triggers.count * periods)
    counts = Array(repeating: 0, count: triggers.count * periods)
  }

  /// Adds one replication.
  mutating func add(_ marks: [EscalationMark]) {
    for cell in counts.indices { counts[cell] = 0 }
    for mark in marks {
      guard let row = triggers.firstIndex(of: mark.trigger) else { continue }
      let period = (Int(mark.day) - scenario.warmUpDays) / daysPerPeriod
      if (0..<periods).contains(period) { counts[row * periods + period] += 1 }
    }
    for cell in counts.indices { tallies[cell].add(Double(counts[cell])) }
  }

  /// Half-width of the interval of a weekly mean; where no replication had an escalation, the rate that so many of
  /// them leave possible.
  private static func halfWidth(_ counts: Tally, weeks: Double, _ critical: inout CriticalValues) -> Double {
    guard counts.count > 0, counts.maximum == 0 else {
      return (ConfidenceInterval(counts, &critical)?.halfWidth ?? 0) / weeks
    }
    return RateInterval(events: 0, exposure: Double(counts.count) * weeks, level: critical.level).high
  }

  /// One series per armed trigger, per calendar week.
  func series(confidence: Double) -> [EscalationSeries] {
    let firstMeasured = scenario.firstDay + scenario.warmUpDays
    let starts: [CalendarDay] = (0..<periods).map { firstMeasured + $0 * daysPerPeriod }
    let days = scenario.totalDays - scenario.warmUpDays
    // The last period may be shorter than the others.
    let weeks = (0..<periods).map { Double(min(daysPerPeriod, days - $0 * daysPerPeriod)) / 7 }
    var critical = CriticalValues(level: confidence)
    return triggers.enumerated().map { row, trigger in
      let cells = (0..<periods).map { tallies[row * periods + $0] }
      return EscalationSeries(
        trigger: trigger,
        weeklyMean: zip(cells, weeks).map { $0.mean / $1 },
        weeklyHalfWidth: zip(cells, weeks).map { Self.halfWidth($0, weeks: $1, &critical) },
        weekStarts: starts)
    }
  }
}
