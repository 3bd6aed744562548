import SimulatedTime
import TeamModel
import WorkingTime

/// The stretch of replication 1 that is drawn, and where its instants lie across the drawing.
///
/// Across go the working hours of the team, so that nights and weekends take no room and an hour's work is as wide as
/// any other hour's.
package struct GanttWindow {
  /// The days drawn, counted from the first simulated one.
  package let days: Range<Int>
  /// Whether that is the whole measured period.
  let isWhole: Bool
  package let start: SimulationTime
  package let end: SimulationTime
  private let low: Double
  private let high: Double
  private let course: CourseOfWork

  /// Units of the drawing's width.
  package static let width = 4_000.0
  private static let quarter = 91

  /// The quarter of the measured period with the most strategic tasks in the system on average, the first where
  /// several have as many; all of a period that is hardly longer.
  package init(_ course: CourseOfWork) {
    let measured = course.measuredDays
    isWhole = measured.count <= Self.quarter + 14
    days = isWhole ? measured : Self.busiest(course, in: measured)
    start = SimulationTime.midnight(ofDay: days.lowerBound)
    end = SimulationTime.midnight(ofDay: days.upperBound)
    low = course.hours(start)
    high = course.hours(end)
    self.course = course
  }

  private static func busiest(_ course: CourseOfWork, in measured: Range<Int>) -> Range<Int> {
    let strategic = course.trace.strategic
    let drawn = course.hasPlannedTasks ? strategic.filter { $0.tier >= 3 } : strategic
    // The number in the system at each midnight, and its sums up to there.
    var changes = [Int](repeating: 0, count: measured.upperBound + 1)
    func day(_ time: SimulationTime) -> Int {
      min(Int(max(time.microseconds, 0) / SimulationDuration.day.microseconds) + 1, measured.upperBound)
    }
    for task in drawn {
      changes[day(task.arrived)] += 1
      if let ended = task.ended { changes[day(ended)] -= 1 }
    }
    var sums = [0]
    var present = 0
    for change in changes {
      present += change
      sums.append(sums[sums.count - 1] + present)
    }
    let starts = stride(from: measured.lowerBound, through: measured.upperBound - quarter, by: 7)
    let loads = starts.map { (start: $0, load: sums[$0 + quarter] - sums[$0]) }
    var best = loads.first
    for candidate in loads where candidate.load > (best?.load ?? 0) { best = candidate }
    let start = best?.start ?? measured.lowerBound
    return start..<start + quarter
  }

  /// Units from the left edge for an instant; instants beyond lie at the edges.
  package func x(_ time: SimulationTime) -> Double { x(hours: course.hours(time)) }

  /// Units from the left edge for a reading of the team's clock.
  func x(hours: Double) -> Double {
    guard high > low else { return 0 }
    return (min(max((hours - low) / (high - low), 0), 1) * Self.width).rounded()
  }

  /// Whether anything of a time lies in the window.
  func shows(from: SimulationTime, to: SimulationTime?) -> Bool { from < end && (to ?? end) > start }

  /// The dates below, those left out whose names would lie on each other's or stick out.
  var ticks: [(x: Double, label: String)] {
    let firstDay = course.compiled.firstDay
    let axis = TimeAxis(first: firstDay + days.lowerBound, last: firstDay + (days.upperBound - 1))
    var ticks: [(x: Double, label: String)] = []
    for tick in axis.ticks(limit: 14) {
      let x = x(SimulationTime.midnight(ofDay: tick.date - firstDay))
      if x > Self.width * 0.95 { continue }
      if let last = ticks.last, x - last.x < Self.width * 0.06 { continue }
      ticks.append((x, tick.label))
    }
    return ticks
  }

  /// "5 January 2026 to 5 April 2026".
  var inWords: String {
    let firstDay = course.compiled.firstDay
    return "\((firstDay + days.lowerBound).inWords) to \((firstDay + (days.upperBound - 1)).inWords)"
  }
}
