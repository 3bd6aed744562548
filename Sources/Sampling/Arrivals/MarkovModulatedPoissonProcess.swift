/// A Poisson process whose rate switches between two states, calm and burst, each of which lasts an
/// exponential time: the simplest process with bursts.
///
/// W. Fischer and K. Meier-Hellstern, "The Markov-modulated Poisson process (MMPP) cookbook", Performance
/// Evaluation 18, 1993.
@frozen public struct MarkovModulatedPoissonProcess: BitwiseCopyable, Hashable, Sendable {
  /// Expected arrivals an hour between bursts, at least 0.
  public let calmRatePerHour: Double
  /// Expected arrivals an hour in a burst.
  public let burstRatePerHour: Double
  /// Expected hours from the end of a burst to the beginning of the next.
  public let meanCalmHours: Double
  /// Expected length of a burst in hours.
  public let meanBurstHours: Double

  /// A process by its average.
  ///
  /// - Parameters:
  ///   - ratePerHour: expected arrivals an hour over both states, finite and at least 0.
  ///   - factor: the rate in a burst as a multiple of that between bursts, finite and at least 0.
  ///   - shareOfTime: the expected share of time that is burst, above 0 and below 1.
  ///   - meanBurstHours: expected length of a burst, finite and above 0.
  public init(ratePerHour: Double, factor: Double, shareOfTime: Double, meanBurstHours: Double) {
    precondition(ratePerHour >= 0 && ratePerHour.isFinite, "an arrival rate is finite and at least 0")
    precondition(factor >= 0 && factor.isFinite, "a ratio of rates is finite and at least 0")
    precondition(shareOfTime > 0 && shareOfTime < 1, "both states take some of the time")
    precondition(meanBurstHours > 0 && meanBurstHours.isFinite, "a burst lasts a finite time")
    calmRatePerHour = ratePerHour / (1 - shareOfTime + factor * shareOfTime)
    burstRatePerHour = factor * calmRatePerHour
    self.meanBurstHours = meanBurstHours
    meanCalmHours = meanBurstHours * (1 - shareOfTime) / shareOfTime
  }

  /// Expected arrivals an hour over both states.
  public var ratePerHour: Double {
    (calmRatePerHour * meanCalmHours + burstRatePerHour * meanBurstHours) / (meanCalmHours + meanBurstHours)
  }

  /// The state of a process.
  @frozen public enum Phase: UInt8, BitwiseCopyable, Hashable, Sendable {
    /// Between bursts.
    case calm
    /// In a burst.
    case burst
  }

  /// The state at an instant one knows nothing about: burst with the share of time it takes.
  @inlinable public func stationaryPhase(using stream: inout RandomStream) -> Phase {
    stream.bernoulli(meanBurstHours / (meanBurstHours + meanCalmHours)) ? .burst : .calm
  }

  /// Hours from one arrival, or the beginning, to the next arrival; infinite where that is more than `limit`.
  ///
  /// What comes first, an arrival or a change of the state, is a competition of two exponential times.
  /// O(changes of the state).
  ///
  /// - Parameter phase: the state now, afterwards that at the next arrival.
  @inlinable public func nextInterarrivalHours(
    _ phase: inout Phase, upTo limit: Double, using stream: inout RandomStream
  ) -> Double {
    var hours = 0.0
    while true {
      let arrivals = phase == .burst ? burstRatePerHour : calmRatePerHour
      let changes = 1 / (phase == .burst ? meanBurstHours : meanCalmHours)
      hours += stream.exponential() / (arrivals + changes)
      if hours > limit { return .infinity }
      if stream.bernoulli(arrivals / (arrivals + changes)) { return hours }
      phase = phase == .burst ? .calm : .burst
    }
  }
}
