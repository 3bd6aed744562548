import OutputAnalysis

/// What a metric is off in the replications that all draws of the inputs share.
///
/// With common random numbers the draws of the inputs differ by what the inputs do and hardly by chance; but what chance
/// does to all of them together stays, however many draws there are. The run's own inputs tell how much that is: they are
/// simulated in the same replications, and in many more. So the draws are moved by the difference, as by a control variate
/// with coefficient 1 (B. L. Nelson, "Control variate remedies", Operations Research 38(6), 1990).
struct CommonAnchor {
  /// By how much the draws are to be moved: the run's mean less that of its own inputs in the shared replications.
  private let shift: Double
  /// The square of the half-width that is left because draws do not meet chance exactly as the run's own inputs do.
  let variance: Double

  /// - Parameters:
  ///   - mean: The run's mean.
  ///   - own: The run's own inputs in the shared replications.
  ///   - draws: Each draw in them; not-a-number where a replication does not define the metric.
  ///   - confidence: Of the half-width.
  /// - Returns: nil with fewer than two replications in which all define it.
  init?(mean: Double, own: [Double], draws: [[Double]], confidence: Double) {
    let places = own.indices.filter { place in
      !own[place].isNaN && draws.allSatisfy { !$0[place].isNaN }
    }
    guard places.count >= 2 else { return nil }
    shift = mean - Tally(places.map { own[$0] }).mean
    let differences = places.map { place in
      draws.reduce(0) { $0 + $1[place] } / Double(draws.count) - own[place]
    }
    let error = Tally(differences).standardError ?? 0
    let quantile = StudentT.quantile((1 + confidence) / 2, degreesOfFreedom: Double(places.count - 1))
    variance = quantile * quantile * error * error
  }

  /// A mean in the shared replications, moved; it does not leave the values that the metric can have.
  func moved(_ mean: Double, within range: ClosedRange<Double>) -> Double {
    min(max(mean + shift, range.lowerBound), range.upperBound)
  }
}
