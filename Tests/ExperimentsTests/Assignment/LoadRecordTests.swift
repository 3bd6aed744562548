import SimulatedTime
import TeamModel
import Testing

/// The load by which people are compared is the expected work left, as the story of who did what tells it.
@Suite struct LoadRecordTests {
  /// Expected work left, added up again from pieces of work instead of an index.
  private struct Recomputation {
    let traced: TracedDecisions
    let people: [String: Int]
    /// The pieces of work of each task, by strategic task and ordinal.
    let pieces: [[Int]: [WorkRecord]]
    /// What each person has been given so far.
    var given: [String: [TaskRecord]] = [:]

    init(_ traced: TracedDecisions) {
      self.traced = traced
      people = Dictionary(
        uniqueKeysWithValues: traced.compiled.roster.enumerated().map { ($0.element.id, $0.offset) })
      pieces = Dictionary(grouping: traced.trace.work) { [$0.strategic ?? -1, $0.ordinal ?? -1] }
    }

    func focus(_ id: String) throws -> Double {
      let role = try traced.role(id)
      return try #require(traced.scenario.team.first { $0.profile.id == role }).focus
    }

    func shiftHours(_ id: String, _ from: SimulationTime, _ to: SimulationTime) throws -> Double {
      traced.compiled.stretchesOnShift(ofPerson: try #require(people[id]), from: from, to: to)
        .reduce(0) { $0 + ($1.upperBound - $1.lowerBound).hours }
    }

    /// Estimated direct hours of a person's tasks that are not yet worked off at an instant.
    func hoursLeft(_ id: String, at now: SimulationTime) throws -> Double {
      var left = 0.0
      for task in given[id] ?? [] {
        if let completed = task.completed, completed <= now { continue }
        var done = 0.0
        for piece in pieces[[task.strategic, task.ordinal]] ?? [] where piece.began < now {
          done += try shiftHours(id, piece.began, min(piece.ended, now)) * focus(id)
        }
        left += max(0, task.estimateHours - done)
      }
      return left
    }

    /// Shift hours in the three working days from today on; every week has five, and nobody works on the others.
    func hoursAvailable(_ id: String, at now: SimulationTime) throws -> Double {
      let today = Int(now.hours / 24)
      var (day, working) = (today, 0)
      while working < 3 {
        if day % 7 < 5 { working += 1 }
        day += 1
      }
      return try shiftHours(
        id, SimulationTime(hours: Double(today * 24)), SimulationTime(hours: Double(day * 24)))
    }
  }

  @Test(
    "every load in the records is the expected work left over the hours of the lookahead",
    arguments: ["least-loaded", "round-robin"])
  func loads(_ policy: String) throws {
    let traced = try MixedTeam(policy: policy, perWeek: 38).traced()
    var books = Recomputation(traced)
    var (compared, loaded, away) = (0, 0, 0)
    for assignment in traced.assignments {
      let now = assignment.record.time
      for candidate in assignment.record.candidates {
        let available = try books.hoursAvailable(candidate.id, at: now)
        guard available > 0 else {
          #expect(!candidate.isEligible)
          continue
        }
        let load = try #require(candidate.load)
        let left = try books.hoursLeft(candidate.id, at: now)
        compared += 1
        if left > 0 { loaded += 1 }
        let role = try traced.role(candidate.id)
        if available == (role == "senior" ? 12 : 24) {
          // A microsecond is lost with every piece, and one with every reading of the clock.
          #expect(
            abs(load * available - left) < 1e-7,
            "\(candidate.id) at \(now.hours) h: \(load * available), \(left)")
        } else {
          // Whoever is away for a part is known as of the last change or midnight: they may have done more since.
          let midnight = SimulationTime(hours: (now.hours / 24).rounded(.down) * 24)
          let sinceThen = try books.shiftHours(candidate.id, midnight, now) * books.focus(candidate.id)
          away += 1
          #expect(load * available > left - 1e-7)
          #expect(load * available < left + sinceThen + 1e-7)
        }
      }
      books.given[assignment.record.outcome, default: []].append(assignment.task)
    }
    #expect(compared > 3_000 && loaded > compared / 2 && away > 20, "\(compared) \(loaded) \(away)")
  }
}
