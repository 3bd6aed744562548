import SimulatedTime
import Testing
import WorkingTime

/// Random schedules in random zones; the seed names the schedule in a failure.
@Suite("Properties of every schedule in another time zone")
struct ZonedSchedulePropertyTests {
  static let seeds = 1...150 as ClosedRange<UInt64>

  struct Case {
    var work: [Range<Int64>]
    var schedule: WorkSchedule
    var instants: [SimulationTime]

    init(seed: UInt64) {
      var generator = SplitMix64(seed: seed)
      let walk = MinuteWalk.random(using: &generator)
      work = walk.allWork
      schedule = walk.compiled
      instants = walk.schedule.instants(20, work: work, using: &generator)
        .map(SimulationTime.init(microseconds:))
    }
  }

  @Test("Its intervals are those of a walk over every minute of the local clock")
  func intervals() {
    var changed = 0
    for seed in Self.seeds {
      let trial = Case(seed: seed)
      var found: [Range<Int64>] = []
      var start = trial.schedule.firstTimeOnShift(atOrAfter: SimulationTime(microseconds: .min))
      while start != .distantFuture, found.count <= trial.work.count {
        let end = trial.schedule.nextShiftEnd(after: start)
        found.append(start.microseconds..<end.microseconds)
        start = trial.schedule.firstTimeOnShift(atOrAfter: end)
      }
      #expect(found == trial.work, "schedule \(seed)")
      changed += trial.work.isEmpty ? 0 : 1
    }
    // Some of the random calendars are closed, or nobody is there; the rest must be a proper sample.
    #expect(changed > 50)
  }

  @Test("The working time of each day of the simulation clock is what the walk adds up to")
  func days() {
    for seed in Self.seeds {
      let trial = Case(seed: seed)
      let day = SimulationDuration.day.microseconds
      for index in 0..<trial.schedule.days {
        let expected = NaiveSchedule.workingTime(
          in: trial.work, between: Int64(index) * day, and: Int64(index + 1) * day)
        #expect(
          trial.schedule.availableTime(onDay: index).microseconds == expected,
          "schedule \(seed), day \(index)")
      }
    }
  }

  @Test("Working time and advances are those of the walk, and inverses of each other")
  func inverses() {
    for seed in Self.seeds {
      let trial = Case(seed: seed)
      for (one, other) in zip(trial.instants, trial.instants.dropFirst()) {
        let (start, end) = (min(one, other), max(one, other))
        let amount = trial.schedule.workingHours(between: start, and: end)
        let walked = NaiveSchedule.workingTime(
          in: trial.work, between: start.microseconds, and: end.microseconds)
        #expect(amount.microseconds == walked, "schedule \(seed), \(start) to \(end)")
        let arrival = trial.schedule.advance(from: start, byWorkingHours: amount)
        let expected = NaiveSchedule.advance(
          in: trial.work, from: start.microseconds, by: amount.microseconds)
        #expect(arrival.microseconds == expected, "schedule \(seed), \(amount) from \(start)")
        #expect(
          trial.schedule.workingHours(between: start, and: arrival) == amount,
          "schedule \(seed), \(start) to \(end)")
      }
    }
  }
}
