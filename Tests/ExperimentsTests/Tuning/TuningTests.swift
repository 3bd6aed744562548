import Experiments
import Foundation
import OutputAnalysis
import Testing

/// The best point is found among queues whose answers are known.
@Suite struct TuningTests {
  private static let cost = TuningDefinition.Objective(metric: "team_cost_per_week", isMaximized: false)
  private static let wait = TuningDefinition.Objective(metric: "tactical_wait_h.mean", isMaximized: false)

  private func wait(atMost hours: Double, in share: Double? = nil) -> TuningDefinition.Constraint {
    TuningDefinition.Constraint(
      metric: "tactical_wait_h.mean", isAtLeast: false, value: hours, share: share,
      tolerance: share == nil ? hours / 10 : 0.05)
  }

  @Test(
    "the smallest team that keeps a bound is the one that Erlang's formula names",
    arguments: [(0.5, "team.server.count=4"), (0.1, "team.server.count=5"), (2.5, "team.server.count=3")])
  func smallestTeam(_ hours: Double, _ expected: String) throws {
    let sample = try SampleTuning()
    let result = try #require(
      try sample.run(objectives: [Self.cost], constraints: [wait(atMost: hours)]))
    #expect(result.isDecided)
    #expect(result.chosen.map { result.points[$0].point.label } == [expected])
    // Two servers are less than is offered: they are not told a mean that only says how long the run was.
    #expect(result.points[0].standing == .unstable)
    #expect(result.points[0].constraints[0].estimate == nil)
  }

  @Test("a bound that no point keeps leaves nothing to recommend")
  func infeasible() throws {
    let sample = try SampleTuning()
    let result = try #require(
      try sample.run(
        vary: ["team.server.count=3,4"], objectives: [Self.cost], constraints: [wait(atMost: 0.01)]))
    #expect(result.chosen.isEmpty)
    #expect(result.points.allSatisfy { $0.standing == .breaks(constraint: 0, isSure: true) })
  }

  @Test("a share of replications is what a constraint can be about")
  func share() throws {
    let sample = try SampleTuning()
    // Four servers keep half an hour in nearly every replication, three in none.
    let result = try #require(
      try sample.run(
        vary: ["team.server.count=3,4"], objectives: [Self.cost],
        constraints: [wait(atMost: 0.5, in: 0.8)]))
    #expect(result.chosen == [1])
    #expect(result.points[0].constraints[0].estimate?.value == 0)
    #expect(try #require(result.points[1].constraints[0].estimate).low > 0.8)
  }

  @Test("a budget is spent to the last replication, and where it tells most")
  func budget() throws {
    let sample = try SampleTuning()
    let result = try #require(
      try sample.run(
        vary: ["team.server.count=3..6:1"], objectives: [Self.wait], indifference: 0.001, maximum: 1000,
        budget: 300))
    #expect(result.cost == 300)
    #expect(result.chosen == [3])
    #expect(try #require(result.probability) > 0.9)
    // Three servers wait 1.07 h longer than six, but vary more than fifty times as much as four, which wait 0.17 h
    // longer: (σ/δ)² is greater, and so is their part.
    #expect(result.points[0].replications > result.points[1].replications)
  }

  @Test(
    "of cost and waiting every stable number of servers is on the front, and a dearer way to wait as long is not"
  )
  func front() throws {
    let sample = try SampleTuning()
    let result = try #require(
      try sample.run(
        vary: ["team.server.count=3,4,5", "lead.costPerWeek=0,1"], objectives: [Self.cost, Self.wait]))
    #expect(result.isDecided)
    #expect(result.chosen == [0, 2, 4])
    #expect(result.points[1].standing == .behind(0, isSure: true))
  }

  @Test("an interrupted tuning goes on to the same bytes as one that was not, with any number of threads")
  func resumed() throws {
    let sample = try SampleTuning()
    func tune(_ store: String, jobs: Int, stoppingAfter limit: Int? = nil) throws -> TuningResult? {
      try sample.run(
        vary: ["team.server.count=5,6"], objectives: [Self.wait], indifference: 0.00005, jobs: jobs,
        store: store,
        stoppingAfter: limit)
    }
    let whole = try #require(try tune("whole.sqlite", jobs: 1))
    for limit in [3, 25, 10] { #expect(try tune("parts.sqlite", jobs: 3, stoppingAfter: limit) == nil) }
    let resumed = try #require(try tune("parts.sqlite", jobs: 3))
    #expect(resumed.cost == whole.cost)
    #expect(resumed.chosen == whole.chosen)
    let files = try ["whole.sqlite", "parts.sqlite"].map {
      try Data(contentsOf: URL(filePath: sample.file($0)))
    }
    #expect(files[0] == files[1])
  }

  @Test("square-root staffing and Erlang's formula begin with what the offered load says")
  func firstGuess() throws {
    let sample = try SampleTuning()
    let result = try #require(try sample.run(objectives: [Self.cost], constraints: [wait(atMost: 0.5)]))
    let guess = try #require(result.guesses.first)
    // Of the first 20 replications, at 99.9 %.
    let wide =
      StudentT.quantile(0.9995, degreesOfFreedom: 19) / StudentT.quantile(0.975, degreesOfFreedom: 19)
    #expect(guess.halfWidth > 0 && abs(guess.offeredLoad - 2.4) <= guess.halfWidth * wide)
    // 2.4 + √2.4 = 3.95; C(4, 2.4) = 0.287, C(5, 2.4) = 0.110.
    #expect(guess.squareRoot == 4)
    #expect(guess.erlang == 5)
    #expect(guess.chosen == 4)
  }
}
