/// A homogeneous Poisson arrival process: independent, exponential times between arrivals.
@frozen public struct PoissonProcess: BitwiseCopyable, Hashable, Sendable {
  /// Expected hours between arrivals; infinite when nothing ever arrives.
  public let meanInterarrivalHours: Double

  /// A process with `ratePerHour` expected arrivals an hour, finite and at least 0.
  @inlinable public init(ratePerHour: Double) {
    precondition(ratePerHour >= 0 && ratePerHour.isFinite, "an arrival rate is finite and at least 0")
    meanInterarrivalHours = 1 / ratePerHour
  }

  /// Hours from one arrival to the next, positive.
  @inlinable public func nextInterarrivalHours(using stream: inout RandomStream) -> Double {
    meanInterarrivalHours * stream.exponential()
  }
}
