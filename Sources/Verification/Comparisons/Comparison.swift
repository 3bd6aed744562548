import OutputAnalysis

/// One exact value beside its simulation: a row of the table.
public struct Comparison: Sendable, Hashable {
  /// The case it belongs to.
  public var caseName: String
  /// What is compared, "mean wait [h]".
  public var quantity: String
  /// The exact value; for a goodness of fit, the mean of the statistic, which is its degrees of freedom.
  public var exact: Double
  /// Its estimate; for a goodness of fit, the statistic.
  public var simulated: Double
  /// Half the width of Student's 95 % interval; nil for a goodness of fit, and where every replication gives the same.
  public var halfWidth: Double?
  /// How far apart the two are: the point of the standard normal distribution that is as unlikely to be passed, on
  /// either side, as the difference is by chance alone (for a goodness of fit, on the upper side).
  public var z: Double
  /// The probability of so large a difference by chance alone.
  public var pValue: Double
  /// Replications, or samples of a goodness of fit.
  public var count: Int

  /// Compares the mean over independent replications with its exact value by Student's t.
  ///
  /// W. S. Gosset ("Student"), "The Probable Error of a Mean", Biometrika 6, 1908. Replications that all give the same
  /// differ from the exact value by nothing but rounding or for certain.
  ///
  /// - Returns: nil with fewer than two defined values.
  package init?(_ caseName: String, _ quantity: String, mean exact: Double, values: [Double]) {
    let tally = Tally(values.lazy.filter { !$0.isNaN })
    guard let standardError = tally.standardError else { return nil }
    self.init(
      caseName: caseName, quantity: quantity, exact: exact, simulated: tally.mean, halfWidth: nil, z: 0,
      pValue: 1, count: tally.count)
    let difference = tally.mean - exact
    guard standardError > 1e-12 * max(abs(exact), abs(tally.mean)) else {
      let isSame = abs(difference) <= 1e-9 * max(abs(exact), abs(tally.mean))
      (z, pValue) = isSame ? (0, 1) : (difference.sign == .minus ? -.infinity : .infinity, 0)
      return
    }
    let freedom = Double(tally.count - 1)
    halfWidth = standardError * StudentT.quantile(0.975, degreesOfFreedom: freedom)
    pValue = min(1, 2 * StudentT.cdf(-abs(difference) / standardError, degreesOfFreedom: freedom))
    let size = -StandardNormal.quantile(pValue / 2)
    z = difference < 0 ? -size : size
  }

  private init(
    caseName: String, quantity: String, exact: Double, simulated: Double, halfWidth: Double?, z: Double,
    pValue: Double, count: Int
  ) {
    self.caseName = caseName
    self.quantity = quantity
    self.exact = exact
    self.simulated = simulated
    self.halfWidth = halfWidth
    self.z = z
    self.pValue = pValue
    self.count = count
  }

  /// Compares samples with a distribution by the chi-square statistic.
  ///
  /// - Returns: nil where there are too few samples for two cells.
  package init?(_ caseName: String, _ quantity: String, probabilities: [Double], samples: [Int]) {
    guard let fit = GoodnessOfFit(samples: samples, probabilities: probabilities) else { return nil }
    self.init(
      caseName: caseName, quantity: quantity, exact: Double(fit.degreesOfFreedom), simulated: fit.statistic,
      halfWidth: nil, z: -StandardNormal.quantile(fit.pValue / 2), pValue: fit.pValue, count: samples.count)
  }
}
