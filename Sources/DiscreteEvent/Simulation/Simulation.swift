import SimulatedTime

/// A model, its clock and its events to come: next-event time advance.
///
/// **Concept.** Between two events nothing changes, so the clock jumps from one to the next. `run` takes the
/// earliest event, sets the clock to its time, hands it to the model, and repeats.
///
/// ```swift
/// var simulation = Simulation(Clinic())
/// simulation.scheduler.schedule(.doorsOpen, at: SimulationTime(hours: 8))
/// let outcome = simulation.run(until: SimulationTime(hours: 24))
/// ```
///
/// **Guarantees.** Events happen in the order of their times, those of the same time in the order in which
/// they were scheduled. The clock never goes back. A run can be continued by another, and cutting a run in
/// two at any point changes nothing. One simulation is one thread's; distinct simulations share nothing.
///
/// **Cost.** The loop is specialized for the model where the model is compiled: an event costs one removal
/// from and the insertions into `PendingEventSet`, without allocation, reference counting or dynamic
/// dispatch.
@frozen
public struct Simulation<Model: SimulationModel & ~Copyable>: ~Copyable {
  /// The system and its state.
  public var model: Model
  /// The clock and the events to come.
  public var scheduler: Scheduler<Model.Event>

  /// A simulation without events, with memory for the given number of events pending at once; it grows beyond
  /// them by itself.
  @inlinable
  public init(
    _ model: consuming Model, startingAt start: SimulationTime = .zero, minimumCapacity: Int = 64
  ) {
    self.model = model
    scheduler = Scheduler(startingAt: start, minimumCapacity: minimumCapacity)
  }

  /// Runs the events before `horizon`, at most `eventLimit` of them.
  ///
  /// The horizon is exclusive: events at exactly that time stay pending, so that a run until midnight holds
  /// nothing of the next day. A run that has no event left before its horizon ends with the clock at the
  /// horizon, so that averages over time divide by the whole span; only without a horizon (`distantFuture`),
  /// or when something else ends the run, does the clock stay at the last event.
  ///
  /// - Parameters:
  ///   - horizon: Where the run ends; not before `now`.
  ///   - eventLimit: The largest number of events to run; not negative.
  @inlinable
  public mutating func run(
    until horizon: SimulationTime = .distantFuture, eventLimit: Int = .max
  ) -> RunOutcome {
    runEvents(before: horizon, eventLimit: eventLimit) { _ in false }
  }

  /// Runs the events before `horizon`, at most `eventLimit` of them, until the model meets a condition.
  ///
  /// The condition is tested before each event, the first included, and after the last; the clock then stays
  /// at the event that made it hold. In everything else as `run(until:eventLimit:)`.
  @inlinable
  public mutating func run(
    until horizon: SimulationTime = .distantFuture, eventLimit: Int = .max,
    orUntil condition: (borrowing Model) -> Bool
  ) -> RunOutcome {
    runEvents(before: horizon, eventLimit: eventLimit, condition)
  }

  @inlinable
  @inline(__always)
  mutating func runEvents(
    before horizon: SimulationTime, eventLimit: Int, _ condition: (borrowing Model) -> Bool
  ) -> RunOutcome {
    precondition(horizon >= scheduler.now, "a run does not end before the present")
    precondition(eventLimit >= 0, "the number of events is not negative")
    scheduler.isStopRequested = false
    var eventCount = 0
    while true {
      if scheduler.isStopRequested { return RunOutcome(reason: .stopped, eventCount: eventCount) }
      if condition(model) { return RunOutcome(reason: .conditionHeld, eventCount: eventCount) }
      if eventCount == eventLimit { return RunOutcome(reason: .eventLimitReached, eventCount: eventCount) }
      guard let (time, event) = scheduler.pending.popFirst(before: horizon) else { break }
      scheduler.clock = time
      eventCount &+= 1
      model.handle(event, scheduler: &scheduler)
    }
    if horizon == .distantFuture { return RunOutcome(reason: .noEventsLeft, eventCount: eventCount) }
    scheduler.clock = horizon
    return RunOutcome(
      reason: scheduler.pendingCount == 0 ? .noEventsLeft : .horizonReached, eventCount: eventCount)
  }
}

extension Simulation: Sendable where Model: Sendable & ~Copyable {}
