import Sampling

/// Small interruptions of people at work: questions, meetings, support.
public struct InterruptionSettings: Sendable, Hashable {
  /// Interruptions per hour of shift in which the person works on a task, positive (a Poisson process).
  public var ratePerHour: Double
  /// Shift hours one takes.
  public var hours: Distribution

  /// Settings from their parts.
  public init(ratePerHour: Double, hours: Distribution) {
    self.ratePerHour = ratePerHour
    self.hours = hours
  }
}
