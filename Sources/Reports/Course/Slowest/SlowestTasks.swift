import Experiments
import SimulatedTime
import TeamModel

/// The tasks of replication 1 that took longest from arrival to completion, each with its story.
package struct SlowestTasks {
  /// One of them.
  package struct Entry {
    package var strategic: StrategicRecord
    package var chain: CriticalChain
    package var parts: LeadTimeParts
    var ended: SimulationTime
  }

  /// Slowest first.
  package let entries: [Entry]
  private let course: CourseOfWork
  private let courses: TaskCourses
  /// Whether they are strategic tasks, which the lead plans; otherwise single ones.
  private let arePlanned: Bool
  /// How many were completed in the measured period.
  private let completed: Int
  private static let count = 10
  /// Of the first few, the stories are told at once.
  private static let toldCount = 3

  /// The slowest of the strategic tasks completed in the measured period; of single tasks where there are none.
  package init(_ course: CourseOfWork) {
    self.course = course
    let measured = course.trace.strategic.filter {
      $0.outcome == .completed && $0.ended.map(course.isMeasured) ?? false
    }
    let planned = measured.filter { $0.tier >= 3 }
    arePlanned = !planned.isEmpty
    let candidates = arePlanned ? planned : measured
    completed = candidates.count
    let slowest = candidates.map { task in
      (task: task, hours: course.hours(from: task.arrived, to: task.ended ?? task.arrived))
    }.sorted { ($1.hours, $0.task.number) < ($0.hours, $1.task.number) }.prefix(Self.count).map(\.task)
    let courses = TaskCourses(course.trace, about: Set(slowest.map(\.number)))
    self.courses = courses
    entries = slowest.compactMap { task in
      guard let ended = task.ended, let chain = CriticalChain(courses.tasks[task.number] ?? []) else {
        return nil
      }
      let parts = LeadTimeParts(of: task, ended: ended, chain: chain, in: courses, course)
      return Entry(strategic: task, chain: chain, parts: parts, ended: ended)
    }
  }

  package func render() -> Markup {
    let kind = arePlanned ? "strategic tasks" : "tasks"
    guard !entries.isEmpty else {
      return
        "<h3>The slowest \(kind)</h3>\n<p>No task was completed in the measured period of replication 1.</p>\n"
    }
    let longest = entries.map(\.parts.leadTime).max() ?? 1
    let stories: [Markup] = entries.enumerated().map { place, entry in
      let story = TaskStory(entry: entry, course: course, courses: courses)
      return """
        <article class="story" aria-labelledby="story-\(entry.strategic.number)">
        <h4 id="story-\(entry.strategic.number)"><span>\(CourseOfWork.hours(entry.parts.leadTime))</span> \
        \(entry.strategic.number) · \(entry.strategic.title)</h4>
        \(LeadTimeStrip(parts: entry.parts, longest: longest).render(name: entry.strategic.title))
        <p>\(story.shares)</p>
        <details class="telling"\(place < Self.toldCount ? " open=\"open\"" : "" as Markup)><summary>What happened</summary>
        \(story.render())</details>
        \(timeline(entry).render())</article>

        """
    }
    return """
      <h3>The slowest \(kind), and why</h3>
      <p class="note">Exact: what happened in replication 1. Of its \(Quantity.count(completed)) \(kind) completed in the \
      measured period, those that took the most working hours of the team from arrival to completion. The strips and the \
      stories follow the tactical tasks that determined the end: the one done last, and back over what it waited for. The \
      numbers before the titles are those of tasks.csv and reviews.csv.</p>
      <p class="key story-key">\(LeadTimeStrip.key)</p>
      \(stories)\(table.render())
      """
  }

  /// Where the lead times went, in numbers.
  private var table: DataTable {
    let places = TaskTime.allCases.filter { place in entries.contains { $0.parts.hours(place) > 0 } }
    return DataTable(
      caption: "Exact: replication 1: where the lead times of the slowest went, in working hours",
      columns: ["Task", "Lead time"] + places.map(\.name),
      rows: entries.map { entry in
        [
          "\(entry.strategic.number) · \(entry.strategic.title)",
          Quantity.number(entry.parts.leadTime, places: 1),
        ]
          + places.map { Quantity.number(entry.parts.hours($0), places: 1) }
      })
  }

  /// The tactical tasks of one of them.
  private func timeline(_ entry: Entry) -> DataTable {
    let chain = Set(entry.chain.tasks.map(\.ordinal))
    return DataTable(
      caption: "Its tactical tasks: number \(entry.strategic.number) in tasks.csv and reviews.csv",
      columns: [
        "Task", "Title", "By", "After", "Assigned", "Ready", "Begun", "Done", "Estimate, h", "Work, h",
        "Review rounds",
        "Determined the end",
      ],
      rows: (courses.tasks[entry.strategic.number] ?? []).map { task in
        [
          task.key, task.title, task.assignee.map(course.name) ?? "–",
          task.definition.dependencies.isEmpty ? "–" : task.definition.dependencies.joined(separator: ", "),
          course.cell(task.assigned), course.cell(task.ready), course.cell(task.started),
          course.cell(task.completed), Quantity.number(task.estimateHours, places: 1),
          task.actualHours.map { Quantity.number($0, places: 1) } ?? "–", "\(task.reviewRounds)",
          chain.contains(task.ordinal) ? "yes" : "no",
        ]
      })
  }
}
