import SimulatedTime
import TeamModel

/// The course of one strategic task: a line for its planning, and one below for each of its tactical tasks.
package struct GanttRow {
  /// How a stretch of a line is drawn.
  package enum Look: CaseIterable {
    /// Nobody does anything about it.
    case waiting
    case planning, work, rework, review
  }

  /// A stretch of a line, in units of the window.
  package struct Bar {
    package var look: Look
    package var from: Double
    package var to: Double
  }

  /// A dependency, from the end of the earlier task to the beginning of the later one.
  package struct Link {
    /// Ordinals within the strategic task.
    package var earlier: Int
    package var later: Int
    /// In units of the window.
    package var from: Double
    package var to: Double
  }

  /// One line.
  package struct Line {
    /// Nil for the planning.
    package var task: TaskRecord?
    package var bars: [Bar] = []
    /// Where review sent it back.
    package var returns: [Double] = []
    /// How often it did, in the window or not.
    var timesSentBack = 0
    /// Where it was done, if within the window.
    package var end: Double?
    package var links: [Link] = []
  }

  package let strategic: StrategicRecord
  package private(set) var lines: [Line] = []

  /// The row of a strategic task.
  package init(
    _ strategic: StrategicRecord, in courses: TaskCourses, _ course: CourseOfWork, _ window: GanttWindow
  ) {
    self.strategic = strategic
    let planned = course.planned[strategic.number] ?? strategic.ended ?? course.end
    var planning = Line(bars: [])
    planning.add(.waiting, from: strategic.arrived, to: planned, window)
    for record in courses.planning[strategic.number] ?? [] {
      planning.addWork(.planning, by: record.person, from: record.began, to: record.ended, course, window)
    }
    let tasks = courses.tasks[strategic.number] ?? []
    // What was over before the window, or came after it, would leave empty lines.
    lines = ([planning] + tasks.map { Self.line($0, among: tasks, courses, course, window) })
      .filter { !$0.bars.isEmpty }
  }

  private static func line(
    _ task: TaskRecord, among tasks: [TaskRecord], _ courses: TaskCourses, _ course: CourseOfWork,
    _ window: GanttWindow
  ) -> Line {
    var line = Line(task: task)
    guard let ready = task.ready else { return line }
    line.add(.waiting, from: ready, to: task.completed ?? course.end, window)
    let place = TaskPlace(task)
    for record in courses.work[place] ?? [] {
      switch record.activity {
      case .implementation:
        line.addWork(.work, by: record.person, from: record.began, to: record.ended, course, window)
      case .rework:
        line.addWork(.rework, by: record.person, from: record.began, to: record.ended, course, window)
      case .review, .peerReview:
        line.addWork(.review, by: record.person, from: record.began, to: record.ended, course, window)
      default: break
      }
    }
    for review in courses.reviews[place] ?? [] {
      // The Tech Lead, who is not on the roster, keeps no hours.
      if review.reviewer == nil { line.add(.review, from: review.started, to: review.decided, window) }
      guard !review.failedChecks.isEmpty else { continue }
      line.timesSentBack += 1
      if window.contains(review.decided) { line.returns.append(window.x(review.decided)) }
    }
    if let completed = task.completed, window.contains(completed) { line.end = window.x(completed) }
    for earlier in tasks where task.definition.dependencies.contains(earlier.key) {
      guard let completed = earlier.completed, window.contains(completed) || window.contains(ready) else {
        continue
      }
      line.links.append(
        Link(earlier: earlier.ordinal, later: task.ordinal, from: window.x(completed), to: window.x(ready)))
    }
    return line
  }
}

extension GanttWindow {
  /// Whether an instant lies in the window.
  func contains(_ time: SimulationTime) -> Bool { start <= time && time <= end }
}

extension GanttRow.Line {
  fileprivate mutating func add(
    _ look: GanttRow.Look, from: SimulationTime, to: SimulationTime, _ window: GanttWindow
  ) {
    let (left, right) = (window.x(from), window.x(to))
    if right > left { bars.append(GanttRow.Bar(look: look, from: left, to: right)) }
  }

  fileprivate mutating func addWork(
    _ look: GanttRow.Look, by person: Int, from: SimulationTime, to: SimulationTime, _ course: CourseOfWork,
    _ window: GanttWindow
  ) {
    guard window.shows(from: from, to: to) else { return }
    for stretch in course.hoursOnShift(person, from: from, to: to) {
      let (left, right) = (window.x(hours: stretch.lowerBound), window.x(hours: stretch.upperBound))
      if right > left { bars.append(GanttRow.Bar(look: look, from: left, to: right)) }
    }
  }
}
