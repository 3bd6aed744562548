import Foundation

/// A mean corrected by quantities whose expectation is known, as the number of arrivals: where more came than
/// was to be expected, what depends on it was higher for that reason alone.
///
/// Regression on the controls over independent replications: Lavenberg and Welch, "A Perspective on the Use of
/// Control Variables to Increase the Efficiency of Monte Carlo Simulations" (Management Science 27, 1981). The
/// interval is exact where metric and controls are jointly normal, and a limit for many replications otherwise.
/// It is the intercept of the regression on the controls' deviations from their expectation.
public struct ControlVariate: Hashable, Sendable {
  /// The corrected mean with its interval, on replications − controls − 1 degrees of freedom.
  public let interval: ConfidenceInterval
  /// The controls that were used: those that vary, and are not determined by the ones before them.
  public let controls: Int
  /// The share of the metric's variance that the controls explain, 0 ... 1, corrected for their number (Ezekiel,
  /// "Methods of Correlation Analysis", 1930); below 0 where they explain less than chance would.
  public let explained: Double
  /// How many times as many replications without controls would give the same variance: the variance of the
  /// plain mean over that of the corrected one. Estimating the coefficients costs a share of it, the loss factor
  /// (n − 2)/(n − q − 2) of Lavenberg and Welch, and with useless controls the factor is below 1.
  public let varianceReduction: Double

  /// The correction of a metric by its controls.
  ///
  /// - Parameters:
  ///   - values: the metric in each replication, finite.
  ///   - controls: for each replication, as many numbers, finite, each less its known expectation.
  ///   - level: the confidence level.
  /// - Returns: nil where there are fewer than three replications more than controls, where no control varies,
  ///   and where the metric does not.
  public init?(_ values: [Double], controls: [[Double]], level: Double) {
    precondition(values.count == controls.count, "every replication has a metric and its controls")
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    let tally = Tally(values)
    guard let width = controls.first?.count, values.count >= width + 3, let variance = tally.variance,
      variance > 0
    else { return nil }
    let columns = OrthogonalControls(controls, count: width)
    guard !columns.deviations.isEmpty else { return nil }

    var residuals = values.map { $0 - tally.mean }
    var mean = tally.mean
    var leverage = 1 / Double(values.count)
    for (deviations, (offset, squares)) in zip(columns.deviations, zip(columns.means, columns.squares)) {
      let coefficient = zip(residuals, deviations).reduce(0) { $0 + $1.0 * $1.1 } / squares
      for (row, deviation) in deviations.enumerated() { residuals[row] -= coefficient * deviation }
      mean -= coefficient * offset
      leverage += offset * offset / squares
    }
    let (n, q) = (Double(values.count), Double(columns.deviations.count))
    let degrees = n - q - 1
    let residualVariance = residuals.reduce(0) { $0 + $1 * $1 } / degrees
    self.controls = columns.deviations.count
    explained = 1 - residualVariance / variance
    varianceReduction = variance / residualVariance * (n - q - 2) / (n - 2)
    interval = ConfidenceInterval(
      mean: mean,
      halfWidth: (residualVariance * leverage).squareRoot()
        * StudentT.quantile(0.5 + level / 2, degreesOfFreedom: degrees),
      level: level, count: values.count)
  }

  /// A lower confidence bound, on one side, of the variance-reduction factor: above 1 the controls measurably
  /// shrink the interval.
  ///
  /// By the transformation of Fisher, "On the 'Probable Error' of a Coefficient of Correlation Deduced from a
  /// Small Sample" (Metron 1, 1921), of the corrected multiple correlation, with a degree of freedom less for
  /// each control beyond the first.
  public func varianceReductionBound(level: Double) -> Double {
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    let (n, q) = (Double(interval.count), Double(controls))
    let loss = (n - q - 2) / (n - 2)
    guard explained > 0 else { return min(varianceReduction, loss) }
    guard explained < 1, n - q > 2 else { return varianceReduction }
    let transformed =
      atanh(explained.squareRoot()) - StandardNormal.quantile(level) / (n - q - 2).squareRoot()
    let correlation = tanh(max(0, transformed))
    return loss / (1 - correlation * correlation)
  }
}

/// Controls less their means, made orthogonal to each other one after another (modified Gram–Schmidt; Björck,
/// "Solving Linear Least Squares Problems by Gram–Schmidt Orthogonalization", BIT 7, 1967). What a control shares
/// with the earlier ones is taken away from its mean as well, so that each can be used by itself.
private struct OrthogonalControls {
  var deviations: [[Double]] = []
  var means: [Double] = []
  var squares: [Double] = []

  init(_ rows: [[Double]], count: Int) {
    for column in 0..<count {
      let values = rows.map { $0[column] }
      var mean = Tally(values).mean
      var rest = values.map { $0 - mean }
      let whole = rest.reduce(0) { $0 + $1 * $1 }
      for (index, other) in deviations.enumerated() {
        let share = zip(rest, other).reduce(0) { $0 + $1.0 * $1.1 } / squares[index]
        for row in rest.indices { rest[row] -= share * other[row] }
        mean -= share * means[index]
      }
      let remaining = rest.reduce(0) { $0 + $1 * $1 }
      // What is left of a control that the others determine is rounding.
      guard remaining > whole * 1e-12, remaining > 0 else { continue }
      deviations.append(rest)
      means.append(mean)
      squares.append(remaining)
    }
  }
}
