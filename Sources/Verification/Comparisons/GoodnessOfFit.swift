import OutputAnalysis

/// How well independent samples of a whole number fit a distribution that is given in full.
///
/// K. Pearson's chi-square statistic (Philosophical Magazine 50, 1900). Neighbouring numbers are joined into cells of
/// at least ten expected samples, twice what W. G. Cochran asks for ("Some methods for strengthening the common χ²
/// tests", Biometrics 10, 1954), because the level here is far out in the tail.
struct GoodnessOfFit {
  /// Σ (observed − expected)²/expected.
  private(set) var statistic = 0.0
  /// One less than the number of cells.
  let degreesOfFreedom: Int
  /// The probability of at least this statistic by chance.
  let pValue: Double

  static let leastExpected = 10.0

  /// Samples of 0, 1, 2, … against the probabilities of these; what is left to 1 belongs to what lies beyond.
  ///
  /// - Returns: nil where there are too few samples for two cells.
  init?(samples: [Int], probabilities: [Double]) {
    let total = Double(samples.count)
    var counts = [Int](repeating: 0, count: probabilities.count + 1)
    for sample in samples { counts[min(sample, probabilities.count)] += 1 }
    var cells: [(expected: Double, observed: Int)] = []
    var (expected, observed) = (0.0, 0)
    var left = total
    for (number, probability) in probabilities.enumerated() {
      expected += probability * total
      observed += counts[number]
      left -= probability * total
      guard expected >= Self.leastExpected, left >= Self.leastExpected else { continue }
      cells.append((expected, observed))
      (expected, observed) = (0, 0)
    }
    // The last cell reaches to infinity.
    cells.append((expected + max(0, left), observed + counts[probabilities.count]))
    guard cells.count >= 2 else { return nil }
    degreesOfFreedom = cells.count - 1
    statistic = cells.reduce(0) {
      let difference = Double($1.observed) - $1.expected
      return $0 + difference * difference / $1.expected
    }
    pValue = ChiSquare.upperTail(statistic, degreesOfFreedom: Double(degreesOfFreedom))
  }
}
