/// A two-sided confidence interval of the rate of a Poisson process, exact: it covers with at least its level
/// whatever the rate, and is sensible without any event.
///
/// Garwood, "Fiducial Limits for the Poisson Distribution" (Biometrika 28, 1936). For events that come in
/// bursts or depend on each other, counts are no Poisson variables: take Student's interval over replications.
public struct RateInterval: Hashable, Sendable {
  /// Events per unit of exposure.
  public let rate: Double
  /// The lower end, in the same unit; 0 without events.
  public let low: Double
  /// The upper end, in the same unit.
  public let high: Double
  /// The nominal probability of covering the true rate, between 0 and 1.
  public let level: Double

  /// The interval after `events` in an `exposure` greater than 0, as weeks or hours.
  public init(events: Int, exposure: Double, level: Double) {
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    precondition(events >= 0 && exposure > 0 && exposure.isFinite, "events are counted over an exposure")
    let tail = (1 - level) / 2
    let degrees = 2 * Double(events)
    rate = Double(events) / exposure
    low = events == 0 ? 0 : ChiSquare.quantile(tail, degreesOfFreedom: degrees) / 2 / exposure
    high = ChiSquare.quantile(1 - tail, degreesOfFreedom: degrees + 2) / 2 / exposure
    self.level = level
  }
}
