import OutputAnalysis
import SimulatedTime

/// A duration observed many times in one replication: its exact mean, and quantiles within the
/// sketch's stated error.
struct DurationTally: ~Copyable {
  private(set) var count = 0
  private var total: Int64 = 0
  private var sketch = QuantileSketch()

  @inline(__always)
  mutating func record(_ duration: SimulationDuration) {
    count += 1
    total += duration.microseconds
    sketch.record(duration.hours)
  }

  mutating func reset() {
    count = 0
    total = 0
    sketch.reset()
  }

  /// Mean in hours; not-a-number without observations.
  var meanHours: Double {
    count == 0 ? .nan : SimulationDuration(microseconds: total).hours / Double(count)
  }

  /// Quantile in hours; not-a-number without observations.
  func quantileHours(_ probability: Double) -> Double {
    count == 0 ? .nan : sketch.quantile(probability)
  }
}
