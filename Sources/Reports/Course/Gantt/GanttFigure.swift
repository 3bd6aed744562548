import Experiments
import TeamModel

/// Some weeks of replication 1 as they were lived: a lane per person, and below it a row per planned task with its
/// tactical tasks and what they waited for.
package struct GanttFigure {
  private let course: CourseOfWork
  package let window: GanttWindow
  package let lanes: GanttLanes
  /// In order of arrival.
  package let rows: [GanttRow]
  /// Planned tasks in the window that have no row.
  package let leftOut: Int
  /// Strategic tasks in the window that were not planned before its end.
  private let unplanned: Int
  private let stories: Set<Int>
  private static let mostRows = 40

  /// The figure of a run's first replication.
  ///
  /// - Parameter stories: Strategic tasks whose stories the page tells.
  package init(_ course: CourseOfWork, stories: Set<Int> = []) {
    self.course = course
    self.stories = stories
    let window = GanttWindow(course)
    self.window = window
    lanes = GanttLanes(course, window)
    let present = course.trace.strategic.filter {
      $0.tier >= 3 && window.shows(from: $0.arrived, to: $0.ended)
    }
    let planned = present.filter { course.planned[$0.number].map { $0 < window.end } ?? false }
    unplanned = present.count - planned.count
    let longest = planned.map { (number: $0.number, hours: Self.hours($0, course, window)) }
      .sorted { ($1.hours, $0.number) < ($0.hours, $1.number) }.prefix(Self.mostRows)
    let shown = Set(longest.map(\.number))
    leftOut = planned.count - shown.count
    let courses = TaskCourses(course.trace, about: shown)
    rows = planned.filter { shown.contains($0.number) }.map { GanttRow($0, in: courses, course, window) }
  }

  /// Working hours that a task was there within the window.
  private static func hours(_ task: StrategicRecord, _ course: CourseOfWork, _ window: GanttWindow) -> Double
  {
    course.hours(
      from: max(task.arrived, window.start), to: min(task.ended ?? window.end, window.end))
  }

  package func render() -> Markup {
    let rendered: [Markup] = rows.map {
      $0.render(course, window, story: stories.contains($0.strategic.number))
    }
    let tasks: Markup =
      rows.isEmpty
      ? ""
      : """
      <figure class="wide gantt"><figcaption class="key cells"><h4>Planned tasks: their planning, and a line per tactical \
      task</h4>\(Self.taskKey)</figcaption>
      \(scrolled("Planned tasks over these weeks", "\(rendered)\(GanttStrip.axis(window, name: "Dates of the tasks"))"))</figure>
      \(GanttTable(rows: rows, course: course).table.render())
      """
    return """
      <h3>\(window.isWhole ? "One replication, piece by piece" : "Its fullest quarter, piece by piece")</h3>
      <p class="note">Exact: what happened in replication 1, \(window.inWords)\(isFullest). Across go the team's working \
      hours: nights and days off take no room. \(counts)\(rows.isEmpty ? .empty : Self.invitation)</p>
      <figure class="wide gantt"><figcaption class="key cells"><h4>Who was busy with what</h4>\(Self.laneKey)</figcaption>
      \(scrolled("Who was busy with what", "\(lanes.render())\(GanttStrip.axis(window, name: "Dates of the lanes"))"))</figure>
      \(lanes.table.render())\(tasks)
      """
  }

  private var isFullest: String {
    let kind = course.hasPlannedTasks ? "strategic tasks" : "tasks"
    return window.isWhole ? "" : ", the quarter of the measured period with the most \(kind) in the system"
  }

  private func scrolled(_ name: String, _ content: Markup) -> Markup {
    """
    <div class="scroll" tabindex="0" role="region" aria-label="\(name)"><div class="gantt-rows">
    \(content)</div></div>
    """
  }

  private static let invitation: Markup =
    "<span class=\"invitation\"> Point at a task, or move the focus to it, to see what waited for what.</span>"

  /// What is drawn and what is not.
  private var counts: String {
    var sentences: [String] = []
    if lanes.leftOut > 0 {
      sentences.append(
        "Of \(lanes.lanes.count + lanes.leftOut) people who worked, the \(lanes.lanes.count) busiest have a lane."
      )
    }
    if rows.isEmpty {
      sentences.append("No task that the lead had to plan was there, so there are only the people.")
    } else if leftOut > 0 {
      sentences.append(
        "Of \(rows.count + leftOut) planned tasks, those \(rows.count) are drawn that were there longest.")
    }
    if unplanned > 0 {
      sentences.append(
        unplanned == 1
          ? "One more was there and not yet planned." : "\(unplanned) more were there and not yet planned.")
    }
    return sentences.joined(separator: " ")
  }

  private static let laneKey: Markup = {
    let entries: [Markup] = GanttActivity.allCases.map { "<span>\($0.swatch) \($0.name)</span> " }
    return "\(entries)"
  }()

  private static let taskKey: Markup = {
    let entries: [(Markup, String)] =
      GanttRow.Look.allCases.map { look in
        ("<path class=\"\(look.style)\" d=\"M0,8h24\"/>", look.name)
      } + [
        (
          "<path class=\"bar-waiting\" d=\"M0,8h24\"/><path class=\"sent-back\" d=\"M12,8h0\"/>",
          "sent back by review"
        ),
        ("<path class=\"bar-waiting\" d=\"M0,8h20\"/><path class=\"done\" d=\"M20,4v8\"/>", "done"),
      ]
    let parts: [Markup] = entries.map { shape, name in
      """
      <span><svg class="lane-swatch" aria-hidden="true" viewBox="0 0 24 16" width="24" height="16"><title>\(name)</title>\
      <desc>A line.</desc>\(shape)</svg> \(name)</span> 
      """
    }
    return "\(parts)"
  }()
}

extension GanttRow.Look {
  /// In words.
  var name: String {
    switch self {
    case .waiting: "waiting"
    case .planning: "planned"
    case .work: "worked on"
    case .rework: "reworked"
    case .review: "reviewed"
    }
  }
}
