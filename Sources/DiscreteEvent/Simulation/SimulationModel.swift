/// A system whose state changes only at events.
///
/// A model owns its state and its kinds of event, an enumeration of plain values as a rule. `Simulation` owns
/// the model and hands it one event at a time, together with the scheduler: both are exclusive for the length
/// of the call, so that a model reads the clock and schedules without a reference, a copy or a check at run
/// time. A model may be noncopyable.
public protocol SimulationModel: ~Copyable {
  /// What can happen.
  associatedtype Event: BitwiseCopyable & Sendable

  /// Changes the state as the event demands, at the scheduler's `now`, and schedules what follows from it.
  mutating func handle(_ event: Event, scheduler: inout Scheduler<Event>)
}
