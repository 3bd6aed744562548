import TeamModel

/// The rows of planned tasks in numbers: a row per tactical task, to be found again in `tasks.csv`.
struct GanttTable {
  let rows: [GanttRow]
  let course: CourseOfWork

  var table: DataTable {
    DataTable(
      caption:
        "Exact: replication 1: the tactical tasks drawn, by their strategic task's number as in tasks.csv",
      columns: ["Task", "Title", "By", "After", "Ready", "Begun", "Done", "Sent back"],
      rows: rows.flatMap { row in
        row.lines.compactMap { line in
          guard let task = line.task else { return nil }
          return [
            "\(task.strategic) · \(task.key)", task.title, task.assignee.map(course.name) ?? "–",
            task.definition.dependencies.isEmpty ? "–" : task.definition.dependencies.joined(separator: ", "),
            course.cell(task.ready), course.cell(task.started), course.cell(task.completed),
            "\(line.timesSentBack)",
          ]
        }
      })
  }
}
