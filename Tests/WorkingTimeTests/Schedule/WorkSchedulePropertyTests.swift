import SimulatedTime
import Testing
import WorkingTime

/// Random schedules, each with random questions; the seed names the schedule in a failure.
@Suite("Properties of every schedule")
struct WorkSchedulePropertyTests {
  static let seeds = 1...400 as ClosedRange<UInt64>

  struct Case {
    var naive: NaiveSchedule
    var work: [Range<Int64>]
    var schedule: WorkSchedule
    var instants: [SimulationTime]

    init(seed: UInt64, questions: Int) {
      var generator = SplitMix64(seed: seed)
      naive = .random(using: &generator)
      work = naive.allWork
      schedule = naive.compiled
      instants = naive.instants(questions, work: work, using: &generator)
        .map(SimulationTime.init(microseconds:))
    }
  }

  static func amounts(for schedule: WorkSchedule, seed: UInt64) -> [SimulationDuration] {
    var generator = SplitMix64(seed: ~seed)
    let total = schedule.availableTime(onDays: 0..<schedule.days).microseconds
    let random = (0..<12).map { _ in Int64.random(in: 0...total, using: &generator) }
    let dayEnds = (0..<6).map { _ in
      schedule.availableTime(onDays: 0..<Int.random(in: 0...schedule.days, using: &generator)).microseconds
    }
    return (random + dayEnds + [0, 1, total, total + 1, .max]).map(SimulationDuration.init(microseconds:))
  }

  @Test("Working time between two instants is what a walk over all shifts adds up to")
  func workingHoursMatchReference() {
    for seed in Self.seeds {
      let trial = Case(seed: seed, questions: 40)
      for (start, end) in zip(trial.instants, trial.instants.dropFirst()) {
        let expected = NaiveSchedule.workingTime(
          in: trial.work, between: start.microseconds, and: end.microseconds)
        let found = trial.schedule.workingHours(between: start, and: end)
        #expect(found.microseconds == expected, "schedule \(seed), \(start) to \(end)")
      }
    }
  }

  @Test("Advancing arrives where a walk over all shifts uses up the work")
  func advanceMatchesReference() {
    for seed in Self.seeds {
      let trial = Case(seed: seed, questions: 12)
      for amount in Self.amounts(for: trial.schedule, seed: seed) {
        for start in trial.instants {
          let expected = NaiveSchedule.advance(
            in: trial.work, from: start.microseconds, by: amount.microseconds)
          let found = trial.schedule.advance(from: start, byWorkingHours: amount)
          #expect(found.microseconds == expected, "schedule \(seed), \(amount) from \(start)")
        }
      }
    }
  }

  @Test(
    "The working time passed on the way to an advance's arrival is the time advanced by, not a microsecond less earlier"
  )
  func advanceThenMeasure() {
    for seed in Self.seeds {
      let trial = Case(seed: seed, questions: 12)
      for amount in Self.amounts(for: trial.schedule, seed: seed) {
        for start in trial.instants {
          let arrival = trial.schedule.advance(from: start, byWorkingHours: amount)
          let passed = trial.schedule.workingHours(between: start, and: arrival)
          if arrival == .distantFuture {
            #expect(passed < amount || start == .distantFuture, "schedule \(seed), \(amount) from \(start)")
          } else {
            #expect(passed == amount, "schedule \(seed), \(amount) from \(start)")
            guard arrival > start else { continue }
            let before = SimulationTime(microseconds: arrival.microseconds - 1)
            #expect(
              trial.schedule.workingHours(between: start, and: before) < amount,
              "schedule \(seed): \(arrival) is not the earliest arrival of \(amount) from \(start)")
          }
        }
      }
    }
  }

  @Test("Advancing by the working time up to an instant arrives at it, or at the end of the work before it")
  func measureThenAdvance() {
    for seed in Self.seeds {
      let trial = Case(seed: seed, questions: 40)
      for (one, other) in zip(trial.instants, trial.instants.dropFirst()) {
        let (start, end) = (min(one, other), max(one, other))
        let amount = trial.schedule.workingHours(between: start, and: end)
        let arrival = trial.schedule.advance(from: start, byWorkingHours: amount)
        let justBefore = SimulationTime(microseconds: end.microseconds - 1)
        if amount == .zero {
          #expect(arrival == start, "schedule \(seed)")
        } else if trial.schedule.isOnShift(at: justBefore) {
          #expect(arrival == end, "schedule \(seed), \(start) to \(end)")
        } else {
          #expect(arrival < end, "schedule \(seed), \(start) to \(end)")
          #expect(
            trial.schedule.workingHours(between: arrival, and: end) == .zero
              && !trial.schedule.isOnShift(at: arrival), "schedule \(seed), \(start) to \(end)")
        }
      }
    }
  }

  @Test("On shift, the next start and the next end are those of the list of shifts, joined where they touch")
  func shiftsMatchReference() {
    for seed in Self.seeds {
      let trial = Case(seed: seed, questions: 40)
      let starts = NaiveSchedule.starts(in: trial.work)
      let ends = NaiveSchedule.ends(in: trial.work)
      for instant in trial.instants {
        let time = instant.microseconds
        let isOnShift = NaiveSchedule.isOnShift(in: trial.work, at: time)
        let nextStart = starts.first { $0 >= time } ?? .max
        let schedule = trial.schedule
        #expect(schedule.isOnShift(at: instant) == isOnShift, "schedule \(seed) at \(instant)")
        #expect(
          schedule.nextShiftStart(atOrAfter: instant).microseconds == nextStart,
          "schedule \(seed) at \(instant)")
        #expect(
          schedule.nextShiftEnd(after: instant).microseconds == ends.first { $0 > time } ?? .max,
          "schedule \(seed) at \(instant)")
        #expect(
          schedule.firstTimeOnShift(atOrAfter: instant).microseconds == (isOnShift ? time : nextStart),
          "schedule \(seed) at \(instant)")
      }
    }
  }

  @Test(
    "A day's available time is the length of its shifts, and days add up to the working time between them")
  func availableTimeMatchesReference() {
    for seed in Self.seeds {
      let trial = Case(seed: seed, questions: 0)
      let schedule = trial.schedule
      var total = SimulationDuration.zero
      for day in -2..<trial.naive.days + 2 {
        let expected = trial.naive.work(onDay: day).reduce(0) { $0 + Int64($1.count) }
        #expect(schedule.availableTime(onDay: day).microseconds == expected, "schedule \(seed), day \(day)")
        total += schedule.availableTime(onDay: day)
        let midnight = SimulationTime(microseconds: Int64(day + 1) * SimulationDuration.day.microseconds)
        #expect(schedule.workingHours(between: .zero, and: midnight) == total, "schedule \(seed), day \(day)")
        #expect(schedule.availableTime(onDays: -2..<day + 1) == total, "schedule \(seed), day \(day)")
      }
    }
  }

  @Test("A lookahead holds as many days with work as asked for, the last of them at its end")
  func lookaheadMatchesReference() {
    for seed in Self.seeds {
      let trial = Case(seed: seed, questions: 0)
      let days = trial.naive.days
      let workDays = (0..<days).filter { !trial.naive.work(onDay: $0).isEmpty }
      for day in -1...days + 1 {
        for count in 0...4 {
          let ahead = workDays.filter { $0 >= day }.prefix(count)
          let expected = ahead.count == count ? (ahead.last.map { $0 + 1 } ?? day) : max(day, days)
          let found = trial.schedule.endOfLookahead(fromDay: day, workingDays: count)
          #expect(found == expected, "schedule \(seed), \(count) working days from day \(day)")
        }
      }
    }
  }

  @Test("A hint, whether it lags behind, runs ahead or belongs to another schedule, never changes an answer")
  func hintsDoNotMatter() {
    for seed in Self.seeds {
      let trial = Case(seed: seed, questions: 60)
      let (schedule, view) = (trial.schedule, trial.schedule.view)
      let amounts = Self.amounts(for: schedule, seed: seed)
      var kept: Int32 = 0
      for (index, pair) in zip(trial.instants, trial.instants.dropFirst()).enumerated() {
        let (start, end) = pair
        let amount = amounts[index % amounts.count]
        for given in [kept, 0, 1, 7, -1, .max, .min] {
          func hinted<Answer>(_ ask: (inout Int32) -> Answer) -> Answer {
            kept = given
            return ask(&kept)
          }
          let agree =
            hinted { view.workingHours(between: start, and: end, hint: &$0) }
            == schedule.workingHours(between: start, and: end)
            && hinted { view.advance(from: start, byWorkingHours: amount, hint: &$0) }
              == schedule.advance(from: start, byWorkingHours: amount)
            && hinted { view.isOnShift(at: start, hint: &$0) } == schedule.isOnShift(at: start)
            && hinted { view.firstTimeOnShift(atOrAfter: start, hint: &$0) }
              == schedule.firstTimeOnShift(atOrAfter: start)
            && hinted { view.nextShiftStart(atOrAfter: start, hint: &$0) }
              == schedule.nextShiftStart(atOrAfter: start)
            && hinted { view.nextShiftEnd(after: start, hint: &$0) } == schedule.nextShiftEnd(after: start)
          #expect(agree, "schedule \(seed) from \(start) with hint \(given)")
        }
      }
    }
  }
}
