import TeamModel

extension GanttRow {
  private static let pitch = 8.0
  /// Space above and below the lines.
  private static let inset = 4.0

  /// The row, which shows its dependencies while it is pointed at or has the focus.
  ///
  /// - Parameter story: Where the task's story is told further down the page, if it is.
  func render(_ course: CourseOfWork, _ window: GanttWindow, story: Bool) -> Markup {
    let name: Markup = "\(strategic.number) · \(strategic.title)"
    let heading: Markup = story ? "<a href=\"#story-\(strategic.number)\">\(name)</a>" : name
    let strip = GanttStrip(window: window, height: Double(lines.count) * Self.pitch + 2 * Self.inset)
    let shapes: [Markup] = lines.enumerated().map { place, line in render(line, at: place, course) }
    return """
      <div class="gantt-row task-row" tabindex="0" role="group" aria-label="\(name)"><div class="gantt-name">\(heading)</div>\
      \(strip.render(title: "\(strategic.number) · \(strategic.title)", summary: summary(course), "\(shapes)"))</div>

      """
  }

  private func middle(_ place: Int) -> Double { Self.inset + (Double(place) + 0.5) * Self.pitch }

  private func render(_ line: Line, at place: Int, _ course: CourseOfWork) -> Markup {
    let middle = middle(place)
    let bars: [Markup] = Look.allCases.map { look in
      let parts: [Markup] = line.bars.filter { $0.look == look }.map {
        "M\($0.from),\(middle)H\($0.to)"
      }
      return parts.isEmpty ? .empty : "<path class=\"\(look.style)\" d=\"\(parts)\"/>"
    }
    let returns: [Markup] = line.returns.map { "M\($0),\(middle)h0" }
    let back: Markup = returns.isEmpty ? .empty : "<path class=\"sent-back\" d=\"\(returns)\"/>"
    let end: Markup = line.end.map { "<path class=\"done\" d=\"M\($0),\(middle - 4)v8\"/>" } ?? .empty
    let left = line.bars.map(\.from).min() ?? 0
    let right = line.bars.map(\.to).max() ?? 0
    let ground = GanttStrip.rectangle(
      from: left, to: right, top: middle - Self.pitch / 2, height: Self.pitch)
    return """
      <g class="gantt-task"><title>\(line.task.map { story(of: $0, line, course) } ?? summary(course))</title>\
      <path class="ground" d="\(ground)"/>\(bars)\(links(line, to: middle))\(end)\(back)</g>
      """
  }

  /// Along the line of the earlier task, then to that of the later one.
  private func links(_ line: Line, to middle: Double) -> Markup {
    let parts: [Markup] = line.links.compactMap { link in
      guard let place = lines.firstIndex(where: { $0.task?.ordinal == link.earlier }) else { return nil }
      return "M\(link.from),\(self.middle(place))H\(link.to)V\(middle)"
    }
    return parts.isEmpty ? .empty : "<path class=\"links\" d=\"\(parts)\"/>"
  }

  /// The whole in a sentence.
  private func summary(_ course: CourseOfWork) -> String {
    var words = "Arrived \(course.text(strategic.arrived))"
    if strategic.wasDeferred { words += ", deferred" }
    if let planned = course.planned[strategic.number] { words += ", planned by \(course.text(planned))" }
    guard let ended = strategic.ended else { return words + ", not done by the end of the run." }
    let hours = Quantity.number(course.hours(from: strategic.arrived, to: ended), places: 1)
    return words
      + ", \(strategic.outcome.rawValue) \(course.text(ended)), \(hours) working hours after its arrival."
  }

  /// A tactical task's story in a sentence.
  private func story(of task: TaskRecord, _ line: Line, _ course: CourseOfWork) -> String {
    var words = "\(task.key) \(task.title): "
    words += task.ready.map { "ready \(course.text($0))" } ?? "never ready"
    if let started = task.started {
      let person = task.assignee.map { " by \(course.name($0))" } ?? ""
      words += ", begun \(course.text(started))\(person)"
    }
    let returns = line.timesSentBack
    if returns > 0 { words += ", sent back \(returns == 1 ? "once" : "\(returns) times")" }
    return words
      + (task.completed.map { ", done \(course.text($0))." } ?? ", not done by the end of the run.")
  }
}

extension GanttRow.Look {
  var style: Markup {
    switch self {
    case .waiting: "bar-waiting"
    case .planning: "bar-planning"
    case .work: "bar-work"
    case .rework: "bar-rework"
    case .review: "bar-review"
    }
  }
}
