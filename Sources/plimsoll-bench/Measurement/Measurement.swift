/// What the repeats of one case measured.
struct Measurement: Encodable, Sendable {
  var benchmark: String
  var name: String
  var unit: String
  var isHigherBetter: Bool
  var repeats: Int
  var median: Double
  var minimum: Double
  var maximum: Double

  enum CodingKeys: String, CodingKey {
    case benchmark, unit, repeats, median, minimum, maximum
    case name = "case"
    case isHigherBetter = "higher_is_better"
  }
}

extension Measurement {
  /// Measures a case the given number of times, at least once, after one warm-up that does not count.
  init(of benchmark: Benchmark, _ measuredCase: Benchmark.Case, repeats: Int) throws {
    _ = try measuredCase.measure()
    let spread = Spread(of: try (0..<max(repeats, 1)).map { _ in try measuredCase.measure() })
    self.benchmark = benchmark.name
    name = measuredCase.name
    unit = benchmark.unit
    isHigherBetter = benchmark.isHigherBetter
    self.repeats = max(repeats, 1)
    median = spread.median
    minimum = spread.minimum
    maximum = spread.maximum
  }
}
