import LeadPolicy
import Sampling
import SimulatedTime

/// When the tasks of a stream arrive: a process that knows hours only, seen on a clock.
struct CompiledArrivals: BitwiseCopyable, Sendable {
  enum Process: BitwiseCopyable, Sendable {
    case poisson(PoissonProcess)
    case bursts(MarkovModulatedPoissonProcess)
    /// The recorded arrivals from one place of their table up to another; the clock does not matter.
    case recorded(first: Int32, end: Int32)
    /// The same, where tasks arrive as long after the one they may have reacted to has left as they did in the record.
    case replayed(first: Int32, end: Int32)
    /// The sources from one place of their table up to another, each submitting a time after its last task has left.
    case sources(first: Int32, end: Int32, timeBetween: Sampler)
  }

  /// The clock whose hours the process counts.
  enum Clock: BitwiseCopyable, Sendable {
    case workingHours
    case allHours
    /// Average hours of a rate that varies over the week.
    case profile(RateProfile, restsOnHolidays: Bool)
  }

  var process: Process
  var clock: Clock
  /// Tasks at once, to be rounded; nil for one.
  var batchSize: Sampler?
}

/// An arrival at an instant that is known.
struct RecordedArrival: BitwiseCopyable, Sendable {
  var time: SimulationTime
  var stream: StreamID
  /// Which of the stream's breakdowns arrives, or -1 where it is to be drawn.
  var breakdown: Int32 = -1
  /// Nil where it is to be drawn.
  var priority: Priority?
  /// Of an atomic task; nil where it is to be drawn.
  var estimate: SimulationDuration?
  /// Direct hours of all its tactical tasks; nil where they are to be drawn.
  var actualHours: Double?
  /// When it was completed; `distantFuture` where it was not.
  var completed = SimulationTime.distantFuture
  /// The arrival that it reacts to, by its place in the table; -1 for none.
  var cause: Int32 = -1
  /// Those that react to it, from one place of `CompiledWork.reactions` up to another.
  var firstReaction: Int32 = 0
  var endOfReactions: Int32 = 0
}
