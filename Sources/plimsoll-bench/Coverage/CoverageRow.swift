import OutputAnalysis

/// How often the intervals of one method held the truth.
struct CoverageRow: Encodable, Sendable {
  var system: String
  /// What the interval is of.
  var quantity: String
  var method: String
  /// The true value, or its estimate from everything that was simulated.
  var truth: Double
  /// The half-width of the truth's own 95 % interval; 0 where it is exact.
  var truthHalfWidth: Double
  /// Experiments that gave an interval, and those that could not.
  var experiments: Int
  var withoutInterval: Int
  /// The share of intervals that hold the truth.
  var coverage: Double
  /// The ends of that share's own 95 % interval by Wilson, the doubt about the truth included.
  var coverageLow: Double
  var coverageHigh: Double
  /// Mean half-width of the intervals.
  var meanHalfWidth: Double

  enum CodingKeys: String, CodingKey {
    case system, quantity, method, truth, experiments, coverage
    case truthHalfWidth = "truth_half_width"
    case withoutInterval = "without_interval"
    case coverageLow = "coverage_low"
    case coverageHigh = "coverage_high"
    case meanHalfWidth = "mean_half_width"
  }

  /// The row of the intervals that experiments gave.
  ///
  /// Where the truth is itself an estimate, coverage is counted at both ends of its interval too, and the widest
  /// range is reported.
  init(
    _ method: String, of quantity: String, in system: String, truth: Double, truthHalfWidth: Double = 0,
    intervals: [ClosedRange<Double>?]
  ) {
    let defined = intervals.compactMap(\.self)
    func wilson(at value: Double) -> WilsonInterval? {
      WilsonInterval(successes: defined.count { $0.contains(value) }, trials: defined.count, level: 0.95)
    }
    let ranges = [truth - truthHalfWidth, truth, truth + truthHalfWidth].compactMap(wilson)
    self.system = system
    self.quantity = quantity
    self.method = method
    self.truth = truth
    self.truthHalfWidth = truthHalfWidth
    experiments = defined.count
    withoutInterval = intervals.count - defined.count
    coverage = ranges.isEmpty ? .nan : ranges[1].proportion
    coverageLow = ranges.map(\.low).min() ?? 0
    coverageHigh = ranges.map(\.high).max() ?? 1
    meanHalfWidth = Tally(defined.map { ($0.upperBound - $0.lowerBound) / 2 }).mean
  }
}

extension CoverageRow {
  /// The intervals of the standard deviation of replications; that of all replications stands for the truth, with its
  /// own interval.
  ///
  /// - Parameters:
  ///   - values: A metric in the replications of each experiment.
  ///   - counts: How many of them the intervals are made of.
  static func deviations(
    of quantity: String, in system: String, _ values: [[Double]], counts: [Int]
  ) -> [CoverageRow] {
    let all = values.flatMap { $0.filter { !$0.isNaN } }
    let truth = Tally(all).variance?.squareRoot() ?? .nan
    let doubt = StandardDeviationInterval(of: all, level: 0.95).map { ($0.high - $0.low) / 2 } ?? 0
    return counts.map { count in
      CoverageRow(
        "standard deviation, jackknife, n = \(count)", of: quantity, in: system, truth: truth,
        truthHalfWidth: doubt,
        intervals: values.map { values in
          StandardDeviationInterval(of: values.prefix(count).filter { !$0.isNaN }, level: 0.95)
            .map { $0.low...$0.high }
        })
    }
  }
}

extension ConfidenceInterval {
  var range: ClosedRange<Double> { low...high }
}
