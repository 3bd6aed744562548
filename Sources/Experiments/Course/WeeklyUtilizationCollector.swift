import OutputAnalysis
import TeamModel

/// Gathers utilization by the week over the replications, in memory that does not grow with their number.
struct WeeklyUtilizationCollector {
  private static let mostPeople = 24
  private static let mostSkillRows = 16
  /// Quarters of a percent, from 0 to 1.
  private static let bins = 401

  private let grid: WeekGrid
  private let critical: Double
  private let names: [(name: String, holders: [String])]
  private let peopleRows: Int
  private let omitted: Int
  /// The rows that each roster place counts towards, the team's last.
  private let rowsOfPlace: [[Int]]

  private var tallies: [Tally]
  private var criticalCounts: [Int]
  /// Of the team: replications by week and quarter of a percent.
  private var counts: [UInt32]
  private var busy: [Double]
  private var available: [Double]

  init(_ compiled: CompiledScenario) {
    grid = WeekGrid(compiled)
    critical = compiled.thresholds.critical
    let contributors = compiled.roster.indices.filter { !compiled.roster[$0].isLead }
    let shown = contributors.prefix(Self.mostPeople)
    let drawn = shown + [compiled.roster.firstIndex(where: \.isLead)].compactMap(\.self)
    omitted = compiled.roster.count - drawn.count
    let skills = Self.skillRows(contributors.map { compiled.roster[$0] })
    names = drawn.map { (compiled.roster[$0].id, []) } + skills
    peopleRows = drawn.count
    let team = names.count
    rowsOfPlace = compiled.roster.indices.map { place in
      let person = compiled.roster[place]
      let own = drawn.firstIndex(of: place).map { [$0] } ?? []
      guard !person.isLead else { return own }
      let held = skills.indices.filter { skills[$0].holders.contains(person.role) }
      return own + held.map { drawn.count + $0 } + [team]
    }
    let cells = (names.count + 1) * grid.starts.count
    tallies = Array(repeating: Tally(), count: cells)
    criticalCounts = Array(repeating: 0, count: cells)
    counts = Array(repeating: 0, count: grid.starts.count * Self.bins)
    busy = Array(repeating: 0, count: cells)
    available = Array(repeating: 0, count: cells)
  }

  /// Skills that the same roles hold, together; those that most roles hold first.
  private static func skillRows(_ people: [RosterPerson]) -> [(name: String, holders: [String])] {
    var rows: [(name: String, holders: [String])] = []
    for skill in Set(people.flatMap(\.skills)).sorted() {
      var holders: [String] = []
      for person in people where person.skills.contains(skill) && !holders.contains(person.role) {
        holders.append(person.role)
      }
      if let row = rows.firstIndex(where: { $0.holders == holders }) {
        rows[row].name += ", \(skill)"
      } else {
        rows.append((skill, holders))
      }
    }
    return Array(rows.sorted { $0.holders.count > $1.holders.count }.prefix(mostSkillRows))
  }

  /// Adds one replication.
  mutating func add(_ daily: [DailyRecord]) {
    for cell in busy.indices {
      busy[cell] = 0
      available[cell] = 0
    }
    let weeks = grid.starts.count
    for record in daily {
      guard let week = grid.stretch(ofDay: Int(record.day)) else { continue }
      for row in rowsOfPlace[Int(record.person)] {
        busy[row * weeks + week] += record.busy.hours
        available[row * weeks + week] += record.available.hours
      }
    }
    let firstOfTeam = names.count * weeks
    for cell in busy.indices where available[cell] > 0 {
      let utilization = busy[cell] / available[cell]
      tallies[cell].add(utilization)
      if utilization >= critical { criticalCounts[cell] += 1 }
      if cell >= firstOfTeam {
        let bin = min(max(Int((utilization * Double(Self.bins - 1)).rounded()), 0), Self.bins - 1)
        counts[(cell - firstOfTeam) * Self.bins + bin] += 1
      }
    }
  }

  /// What was gathered.
  func utilization(confidence: Double) -> WeeklyUtilization {
    var values = CriticalValues(level: confidence)
    let weeks = grid.starts.count
    let rows = names.enumerated().map { row, name in
      WeeklyUtilization.Row(
        name: name.name, holders: name.holders,
        weeks: (0..<weeks).map { week in
          let tally = tallies[row * weeks + week]
          guard tally.count > 0 else { return nil }
          return WeeklyUtilization.Cell(
            mean: tally.mean, halfWidth: ConfidenceInterval(tally, &values)?.halfWidth,
            criticalShare: Double(criticalCounts[row * weeks + week]) / Double(tally.count))
        })
    }
    let team = (0..<weeks).map { week -> WeeklyUtilization.TeamWeek in
      let tally = tallies[names.count * weeks + week]
      let ranks = values.quantileRanks(0.5, count: tally.count)
      return WeeklyUtilization.TeamWeek(
        mean: tally.count > 0 ? tally.mean : .nan, halfWidth: ConfidenceInterval(tally, &values)?.halfWidth,
        quantiles: WeeklyUtilization.probabilities.map { probability in
          let position = probability * Double(tally.count)
          return value(ofRank: max(1, Int((position - position.ulp * 4).rounded(.up))), week: week)
        },
        medianInterval: ranks.map {
          MetricSummary.Ends(
            low: value(ofRank: $0.low, week: week), high: value(ofRank: $0.high, week: week))
        })
    }
    return WeeklyUtilization(
      grid: grid, people: Array(rows.prefix(peopleRows)), skills: Array(rows.dropFirst(peopleRows)),
      team: team, omittedPeople: omitted)
  }

  /// The smallest quarter of a percent at or below which there are as many replications as a rank says.
  private func value(ofRank rank: Int, week: Int) -> Double {
    var seen = 0
    for bin in 0..<Self.bins {
      seen += Int(counts[week * Self.bins + bin])
      if seen >= rank { return Double(bin) / Double(Self.bins - 1) }
    }
    return .nan
  }
}
