import OutputAnalysis
import SimulatedTime

/// A duration observed many times in one replication: its exact mean, and quantiles within the
/// sketch's stated error.
struct DurationTally: ~Copyable {
  private(set) var count = 0
  /// In microseconds. A year of waits of months in an overrun queue passes 64 bits.
  private var total: Int128 = 0
  private var sketch = QuantileSketch()

  @inline(__always)
  mutating func record(_ duration: SimulationDuration) {
    count += 1
    total += Int128(duration.microseconds)
    sketch.record(duration.hours)
  }

  mutating func reset() {
    count = 0
    total = 0
    sketch.reset()
  }

  /// Mean in hours; not-a-number without observations.
  var meanHours: Double {
    count == 0 ? .nan : Double(total) / SimulationDuration.microsecondsPerHour / Double(count)
  }

  /// Quantile in hours; not-a-number without observations.
  func quantileHours(_ probability: Double) -> Double {
    count == 0 ? .nan : sketch.quantile(probability)
  }
}
