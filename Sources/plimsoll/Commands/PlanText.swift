import Foundation
import LeadPolicy
import Scenarios
import Terminal
import WorkingTime

/// A plan for people: the breakdown, its schedule, the totals and the reasons.
struct PlanText {
  let decision: PlanningDecision
  let plan: StrategicPlan
  let timetable: PlanTimetable?
  let scenario: Scenario

  /// The whole text, ending in a line feed.
  func text(_ stream: StandardStream) -> String {
    func rendered(_ table: TextTable) -> String {
      table.rendered(width: stream.columns, color: stream.allowsColor)
    }
    var sections = [heading.fitted(toWidth: stream.columns), rendered(breakdown)]
    if let timetable { sections.append(rendered(schedule(timetable))) }
    sections += [rendered(totals), closing.fitted(toWidth: stream.columns)]
    return sections.joined(separator: "\n")
  }

  private var heading: String {
    var lines = [plan.template.title, decision.explanation]
    if decision.outcome == .exact, let chosen = decision.candidates.first {
      lines.append("Its score is \(chosen.score): \(chosen.evidence).")
    }
    for task in plan.splitTasks {
      lines.append(
        "\(task.key) takes \(task.estimateHours.short) h, a day or more, and is split into "
          + "\(TaskSplitting.partCount(of: task)) parts.")
    }
    return lines.map { $0.withVisibleControls + "\n" }.joined()
  }

  /// Columns in which nothing stands are left out.
  private var breakdown: TextTable {
    let columns: [(column: TextTable.Column, cell: (StrategicPlan.Entry) -> String)] = [
      (.text("key"), { $0.task.key }),
      (.text("title"), { $0.task.title }),
      (.number("h"), { $0.task.estimateHours.short }),
      (.text("complexity"), { $0.task.complexity.rawValue }),
      (.text("security"), { $0.task.security.rawValue }),
      (.text("flags"), { $0.task.flags.codes.joined(separator: ", ") }),
      (.text("assignee"), { $0.assignee ?? "nobody" }),
      (.text("together with"), { $0.collaborators.joined(separator: ", ") }),
      (.text("consulting"), { $0.consulted.joined(separator: ", ") }),
      (.text("rule"), { $0.rule }),
    ].filter { column in plan.entries.contains { !column.cell($0).isEmpty } }
    var table = TextTable(columns.map(\.column))
    for entry in plan.entries { table.append(columns.map { TextTable.Cell($0.cell(entry)) }) }
    return table
  }

  private func schedule(_ timetable: PlanTimetable) -> TextTable {
    var table = TextTable([
      .text("key"), .text("after"), .text("person"), .number("start"), .number("finish"), .text("critical"),
    ])
    for (index, task) in plan.tasks.enumerated() {
      let placement = timetable.placement(of: index)
      let isCritical = plan.criticalPath?.tasks.contains(index) ?? false
      let cells = [
        task.key, task.dependencies.joined(separator: ", "), timetable.people[placement.person].id,
        placement.start.short, placement.finish.short, isCritical ? "yes" : "",
      ]
      table.append(cells.map { TextTable.Cell($0) })
    }
    return table
  }

  private var totals: TextTable {
    var table = TextTable([.text("who"), .number("tasks"), .number("h")])
    let totals = PlanTotals(plan, timetable)
    for role in totals.roles {
      let people = totals.people.filter { $0.role == role.name }
      table.append([TextTable.Cell(role.name), "\(role.tasks)", TextTable.Cell(role.hours.short)])
      guard people.contains(where: { $0.name != role.name }) else { continue }
      for person in people {
        table.append([
          TextTable.Cell("  \(person.name)"), "\(person.tasks)", TextTable.Cell(person.hours.short),
        ])
      }
    }
    table.append(["total", "\(plan.entries.count)", TextTable.Cell(totals.hours.short)])
    return table
  }

  private var closing: String {
    var lines: [String] = []
    if let path = plan.criticalPath {
      let keys = path.tasks.map { plan.tasks[$0].key }
      lines.append("Critical path: \(keys.joined(separator: " → ")), \(path.hours.short) h.")
    }
    if let timetable {
      lines.append(
        "Earliest finish: \(timetable.finish.short), starting \(timetable.start.short), on the calendar and focus of "
          + "\(scenario.title), without other work, reviews or waiting for answers.")
    } else {
      lines.append(
        plan.violations.isEmpty
          ? "Earliest finish: not within ten years." : "Earliest finish: none, the plan fails its gates.")
    }
    lines.append("All numbers are exact for these estimates: a plan draws nothing at random.")
    return lines.map { $0.withVisibleControls + "\n" }.joined()
  }
}

extension Double {
  /// The number to at most two decimals, without a fraction where there is none.
  fileprivate var short: String {
    let style = FloatingPointFormatStyle<Double>(locale: Locale(identifier: "en_US_POSIX"))
    return formatted(style.precision(.fractionLength(0...2)).grouping(.never))
  }
}

extension LocalDateTime {
  /// The date and the time to the minute, "Mon 2026-01-05 09:00".
  fileprivate var short: String {
    "\(day.weekday.name.prefix(3).capitalized) \(iso8601.dropLast(3).replacingOccurrences(of: "T", with: " "))"
  }
}
