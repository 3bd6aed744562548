import Foundation

/// A mean corrected by quantities whose expectation is known, as the number of arrivals: where more came than
/// was to be expected, what depends on it was higher for that reason alone.
///
/// Regression on the controls over independent replications: Lavenberg and Welch, "A Perspective on the Use of
/// Control Variables to Increase the Efficiency of Monte Carlo Simulations" (Management Science 27, 1981). The
/// mean is the intercept of the regression on the controls' deviations from their expectation. `interval` is exact
/// where metric and controls are jointly normal; `robustInterval` does without a spread that is the same whatever the
/// controls, and is the one for queues, which vary more where more arrives.
public struct ControlVariate: Hashable, Sendable {
  /// The corrected mean with its interval, on replications − controls − 1 degrees of freedom.
  public let interval: ConfidenceInterval
  /// The corrected mean with an interval that does not suppose that the metric spreads alike whatever the controls.
  ///
  /// The jackknife's variance of the intercept, called HC3 by MacKinnon and White, "Some
  /// Heteroskedasticity-Consistent Covariance Matrix Estimators with Improved Finite Sample Properties" (Journal of
  /// Econometrics 29, 1985). With few replications per control it is a little wide.
  public let robustInterval: ConfidenceInterval
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
    var critical = CriticalValues(level: level)
    self.init(values, controls: OrthogonalControls(controls), &critical)
  }

  /// The same with controls that other metrics of the same replications share.
  public init?(_ values: [Double], controls: OrthogonalControls, _ critical: inout CriticalValues) {
    precondition(values.count == controls.replications, "every replication has a metric and its controls")
    let tally = Tally(values)
    guard values.count >= controls.given + 3, let variance = tally.variance, variance > 0,
      !controls.deviations.isEmpty
    else { return nil }
    var residuals = values.map { $0 - tally.mean }
    var mean = tally.mean
    for (deviations, (offset, squares)) in zip(
      controls.deviations, zip(controls.means, controls.squares))
    {
      let coefficient = zip(residuals, deviations).reduce(0) { $0 + $1.0 * $1.1 } / squares
      for (row, deviation) in deviations.enumerated() { residuals[row] -= coefficient * deviation }
      mean -= coefficient * offset
    }
    let (n, q) = (Double(values.count), Double(controls.deviations.count))
    let residualVariance = residuals.reduce(0) { $0 + $1 * $1 } / (n - q - 1)
    self.controls = controls.deviations.count
    explained = 1 - residualVariance / variance
    varianceReduction = variance / residualVariance * (n - q - 2) / (n - 2)
    // On n − q − 1 degrees of freedom, as the mean of n − q observations.
    let quantile = critical.student(count: values.count - self.controls)
    interval = ConfidenceInterval(
      mean: mean, halfWidth: (residualVariance * controls.leverage).squareRoot() * quantile,
      level: critical.level, count: values.count)
    let robustVariance = values.indices.reduce(0.0) { sum, row in
      // A replication that the fit passes through whatever it measured says nothing of the spread.
      let slack = 1 - controls.leverages[row]
      let error = slack > 1e-9 ? controls.weights[row] * residuals[row] / slack : 0
      return sum + error * error
    }
    robustInterval = ConfidenceInterval(
      mean: mean, halfWidth: robustVariance.squareRoot() * quantile, level: critical.level,
      count: values.count)
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
