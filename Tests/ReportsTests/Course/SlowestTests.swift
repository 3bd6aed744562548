import Experiments
import LeadPolicy
import Reports
import SimulatedTime
import TeamModel
import Testing

@Suite struct SlowestTests {
  /// A morning of the first week, in hours since its midnight.
  private func morning(_ hours: Double) -> SimulationTime { SimulationTime(hours: hours) }

  // MARK: The chosen ones

  @Test func `no task that is left out took longer`() throws {
    let result = try PlannedRun.result()
    let course = try #require(CourseOfWork(result))
    let slowest = SlowestTasks(course)
    let measured = SimulationTime(hours: 24 * 14)
    let all = course.trace.strategic.compactMap { task -> Double? in
      guard task.tier >= 3, task.outcome == .completed, let ended = task.ended, ended >= measured else {
        return nil
      }
      return course.hours(ended) - course.hours(task.arrived)
    }.sorted(by: >)
    #expect(all.count > 10)
    #expect(slowest.entries.map(\.parts.leadTime) == Array(all.prefix(10)))
  }

  @Test func `where a lead time went adds up to the lead time`() throws {
    for overrides in [[], ["workload.features.arrivals.perWeek=1"]] {
      let course = try #require(CourseOfWork(PlannedRun.result(overrides)))
      for entry in SlowestTasks(course).entries {
        let stretches = entry.parts.stretches
        #expect(stretches.first?.from == 0)
        #expect(abs((stretches.last?.to ?? 0) - entry.parts.leadTime) < 1e-9)
        for (one, next) in zip(stretches, stretches.dropFirst()) {
          #expect(abs(one.to - next.from) < 1e-9 && one.place != next.place)
        }
        let sum = TaskTime.allCases.reduce(0) { $0 + entry.parts.hours($1) }
        #expect(abs(sum - entry.parts.leadTime) < 1e-9)
      }
    }
  }

  @Test func `without strategic tasks the slowest single ones are told`() throws {
    let result = try SampleRun.result()
    let course = try #require(CourseOfWork(result))
    let slowest = SlowestTasks(course)
    #expect(slowest.entries.count == 10)
    #expect(slowest.entries.allSatisfy { $0.strategic.tier < 3 && $0.chain.tasks.count == 1 })
  }

  // MARK: A made-up course

  /// One strategic task whose three tactical tasks are: `a`, done at 10; `b`, done at 11; and `c`, which waits for
  /// both, is sent back once and is done at 11:45.
  private func madeUp() throws -> RunResult {
    var result = try PlannedRun.result(["simulation.days=28", "simulation.warmUpDays=0"])
    var trace = try #require(result.observations?.first)
    var strategic = try #require(trace.strategic.first { $0.tier >= 3 })
    (strategic.number, strategic.arrived, strategic.ended) = (0, morning(9), morning(11.75))
    (strategic.title, strategic.outcome) = ("The whole", .completed)
    let model = try #require(trace.tasks.first { $0.completed != nil })
    func task(_ ordinal: Int, _ key: String, after: [String], _ times: [Double]) -> TaskRecord {
      var task = model
      (task.strategic, task.ordinal, task.key, task.title) = (0, ordinal, key, "Part \(key)")
      task.definition.dependencies = after
      task.assignee = 0
      (task.arrived, task.assigned) = (morning(9), morning(9.25))
      (task.ready, task.started, task.completed) = (morning(times[0]), morning(times[1]), morning(times[2]))
      return task
    }
    trace.strategic = [strategic]
    trace.tasks = [
      task(0, "a", after: [], [9.25, 9.25, 10]), task(1, "b", after: [], [9.25, 9.5, 10.25]),
      task(2, "c", after: ["a", "b"], [10.25, 10.5, 11.75]),
    ]
    let work = try #require(trace.work.first)
    func piece(_ activity: WorkRecord.Activity, _ ordinal: Int, _ from: Double, _ to: Double) -> WorkRecord {
      var piece = work
      (piece.activity, piece.person, piece.strategic, piece.ordinal) = (activity, 0, 0, ordinal)
      (piece.began, piece.ended) = (morning(from), morning(to))
      piece.worked = SimulationDuration(hours: to - from)
      return piece
    }
    trace.work = [
      piece(.implementation, 1, 9.5, 10.25), piece(.implementation, 2, 10.5, 10.75),
      piece(.rework, 2, 11.25, 11.5),
    ]
    var review = try #require(trace.reviews.first)
    (review.strategic, review.ordinal, review.kind) = (0, 2, .domain)
    (review.submitted, review.started, review.decided) = (morning(10.75), morning(10.875), morning(11))
    review.failedChecks = ["test-coverage", "api-design"]
    var second = review
    (second.submitted, second.started, second.decided) = (morning(11.5), morning(11.5), morning(11.75))
    second.failedChecks = []
    trace.reviews = [review, second]
    (trace.decisions, trace.escalations, trace.blockers, trace.handOvers) = ([], [], [], [])
    trace.contracts = []
    result.observations?.first = trace
    return result
  }

  @Test func `the chain goes back from what was done last over what it waited for last`() throws {
    let course = try #require(CourseOfWork(madeUp()))
    let entry = try #require(SlowestTasks(course).entries.first)
    #expect(entry.chain.tasks.map(\.key) == ["b", "c"])
  }

  @Test func `every quarter of an hour of a made-up course is where it was put`() throws {
    let course = try #require(CourseOfWork(madeUp()))
    let parts = try #require(SlowestTasks(course).entries.first).parts
    let expected: [(TaskTime, Double)] = [
      (.planning, 0.25), (.dependencies, 0), (.worker, 0.5), (.work, 1), (.rework, 0.25), (.others, 0.25),
      (.reviewer, 0.125), (.review, 0.375),
    ]
    for (place, hours) in expected { #expect(abs(parts.hours(place) - hours) < 1e-9, "\(place)") }
    #expect(abs(parts.leadTime - 2.75) < 1e-9)
  }

  @Test func `the story tells who was waited for, what was sent back why, and in that order`() throws {
    let result = try madeUp()
    let course = try #require(CourseOfWork(result))
    let page = try #require(ParsedPage("<div>\(SlowestTasks(course).render().source)</div>"))
    let story = try #require(page.all("ol").first).text.replacing("\u{A0}", with: " ")
    let person = result.roster[0].id
    let expected = [
      "Arrived Mon 5 January, 09:00", "b Part b waited 0.3 h for \(person)", "09:30",
      "Then c Part c waited 0.3 h for \(person)",
      "sent it back Mon 5 January, 11:00, 0.3 h after it was handed in, for: test coverage > 90 %, API design",
      "passed it 0.3 h after", "It was done Mon 5 January, 11:45",
      "All done Mon 5 January, 11:45, 2.8 working hours",
    ]
    var rest = Substring(story)
    for words in expected {
      let place = rest.range(of: words)
      #expect(place != nil, "\(words) in \(rest)")
      if let place { rest = rest[place.upperBound...] }
    }
    #expect(!story.contains("Part a"))
  }

  // MARK: Reviews

  @Test func `no review that is left out took longer`() throws {
    let course = try #require(CourseOfWork(PlannedRun.result()))
    let measured = SimulationTime(hours: 24 * 14)
    let all = course.trace.reviews.filter { $0.decided >= measured }.map(\.turnaroundHours).sorted(by: >)
    #expect(SlowestReviews(course).reviews.map(\.turnaroundHours) == Array(all.prefix(5)))
  }

  // MARK: Text stays text

  @Test(arguments: ["<script>alert(1)</script>\"'", "]]><!--", "\u{1B}[31m</title></svg>"])
  func `hostile titles, keys, reasons and names are text in drawings and stories`(_ text: String) throws {
    let plain = try PlannedRun.result(["simulation.days=56"])
    var result = plain
    var trace = try #require(result.observations?.first)
    for index in trace.strategic.indices { trace.strategic[index].title = text }
    for index in trace.tasks.indices {
      trace.tasks[index].title = text
      trace.tasks[index].key += text
      trace.tasks[index].definition.dependencies = trace.tasks[index].definition.dependencies.map {
        $0 + text
      }
    }
    for index in trace.decisions.indices { trace.decisions[index].reason = text }
    for index in trace.escalations.indices {
      trace.escalations[index].reason = text
      trace.escalations[index].answeredBy = text
    }
    for index in result.roster.indices { result.roster[index].id = text }
    for index in trace.reviews.indices where !trace.reviews[index].failedChecks.isEmpty {
      trace.reviews[index].failedChecks = [text]
    }
    result.observations?.first = trace
    let page = try #require(ParsedPage(CourseSection(result: result).render().source))
    let same = try #require(ParsedPage(CourseSection(result: plain).render().source))
    let hasSameElements = page.elements.map(\.name) == same.elements.map(\.name)
    #expect(hasSameElements)
    let shown = text.replacing("\u{1B}", with: "\u{FFFD}")
    #expect(page.all("li").contains { $0.text.contains(shown) })
    #expect(page.all("title").count { $0.text.contains(shown) } > 20)
  }
}
