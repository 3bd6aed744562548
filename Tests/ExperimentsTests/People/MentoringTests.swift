import LeadPolicy
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// Mentoring takes hours of both and raises levels.
@Suite struct MentoringTests {
  /// A junior one level short of the task, which takes twice as long for it, and a senior without other work.
  private var lessons: KnownArrivals {
    var known = KnownArrivals()
    known.team.days = 21
    known.team.team = """
      developer: { count: 1, focus: 1, skills: { sql: "beginner" } },
      senior: { count: 1, focus: 1, skills: { sql: "expert" } }
      """
    known.team.tasks = #"{ key: "A", title: "a", hours: 4, skills: { sql: "intermediate" } }"#
    known.hours = [9, 168 + 9, 336 + 9]
    known.change = {
      $0.work.factorPerLevelBelow = 2
      $0.work.mentoring = [
        MentoringSettings(
          mentor: "senior", mentee: "developer", skills: ["sql"], hoursPerWeek: 4, hoursPerLevel: 8,
          maximumLevels: 1)
      ]
    }
    return known
  }

  @Test("a week's hours come before new work, and a level gained makes the next task faster")
  func levelsRise() throws {
    // 4 h of mentoring, then 8 h for 4; in the second week the level is reached at 13 o'clock; then it is over.
    let done = try lessons.completions()
    #expect(done == [37, 186, 349])
    let (compiled, outcome) = try lessons.run()
    let hours = try outcome.metric("mentoring_hours_per_week", of: compiled)
    #expect(abs(hours - 16.0 / 3) < 1e-12)
    #expect(try outcome.metric("levels_gained", of: compiled) == 1)
    let senior = outcome.daily.filter { $0.person == 1 }
    #expect(senior.reduce(0) { $0 + $1.busy.hours } == 8)
    #expect(senior.filter { $0.busy > .zero }.map(\.day) == [0, 7])
    let pieces = try #require(outcome.trace).work.filter { $0.activity == .mentoring }
    #expect(pieces.map(\.worked.hours) == [4, 4, 4, 4] && pieces.allSatisfy { $0.strategic == nil })
  }

  @Test("nobody is taught by somebody who is not there, and the next mentor takes over")
  func mentorsStandIn() throws {
    var known = lessons
    known.team.team = """
      developer: { count: 1, focus: 1, skills: { sql: "beginner" } },
      senior: { count: 2, focus: 1, skills: { sql: "expert" },
        absences: [
          { person: 1, from: "2026-01-05", to: "2026-01-16" }, { person: 2, from: "2026-01-12", to: "2026-01-23" }
        ] }
      """
    // The second mentor in the first week, none in the second, the first in the third.
    let (_, outcome) = try known.run()
    let pieces = try #require(outcome.trace).work.filter { $0.activity == .mentoring }
    #expect(pieces.map(\.person).sorted() == [0, 0, 1, 2])
    let done = try #require(outcome.trace).tasks.compactMap { $0.completed?.hours }
    #expect(done == [37, 186, 354])
  }

  @Test("a level is never above expert, and whoever has nothing to learn is not taught")
  func expertsAreNotTaught() throws {
    var known = lessons
    known.team.team = """
      developer: { count: 1, focus: 1, skills: { sql: "expert" } },
      senior: { count: 1, focus: 1, skills: { sql: "expert" } }
      """
    let (compiled, outcome) = try known.run()
    #expect(!compiled.metrics.contains { $0.name == "levels_gained" })
    #expect(try #require(outcome.trace).work.allSatisfy { $0.activity != .mentoring })
  }
}
