import Experiments
import LeadPolicy
import SimulatedTime
import TeamModel
import WorkingTime

/// What happened in replication 1, as figures and stories look it up.
package struct CourseOfWork {
  package let trace: ReplicationTrace
  let compiled: CompiledScenario
  private let people: [String]
  private let clock: TeamClock
  /// Of each strategic task, when the first of its tactical tasks had been assigned: the end of its planning.
  let planned: [SimulationTime?]

  /// The course of a run's first replication; nil where its stories were not kept.
  package init?(_ result: RunResult) {
    guard let trace = result.observations?.first else { return nil }
    self.trace = trace
    compiled = result.compiled
    people = result.roster.map(\.id)
    clock = TeamClock(result.compiled)
    planned = trace.endsOfPlanning
  }

  /// The measured days, counted from the first simulated one.
  var measuredDays: Range<Int> { compiled.measuredDays }

  /// Whether any task arrived that the lead has to plan.
  var hasPlannedTasks: Bool { trace.strategic.contains { $0.tier >= 3 } }

  /// The last instant of the run.
  var end: SimulationTime { compiled.measuredPeriod.upperBound }

  /// Whether an instant lies in the measured period.
  func isMeasured(_ time: SimulationTime) -> Bool { compiled.measuredPeriod.contains(time) }

  /// Working hours of the team from the first midnight of the run to an instant.
  package func hours(_ time: SimulationTime) -> Double {
    var clock = clock
    return clock.hours(until: time)
  }

  /// Working hours of the team between two instants.
  func hours(from start: SimulationTime, to end: SimulationTime) -> Double {
    max(hours(end) - hours(start), 0)
  }

  /// The person's id, as in every table.
  func name(_ person: Int) -> String {
    people.indices.contains(person) ? people[person] : "person \(person + 1)"
  }

  /// When somebody was on shift between two instants, in working hours of the team; what falls outside of the team's
  /// hours takes no room there.
  func hoursOnShift(_ person: Int, from start: SimulationTime, to end: SimulationTime) -> [Range<Double>] {
    guard compiled.roster.indices.contains(person), start < end else { return [] }
    var stretches: [Range<Double>] = []
    for stretch in compiled.stretchesOnShift(
      ofPerson: person, from: start, to: end, overtime: trace.overtime)
    {
      let (low, high) = (hours(stretch.lowerBound), hours(stretch.upperBound))
      guard low < high else { continue }
      // A night takes no room, so that what goes on after it is one stretch with what went before.
      if let last = stretches.last, low - last.upperBound < 1e-6 {
        stretches[stretches.count - 1] = last.lowerBound..<high
      } else {
        stretches.append(low..<high)
      }
    }
    return stretches
  }

  /// "Thu 12 March, 10:20", with the year where it is not the first one.
  func text(_ time: SimulationTime) -> String {
    let local = LocalDateTime(time, from: compiled.firstDay)
    let words =
      local.day.year == compiled.firstDay.year
      ? local.day.inWords.split(separator: "\u{A0}").dropLast().joined(separator: "\u{A0}")
      : local.day.inWords
    let weekday = local.day.weekday.name.prefix(3).capitalized
    return "\(weekday) \(words), \(local.iso8601.dropFirst(11).prefix(5))"
  }

  /// What somebody did between two instants, in working hours of the team, by what `kind` calls it; and how long they
  /// were away.
  func doings<Kind: Hashable>(
    of person: Int, from start: SimulationTime, to end: SimulationTime, kind: (WorkRecord) -> Kind
  ) -> (hours: [Kind: Double], away: Double) {
    var hours: [Kind: Double] = [:]
    for record in trace.work where record.person == person && record.ended > start && record.began < end {
      let stretches = hoursOnShift(person, from: max(record.began, start), to: min(record.ended, end))
      hours[kind(record), default: 0] += stretches.reduce(0) { $0 + $1.upperBound - $1.lowerBound }
    }
    let present = hoursOnShift(person, from: start, to: end).reduce(0) { $0 + $1.upperBound - $1.lowerBound }
    return (hours, max(self.hours(from: start, to: end) - present, 0))
  }

  /// " (meanwhile 12.5 h of review, 8.0 h away)": what somebody did while something waited for them.
  func meanwhile(_ person: Int, from start: SimulationTime, to end: SimulationTime) -> String {
    let (hours, away) = doings(of: person, from: start, to: end) { GanttActivity($0.activity) }
    let done = GanttActivity.allCases.compactMap { activity in
      hours[activity].map { ($0, "of \(activity.name)") }
    }
    return Self.meanwhile(done + [(away, "away")])
  }

  /// The same of hours with what they went into; nothing where none is worth naming.
  static func meanwhile(_ doings: [(hours: Double, what: String)]) -> String {
    let parts = doings.filter { $0.hours >= 0.05 }.map { "\(Self.hours($0.hours)) \($0.what)" }
    return parts.isEmpty ? "" : " (meanwhile \(parts.joined(separator: ", ")))"
  }

  /// "12.5 h".
  static func hours(_ hours: Double) -> String { Quantity.number(hours, places: 1) + "\u{A0}h" }

  /// "2026-03-12 10:20", or nothing but a dash.
  func cell(_ time: SimulationTime?) -> String {
    guard let time else { return "–" }
    let text = LocalDateTime(time, from: compiled.firstDay).iso8601
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))"
  }

  /// Why there is nothing to show of a run whose stories were not kept.
  static let absence: Markup =
    "<p>Too much work goes through this team in a replication to keep the story of every task, so none is shown.</p>\n"
}
