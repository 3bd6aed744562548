import OutputAnalysis
import TeamModel
import WorkingTime

/// Gathers each person's daily utilization over the replications, for charts, in memory that does not
/// grow with their number: a histogram of whole percents per person and period.
///
/// A run too long to draw day by day is gathered in periods of several days. Drawn are the people of the first
/// team, up to twelve in the order of the roster, its lead, and everybody together: who is busiest is known only
/// at the end, and charts of everybody would not be looked at.
struct UtilizationCollector {
  private static let mostPeriods = 400
  private static let mostPeople = 12
  /// Utilization is a share of shift time and cannot pass 1.
  private static let bins = 101

  private let scenario: CompiledScenario
  private let daysPerPeriod: Int
  private let periods: Int
  /// Roster places drawn, then the team.
  private let drawn: [Int]
  /// Row of each roster place, or nil.
  private let rowOfPerson: [Int?]
  /// Whether each roster place is an individual contributor's.
  private let isContributor: [Bool]

  /// Per row and period: replications by percent, their utilization, and the first one's.
  private var counts: [UInt32]
  private var tallies: [Tally]
  private var first: [Double?]
  /// The replication at hand: busy and available hours per row and period.
  private var busy: [Double]
  private var available: [Double]

  init(_ scenario: CompiledScenario) {
    self.scenario = scenario
    let days = scenario.totalDays - scenario.warmUpDays
    // Whole weeks, so that week-ends do not come and go with the periods.
    let weeks = (days + 7 * Self.mostPeriods - 1) / (7 * Self.mostPeriods)
    daysPerPeriod = days <= Self.mostPeriods ? 1 : 7 * weeks
    periods = (days + daysPerPeriod - 1) / daysPerPeriod
    isContributor = scenario.roster.map { !$0.isLead }
    let lead = isContributor.firstIndex(of: false) ?? scenario.roster.count - 1
    drawn = Array(0..<min(lead, Self.mostPeople)) + [lead]
    var rows = [Int?](repeating: nil, count: scenario.roster.count)
    for (row, place) in drawn.enumerated() { rows[place] = row }
    rowOfPerson = rows
    let cells = (drawn.count + 1) * periods
    counts = Array(repeating: 0, count: cells * Self.bins)
    tallies = Array(repeating: Tally(), count: cells)
    first = Array(repeating: nil, count: cells)
    busy = Array(repeating: 0, count: cells)
    available = Array(repeating: 0, count: cells)
  }

  private var teamRow: Int { drawn.count }

  /// Adds one replication.
  mutating func add(_ daily: [DailyRecord], isFirst: Bool) {
    for cell in busy.indices {
      busy[cell] = 0
      available[cell] = 0
    }
    for record in daily {
      let period = (Int(record.day) - scenario.warmUpDays) / daysPerPeriod
      let place = Int(record.person)
      if let row = rowOfPerson[place] { add(record, to: row * periods + period) }
      if isContributor[place] { add(record, to: teamRow * periods + period) }
    }
    for cell in busy.indices where available[cell] > 0 {
      let utilization = busy[cell] / available[cell]
      let percent = min(max(Int((utilization * 100).rounded()), 0), Self.bins - 1)
      counts[cell * Self.bins + percent] += 1
      tallies[cell].add(utilization)
      if isFirst { first[cell] = utilization }
    }
  }

  private mutating func add(_ record: DailyRecord, to cell: Int) {
    busy[cell] += record.busy.hours
    available[cell] += record.available.hours
  }

  /// One series per person drawn, the lead, and the team.
  func series(confidence: Double) -> [UtilizationSeries] {
    let names = drawn.map { scenario.roster[$0].id } + ["team"]
    var critical = CriticalValues(level: confidence)
    return names.enumerated().map { row, name in
      UtilizationSeries(
        id: name,
        points: (0..<periods).compactMap { period in
          let cell = row * periods + period
          let tally = tallies[cell]
          guard tally.count > 0 else { return nil }
          return UtilizationSeries.Point(
            date: scenario.firstDay + (scenario.warmUpDays + period * daysPerPeriod),
            mean: tally.mean,
            halfWidth: ConfidenceInterval(tally, &critical)?.halfWidth,
            p05Interval: interval(0.05, cell, &critical), p95Interval: interval(0.95, cell, &critical),
            extremes: MetricSummary.Ends(low: tally.minimum, high: tally.maximum), first: first[cell])
        })
    }
  }

  /// The interval of a quantile of utilization in whole percents: order statistics, as of any other number.
  private func interval(
    _ probability: Double, _ cell: Int, _ critical: inout CriticalValues
  ) -> MetricSummary.Ends? {
    critical.quantileRanks(probability, count: tallies[cell].count).map { ranks in
      MetricSummary.Ends(low: value(ofRank: ranks.low, cell), high: value(ofRank: ranks.high, cell))
    }
  }

  /// The smallest whole percent at or below which there are as many replications as a rank says.
  private func value(ofRank rank: Int, _ cell: Int) -> Double {
    var seen = 0
    for percent in 0..<Self.bins {
      seen += Int(counts[cell * Self.bins + percent])
      if seen >= rank { return Double(percent) / 100 }
    }
    return 1
  }
}
