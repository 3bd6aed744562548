import LeadPolicy
import SimulatedTime

/// Follows the alarms of one team and the service levels of review that it misses.
///
/// An alarm is an escalation of sustained utilization or of everybody being oversubscribed; a miss is a domain review
/// whose deadline passes without a verdict, and it counts at that deadline, however late the verdict comes. Instants
/// are readings of the team's clock of working hours, as lead times are.
///
/// Misses reach `AlarmQuality` in order at midnight, before the alarms of that midnight: those of late verdicts and
/// those of reviews that are still waiting.
struct AlarmMonitor {
  private(set) var quality: AlarmQuality
  /// Reviews in order of their submission, which is that of their deadlines; those decided stay until then.
  private var awaited: [AwaitedReview] = []
  /// Those at the front that have left.
  private var left = 0
  /// Deadlines missed since the last midnight.
  private var missed: [SimulationDuration] = []
  private var lastMidnight = SimulationDuration.zero

  init(horizonHours: Double) { quality = AlarmQuality(horizon: horizonHours) }

  /// The state before a replication.
  mutating func clear(horizonHours: Double) {
    quality = AlarmQuality(horizon: horizonHours)
    awaited.removeAll(keepingCapacity: true)
    missed.removeAll(keepingCapacity: true)
    left = 0
    lastMidnight = .zero
  }

  /// A review waits for a verdict until its deadline.
  mutating func submitted(_ review: AwaitedReview) { awaited.append(review) }

  /// A verdict has come after its deadline. One of an earlier day was counted at midnight.
  mutating func decidedLate(deadline: SimulationDuration) {
    if deadline > lastMidnight { missed.append(deadline) }
  }

  /// Takes out the next review whose deadline has come; nil without any.
  mutating func removeNextDue(by now: SimulationDuration) -> AwaitedReview? {
    guard left < awaited.count, awaited[left].deadline <= now else { return nil }
    defer { left += 1 }
    return awaited[left]
  }

  /// A review has not been decided by its deadline.
  mutating func undecided(_ review: AwaitedReview) {
    if review.deadline > lastMidnight { missed.append(review.deadline) }
  }

  /// Counts what was missed up to midnight.
  mutating func dayEnds(at now: SimulationDuration) {
    if left > 0, left * 2 > awaited.count {
      awaited.removeFirst(left)
      left = 0
    }
    lastMidnight = now
    guard !missed.isEmpty else { return }
    missed.sort()
    for deadline in missed { quality.miss(at: deadline.hours) }
    missed.removeAll(keepingCapacity: true)
  }

  /// An escalation of high load has been raised.
  mutating func alarm(at now: SimulationDuration) { quality.alarm(at: now.hours) }

  mutating func beginMeasuring(at now: SimulationDuration) { quality.reset(at: now.hours) }

  mutating func finish(at now: SimulationDuration) { quality.finish(at: now.hours) }
}

/// A domain review that may miss its service level.
struct AwaitedReview: BitwiseCopyable {
  var task: TaskID
  var submitted: SimulationTime
  /// The reading of the team's clock.
  var deadline: SimulationDuration
}
