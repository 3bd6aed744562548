import Experiments
import Reports
import SimulatedTime
import TeamModel
import Testing

@Suite struct GanttTests {
  private let result: RunResult
  private let course: CourseOfWork
  private let figure: GanttFigure

  init() throws {
    result = try PlannedRun.result()
    course = try #require(CourseOfWork(result))
    figure = GanttFigure(course)
  }

  // MARK: What is drawn where

  @Test func `the bars of a task lie between its beginning and its end`() {
    var bars = 0
    for row in figure.rows {
      for line in row.lines {
        let begins = line.task.map { $0.ready ?? $0.arrived } ?? row.strategic.arrived
        let ends = line.task.map(\.completed) ?? row.strategic.ended
        for bar in line.bars {
          bars += 1
          #expect(bar.from >= figure.window.x(begins) && bar.to > bar.from)
          if let ends { #expect(bar.to <= figure.window.x(ends)) }
          #expect(bar.to <= GanttWindow.width)
        }
      }
    }
    #expect(bars > 100)
  }

  @Test func `a task is worked on for as long as the pieces of work took`() {
    // Nobody of this team takes leave in the middle of a piece, so that shift time is time of the team's clock.
    var count = 0
    for row in figure.rows {
      for line in row.lines {
        guard let task = line.task, let started = task.started, let completed = task.completed,
          figure.window.start < started, completed < figure.window.end
        else { continue }
        let worked = course.trace.work.filter {
          $0.strategic == task.strategic && $0.ordinal == task.ordinal && $0.activity == .implementation
        }
        let drawn = line.bars.filter { $0.look == .work }.reduce(0) { $0 + $1.to - $1.from }
        let hours = course.hours(figure.window.end) - course.hours(figure.window.start)
        // Each end of a bar is rounded to a unit.
        let tolerance = Double(worked.count) * hours / GanttWindow.width
        let exact = worked.reduce(0) { $0 + $1.worked.hours }
        #expect(abs(drawn * hours / GanttWindow.width - exact) <= tolerance + 1e-9)
        count += 1
      }
    }
    #expect(count > 50)
  }

  @Test func `dependencies lead from the end of the earlier task to the beginning of the later`() throws {
    var count = 0
    for row in figure.rows {
      let tasks = row.lines.compactMap(\.task)
      for line in row.lines {
        guard let task = line.task else { continue }
        for link in line.links {
          let earlier = try #require(tasks.first { $0.ordinal == link.earlier } ?? all(link.earlier, of: row))
          #expect(task.definition.dependencies.contains(earlier.key))
          let completed = try #require(earlier.completed)
          let ready = try #require(task.ready)
          #expect(link.from == figure.window.x(completed))
          #expect(link.to == figure.window.x(ready))
          #expect(link.from <= link.to)
          count += 1
        }
        let isInside = task.ready.map { figure.window.start <= $0 && $0 <= figure.window.end } ?? false
        if isInside { #expect(line.links.count == task.definition.dependencies.count) }
      }
    }
    #expect(count > 20)
  }

  private func all(_ ordinal: Int, of row: GanttRow) -> TaskRecord? {
    course.trace.tasks.first { $0.strategic == row.strategic.number && $0.ordinal == ordinal }
  }

  @Test func `a drawn dependency begins at an end that is drawn and arrives where a bar begins`() throws {
    let page = try #require(ParsedPage("<div>\(figure.render().source)</div>"))
    var (ends, begins, drawn): (Set<String>, Set<String>, Int) = ([], [], 0)
    var open: [(from: String, to: String)] = []
    for element in page.elements {
      let path = element.attributes["d"] ?? ""
      switch element.attributes["class"] {
      case "done":
        // From four pixels above the line to four below it.
        let place = path.dropFirst().split(separator: "v")[0].split(separator: ",")
        ends.insert("\(place[0]),\((Double(place[1]) ?? .nan) + 4)")
      case "bar-waiting", "bar-work":
        for piece in path.split(separator: "M") {
          let place = piece.split(separator: "H")[0].split(separator: ",")
          begins.insert("\(place[0]),\(Double(place[1]) ?? .nan)")
        }
      case "links":
        for piece in path.split(separator: "M") {
          let parts = piece.split { "HV".contains($0) }
          let start = parts[0].split(separator: ",")
          open.append(
            ("\(start[0]),\(Double(start[1]) ?? .nan)", "\(parts[1]),\(Double(parts[2]) ?? .nan)")
          )
        }
      case "gantt-row task-row":
        for link in open where !link.from.hasPrefix("0,") && !link.to.hasPrefix("4000,") {
          #expect(ends.contains(link.from) && begins.contains(link.to))
          drawn += 1
        }
        (ends, begins, open) = ([], [], [])
      default: break
      }
    }
    #expect(drawn > 20)
  }

  @Test func `nobody does two things at once`() {
    #expect(figure.lanes.lanes.count == result.roster.count)
    for lane in figure.lanes.lanes {
      let pieces = lane.pieces.sorted { $0.from < $1.from }
      #expect(pieces.count > 10)
      for (piece, next) in zip(pieces, pieces.dropFirst()) { #expect(piece.to <= next.from) }
    }
  }

  // MARK: What is chosen

  @Test func `no other quarter has more strategic tasks in the system`() {
    func load(_ first: Int) -> Int {
      (first..<first + 91).reduce(0) { sum, day in
        let noon = SimulationTime(hours: 24 * Double(day))
        return sum
          + course.trace.strategic.count {
            $0.tier >= 3 && $0.arrived < noon && ($0.ended.map { $0 >= noon } ?? true)
          }
      }
    }
    let starts = stride(from: 14, through: 14 + 182 - 91, by: 7).map(\.self)
    #expect(figure.window.days.count == 91)
    #expect(load(figure.window.days.lowerBound) == starts.map(load).max())
    #expect(Set(starts.map(load)).count > 3)
  }

  @Test func `a short run is drawn whole`() throws {
    let short = try PlannedRun.result(["simulation.days=56"])
    #expect(GanttWindow(try #require(CourseOfWork(short))).days == 14..<70)
  }

  @Test func `of many tasks the ones are drawn that are there longest, and the others are counted`() throws {
    var busy = result
    var trace = course.trace
    // The same tasks four times over.
    for copy in 1...3 {
      trace.strategic += course.trace.strategic.map {
        var task = $0
        task.number += copy * course.trace.strategic.count
        return task
      }
      trace.tasks += course.trace.tasks.map {
        var task = $0
        task.strategic += copy * course.trace.strategic.count
        return task
      }
    }
    busy.observations?.first = trace
    let full = try #require(CourseOfWork(busy))
    let figure = GanttFigure(full)
    #expect(figure.rows.count == 40 && figure.leftOut == 4 * self.figure.rows.count - 40)
    #expect(figure.render().source.contains("Of \(40 + figure.leftOut) planned tasks"))
    func hours(_ row: GanttRow) -> Double {
      let (start, end) = (figure.window.start, figure.window.end)
      return full.hours(min(row.strategic.ended ?? end, end)) - full.hours(max(row.strategic.arrived, start))
    }
    let drawn = Set(figure.rows.map(\.strategic.number))
    let shortest = try #require(figure.rows.map(hours).min())
    let others = (0..<4).flatMap { copy in
      self.figure.rows.filter {
        !drawn.contains($0.strategic.number + copy * course.trace.strategic.count)
      }
    }
    #expect(others.count == figure.leftOut && others.allSatisfy { hours($0) <= shortest })
  }

  @Test func `single tasks have no rows, and the page says so`() throws {
    let single = try SampleRun.result()
    let figure = GanttFigure(try #require(CourseOfWork(single)))
    #expect(figure.rows.isEmpty && !figure.lanes.lanes.isEmpty)
    #expect(figure.render().source.contains("No task that the lead had to plan was there"))
  }

  @Test func `a run whose stories were not kept says why`() throws {
    var silent = result
    silent.observations = nil
    #expect(RunReportPage.render(silent).contains("Too much work goes through this team"))
  }

  @Test func `the quarter of the reference team takes less than 150 kB`() {
    #expect(figure.render().source.utf8.count < 150_000)
  }
}
