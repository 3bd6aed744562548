import SimulatedTime

/// The clock and the events to come: what a model sees of its simulation.
///
/// The clock never goes back. An event may be due now, and then happens after those already due now, or
/// later; scheduling into the past is a programming error. An event at `SimulationTime.distantFuture` never
/// happens.
@frozen
public struct Scheduler<Event: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  @usableFromInline var clock: SimulationTime
  @usableFromInline var pending: PendingEventSet<Event>
  @usableFromInline var isStopRequested: Bool

  @inlinable
  init(startingAt start: SimulationTime, minimumCapacity: Int) {
    clock = start
    pending = PendingEventSet(minimumCapacity: minimumCapacity)
    isStopRequested = false
  }

  /// The time of the event that is happening; between runs, the time at which the last one ended.
  @inlinable
  public var now: SimulationTime { clock }

  /// The number of events to come.
  @inlinable
  public var pendingCount: Int { pending.count }

  /// Schedules an event at `time`, which is not before `now`.
  @inlinable
  @inline(__always)
  @discardableResult
  public mutating func schedule(_ event: Event, at time: SimulationTime) -> EventHandle {
    precondition(time >= now, "an event is not scheduled into the past")
    return pending.insert(event, at: time)
  }

  /// Schedules an event after a delay, which is not negative.
  @inlinable
  @inline(__always)
  @discardableResult
  public mutating func schedule(_ event: Event, after delay: SimulationDuration) -> EventHandle {
    schedule(event, at: now + delay)
  }

  /// Whether the handle's event is still to come.
  @inlinable
  public func isPending(_ handle: EventHandle) -> Bool {
    pending.isPending(handle)
  }

  /// Removes an event; `false` if it has happened, is happening or was cancelled before.
  @inlinable
  @discardableResult
  public mutating func cancel(_ handle: EventHandle) -> Bool {
    pending.cancel(handle)
  }

  /// Moves an event to `time`, which is not before `now`, behind all that are due then, and keeps its handle;
  /// `false` if it has happened, is happening or was cancelled before.
  @inlinable
  @discardableResult
  public mutating func reschedule(_ handle: EventHandle, to time: SimulationTime) -> Bool {
    precondition(time >= now, "an event is not scheduled into the past")
    return pending.reschedule(handle, to: time)
  }

  /// The time of the next event; nil if there is none.
  @inlinable
  public mutating func nextEventTime() -> SimulationTime? {
    pending.firstTime()
  }

  /// Ends the run after the event that is happening; the events to come stay.
  @inlinable
  public mutating func stop() {
    isStopRequested = true
  }

  /// Forgets the events to come and sets the clock, so that the next replication uses the same memory; every
  /// handle goes stale.
  @inlinable
  public mutating func reset(to start: SimulationTime = .zero) {
    pending.removeAll()
    clock = start
    isStopRequested = false
  }
}
