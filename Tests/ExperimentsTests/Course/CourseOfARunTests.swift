import Experiments
import Foundation
import OutputAnalysis
import Scenarios
import TeamModel
import Testing

@Suite("The course of a run")
struct CourseOfARunTests {
  private let run: WatchedRun

  init() throws {
    run = try WatchedRun(
      "backend-team.json5", ["simulation.days=182"], replications: 12, watched: 1)
  }

  @Test("a week's utilization is the busy share of its hours, of people and of those who hold a skill")
  func weeks() throws {
    let weekly = run.result.weekly
    let first = run.compiled.warmUpDays
    func utilization(_ outcome: ReplicationOutcome, week: Int, _ people: Set<Int>) -> Double? {
      let days = outcome.daily.filter { record in
        (first + 7 * week..<first + 7 * week + 7).contains(Int(record.day))
          && people.contains(Int(record.person))
      }
      let available = days.reduce(0) { $0 + $1.available.hours }
      return available > 0 ? days.reduce(0) { $0 + $1.busy.hours } / available : nil
    }
    let sql = try #require(weekly.skills.first { $0.name.hasSuffix("sql") })
    let architecture = try #require(weekly.skills.first { $0.name == "architecture" })
    let rows: [(WeeklyUtilization.Row, Set<Int>)] = [
      (weekly.people[0], [0]), (weekly.people[2], [2]), (sql, [0, 1]), (architecture, [1]),
    ]
    for (row, people) in rows {
      for week in [0, 11, 25] {
        let values = run.outcomes.compactMap { utilization($0, week: week, people) }
        #expect(abs((row.weeks[week]?.mean ?? .nan) - Tally(values).mean) < 1e-9, "\(row.name), \(week)")
        let critical = values.filter { $0 >= 0.95 }.count
        #expect(row.weeks[week]?.criticalShare == Double(critical) / Double(values.count))
      }
    }
    let values = run.outcomes.compactMap { utilization($0, week: 5, [0, 1]) }.sorted()
    let quantiles = weekly.team[5].quantiles
    // Rank ⌈p·12⌉, to a quarter of a percent.
    for (quantile, rank) in zip(quantiles, [1, 3, 6, 9, 12]) {
      #expect(abs(quantile - values[rank - 1]) <= 0.001_25 + 1e-12)
    }
  }

  @Test("a mean has converged to what the summary says, through what fewer replications said")
  func convergence() throws {
    let course = try #require(run.result.convergence.first { $0.metric.name == "team_utilization" })
    let summary = try #require(run.result.metrics.first { $0.metric.name == "team_utilization" })
    let last = try #require(course.points.last)
    #expect(last.replications == 12)
    #expect(abs(last.mean - (summary.mean ?? 0)) < 1e-12)
    #expect(abs(last.mean + last.halfWidth - (summary.high ?? 0)) < 1e-11)
    let place = try #require(run.compiled.metrics.firstIndex { $0.name == "team_utilization" })
    let five = try #require(course.points.first { $0.replications == 5 })
    #expect(abs(five.mean - Tally(run.outcomes.prefix(5).map { $0.metrics[place] }).mean) < 1e-12)
    #expect(course.points.map(\.replications) == course.points.map(\.replications).sorted())
  }

  @Test("the textbook's wait is that of M/M/1 and M/M/2")
  func textbook() throws {
    let one = try #require(LoadAndWait.textbookWait(utilization: 0.8, servers: 1))
    #expect(abs(one - 4) < 1e-12)
    // ρ²/(1 − ρ²) service times.
    let two = try #require(LoadAndWait.textbookWait(utilization: 0.8, servers: 2))
    #expect(abs(two - 0.64 / 0.36) < 1e-12)
    #expect(LoadAndWait.textbookWait(utilization: 1, servers: 2) == nil)
    #expect(LoadAndWait.textbookWait(utilization: 0, servers: 2) == nil)
  }

  @Test("the slope of waits over load is that of least squares")
  func slope() throws {
    let relation = try #require(run.result.loadAndWait)
    #expect(relation.points.count == 12)
    let (x, y) = (relation.points.map(\.utilization), relation.points.map(\.wait))
    let (meanX, meanY) = (Tally(x).mean, Tally(y).mean)
    let slope = try #require(relation.slope)
    // The residuals of least squares are uncorrelated with the load and add up to nothing.
    let residuals = zip(x, y).map { $1 - meanY - slope.mean * ($0 - meanX) }
    #expect(abs(zip(x, residuals).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-9)
    let squares = residuals.reduce(0) { $0 + $1 * $1 }
    let deviations = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    let error = (squares / 10 / deviations).squareRoot()
    #expect(abs(slope.halfWidth - error * StudentT.quantile(0.975, degreesOfFreedom: 10)) < 1e-6)
  }
}
