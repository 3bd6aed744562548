import Experiments
import TeamModel

/// A lane per person: who was busy with what, when.
package struct GanttLanes {
  /// One person's lane.
  package struct Lane {
    package var person: Int
    /// Of each activity, from where to where it went on, in units of the window.
    package var pieces: [(activity: GanttActivity, from: Double, to: Double)] = []
    /// Shift hours of the pieces that ended in the window, by activity.
    package var hours = [Double](repeating: 0, count: GanttActivity.allCases.count)
  }

  /// In the order of the roster; nobody who did nothing.
  package private(set) var lanes: [Lane] = []
  /// People who did something and have no lane, because others did more.
  private(set) var leftOut = 0
  private let course: CourseOfWork
  private let window: GanttWindow
  private static let mostLanes = 24
  /// With more pieces than this in a lane, hairs of space between them would eat them up.
  private static let mostSeparatePieces = 500

  package init(_ course: CourseOfWork, _ window: GanttWindow) {
    self.course = course
    self.window = window
    var byPerson: [Int: Lane] = [:]
    for record in course.trace.work where window.shows(from: record.began, to: record.ended) {
      var lane = byPerson[record.person] ?? Lane(person: record.person)
      let activity = GanttActivity(record.activity)
      let (from, to) = (max(record.began, window.start), min(record.ended, window.end))
      for stretch in course.hoursOnShift(record.person, from: from, to: to) {
        lane.pieces.append(
          (activity, window.x(hours: stretch.lowerBound), window.x(hours: stretch.upperBound)))
      }
      if record.ended <= window.end { lane.hours[activity.rawValue] += record.worked.hours }
      byPerson[record.person] = lane
    }
    let all = byPerson.values.sorted { $0.person < $1.person }
    let busiest = all.sorted { (Self.sum($1), $0.person) < (Self.sum($0), $1.person) }.prefix(Self.mostLanes)
    let shown = Set(busiest.map(\.person))
    lanes = all.filter { shown.contains($0.person) }
    leftOut = all.count - lanes.count
  }

  private static func sum(_ lane: Lane) -> Double { lane.hours.reduce(0, +) }

  func render() -> Markup {
    let rows: [Markup] = lanes.map { lane in
      let hours = zip(GanttActivity.allCases, lane.hours).filter { $0.1 > 0 }
        .map { "\($0.name) \(Quantity.number($1, places: 0)) h" }.joined(separator: ", ")
      let shapes: [Markup] = GanttActivity.allCases.map { activity in
        let parts: [Markup] = lane.pieces.filter { $0.activity == activity }.flatMap { piece in
          activity.bars.map {
            GanttStrip.rectangle(from: piece.from, to: piece.to, top: $0.top, height: $0.height)
          }
        }
        let dense: Markup = lane.pieces.count > Self.mostSeparatePieces ? " dense" : ""
        return parts.isEmpty ? .empty : "<path class=\"\(activity.style)\(dense)\" d=\"\(parts)\"/>"
      }
      let strip = GanttStrip(window: window, height: GanttActivity.laneHeight)
      return """
        <div class="gantt-row"><div class="gantt-name">\(course.name(lane.person))</div>\
        \(strip.render(title: course.name(lane.person), summary: hours, "\(shapes)"))</div>

        """
    }
    return "\(rows)"
  }

  /// The lanes in numbers.
  var table: DataTable {
    DataTable(
      caption: "Exact: replication 1: shift hours of the pieces of work that ended in these weeks",
      columns: ["Person"] + GanttActivity.allCases.map(\.name),
      rows: lanes.map { lane in
        [course.name(lane.person)] + lane.hours.map { Quantity.number($0, places: 1) }
      })
  }
}
