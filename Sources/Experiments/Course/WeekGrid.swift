import TeamModel
import WorkingTime

/// The weeks of the measured period, or in a long run stretches of several weeks, that courses are shown by.
public struct WeekGrid: Hashable, Sendable {
  /// The first day of each stretch.
  public let starts: [CalendarDay]
  /// The day after the last measured one.
  public let end: CalendarDay
  /// Weeks in a stretch; the last one may be shorter.
  public let weeksPerStretch: Int
  /// Days before the measured period.
  let firstMeasuredDay: Int

  /// More columns than this are not told apart in a picture.
  static let mostStretches = 104

  /// The stretches of a scenario: calendar weeks that begin on the weekday of the first measured day.
  init(_ scenario: CompiledScenario) {
    let days = scenario.totalDays - scenario.warmUpDays
    let weeks = (days + 6) / 7
    let perStretch = max(1, (weeks + Self.mostStretches - 1) / Self.mostStretches)
    let first = scenario.firstDay + scenario.warmUpDays
    starts = stride(from: 0, to: max(days, 1), by: 7 * perStretch).map { first + $0 }
    end = first + days
    weeksPerStretch = perStretch
    firstMeasuredDay = scenario.warmUpDays
  }

  /// The stretch of a day counted from the scenario's first; nil outside of the measured period.
  func stretch(ofDay day: Int) -> Int? {
    let place = (day - firstMeasuredDay) / (7 * weeksPerStretch)
    return day >= firstMeasuredDay && place < starts.count ? place : nil
  }

  /// The days of each stretch, counted from the scenario's first.
  var days: [Range<Int>] {
    starts.indices.map { place in
      let start = firstMeasuredDay + (starts[place] - starts[0])
      let next = place + 1 < starts.count ? starts[place + 1] : end
      return start..<start + (next - starts[place])
    }
  }

  /// What one stretch is called, "week" or "3 weeks".
  public var stretchName: String { weeksPerStretch == 1 ? "week" : "\(weeksPerStretch) weeks" }
}
