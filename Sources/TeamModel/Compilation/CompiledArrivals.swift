import Sampling

/// When the tasks of a stream arrive: a process that knows hours only, seen on a clock.
struct CompiledArrivals: BitwiseCopyable, Sendable {
  enum Process: BitwiseCopyable, Sendable {
    case poisson(PoissonProcess)
    case bursts(MarkovModulatedPoissonProcess)
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
