/// The median of repeated measurements, between the least and the greatest.
struct Spread: Encodable, Sendable {
  var median: Double
  var minimum: Double
  var maximum: Double

  /// The spread of at least one value.
  init(of values: [Double]) {
    let sorted = values.sorted()
    median = (sorted[sorted.count / 2] + sorted[(sorted.count - 1) / 2]) / 2
    minimum = sorted[0]
    maximum = sorted[sorted.count - 1]
  }
}
