import SimulatedTime
import TeamModel

/// Takes from the stories of a replication what a report shows of them; shared by all simulating threads.
public struct ReplicationObserver: Sendable {
  private let compiled: CompiledScenario
  private let grid: WeekGrid
  private let measured: ClosedRange<SimulationTime>

  /// An observer of replications of a compiled scenario.
  public init(_ compiled: CompiledScenario) {
    self.compiled = compiled
    grid = WeekGrid(compiled)
    measured = compiled.measuredPeriod
  }

  /// What a replication tells; nil of one without its stories.
  public func observe(_ outcome: ReplicationOutcome) -> ReplicationObservation? {
    guard let trace = outcome.trace else { return nil }
    let weeks = grid.starts.count
    var observation = ReplicationObservation(
      trace: outcome.number == 0 ? trace : nil,
      hours: Array(
        repeating: Array(repeating: 0, count: WorkRecord.Activity.allCases.count),
        count: compiled.roster.count),
      available: Array(repeating: 0, count: compiled.roster.count),
      queues: [], waitingHours: Array(repeating: 0, count: weeks),
      weekHours: Array(repeating: 0, count: weeks),
      stations: outcome.stations, booksBalance: outcome.ledger.holds)
    for record in outcome.daily {
      let place = Int(record.person)
      observation.available[place] += record.available.hours
      if !compiled.roster[place].isLead, let week = grid.stretch(ofDay: Int(record.day)) {
        observation.weekHours[week] += record.available.hours
      }
    }
    book(trace.work, in: &observation)
    time(trace, in: &observation)
    count(trace, in: &observation)
    return observation
  }

  // MARK: Who did what

  private func book(_ work: [WorkRecord], in observation: inout ReplicationObservation) {
    let activities = WorkRecord.Activity.allCases
    for record in work where measured.contains(record.ended) {
      guard let activity = activities.firstIndex(of: record.activity) else { continue }
      observation.hours[record.person][activity] += record.worked.hours
    }
  }

  // MARK: Where tasks spend their time

  /// The task a record is about.
  private struct Task: Hashable {
    let strategic: Int
    let ordinal: Int
  }

  private func time(_ trace: ReplicationTrace, in observation: inout ReplicationObservation) {
    var worked: [Task: (first: Double, again: Double)] = [:]
    for record in trace.work {
      guard let strategic = record.strategic, let ordinal = record.ordinal else { continue }
      let task = Task(strategic: strategic, ordinal: ordinal)
      switch record.activity {
      case .implementation: worked[task, default: (0, 0)].first += record.worked.hours
      case .rework: worked[task, default: (0, 0)].again += record.worked.hours
      default: break
      }
    }
    var clock = TeamClock(compiled)
    var reviewed: [Task: (waiting: Double, under: Double)] = [:]
    for review in trace.reviews {
      let task = Task(strategic: review.strategic, ordinal: review.ordinal)
      let submitted = clock.hours(until: review.submitted)
      let started = max(clock.hours(until: review.started), submitted)
      reviewed[task, default: (0, 0)].waiting += started - submitted
      reviewed[task, default: (0, 0)].under += clock.hours(until: review.decided) - started
    }
    for record in trace.tasks {
      guard let completed = record.completed, measured.contains(completed), let started = record.started
      else {
        continue
      }
      let task = Task(strategic: record.strategic, ordinal: record.ordinal)
      let work = worked[task] ?? (0, 0)
      let reviews = reviewed[task] ?? (0, 0)
      observation.completedTasks += 1
      if work.first > 0 {
        observation.serviceHours += work.first
        observation.services += 1
      }
      let arrival = clock.hours(until: record.arrived)
      let assigned = max(record.assigned.map { clock.hours(until: $0) } ?? arrival, arrival)
      let ready = max(record.ready.map { clock.hours(until: $0) } ?? assigned, assigned)
      let begun = max(clock.hours(until: started), ready)
      // Somebody whose hours are not the team's may work while its clock stands still.
      let busy = work.first + work.again + reviews.waiting + reviews.under
      let rest = max(clock.hours(until: completed) - begun - busy, 0)
      for (place, hours) in [
        (TaskTime.planning, assigned - arrival), (.dependencies, ready - assigned), (.worker, begun - ready),
        (.work, work.first), (.rework, work.again), (.others, rest), (.reviewer, reviews.waiting),
        (.review, reviews.under),
      ] { observation.taskHours[place.rawValue] += hours }
    }
    for strategic in trace.strategic where strategic.outcome == .completed {
      guard let ended = strategic.ended, measured.contains(ended) else { continue }
      let hours = clock.hours(until: ended) - clock.hours(until: strategic.arrived)
      if strategic.tier >= 3 {
        observation.strategicLeadTimes.append(hours)
      } else {
        observation.atomicLeadTimes.append(hours)
      }
    }
  }

  // MARK: What waits

  private func count(_ trace: ReplicationTrace, in observation: inout ReplicationObservation) {
    var clock = TeamClock(compiled)
    let end = measured.upperBound
    let closes = grid.days.map { SimulationTime.midnight(ofDay: $0.upperBound) }
    let bounds = grid.days.map { days in
      (
        low: clock.hours(until: .midnight(ofDay: days.lowerBound)),
        high: clock.hours(until: .midnight(ofDay: days.upperBound))
      )
    }
    var sums = [[Double]](
      repeating: Array(repeating: 0, count: bounds.count), count: WaitingLine.allCases.count)
    func add(_ line: WaitingLine, from: SimulationTime, to: SimulationTime?, _ clock: inout TeamClock) {
      let (low, high) = (clock.hours(until: from), clock.hours(until: min(to ?? end, end)))
      var week = firstWeek(endingAfter: low, bounds)
      while week < bounds.count, bounds[week].low < high {
        sums[line.rawValue][week] += max(min(high, bounds[week].high) - max(low, bounds[week].low), 0)
        week += 1
      }
    }
    for record in trace.tasks {
      guard let ready = record.ready else { continue }
      add(.work, from: ready, to: record.started ?? record.completed, &clock)
      let gone = record.started ?? end
      var week = closes.firstIndex { ready < $0 } ?? closes.count
      while week < closes.count, gone >= closes[week] {
        observation.waitingHours[week] += record.estimateHours
        week += 1
      }
    }
    for (strategic, planned) in zip(trace.strategic, trace.endsOfPlanning) where strategic.tier >= 3 {
      add(.planning, from: strategic.arrived, to: planned ?? strategic.ended, &clock)
    }
    for review in trace.reviews { add(.review, from: review.submitted, to: review.started, &clock) }
    observation.queues = sums.map { sums in
      zip(sums, bounds).map { $1.high > $1.low ? $0 / ($1.high - $1.low) : .nan }
    }
  }

  private func firstWeek(endingAfter hours: Double, _ bounds: [(low: Double, high: Double)]) -> Int {
    var (low, high) = (0, bounds.count)
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle].high > hours { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
