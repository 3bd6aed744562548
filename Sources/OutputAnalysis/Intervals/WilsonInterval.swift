/// A two-sided confidence interval of a proportion, inside 0 ... 1 and sensible at 0 and n successes.
///
/// The score interval of Wilson, "Probable Inference, the Law of Succession, and Statistical Inference"
/// (Journal of the American Statistical Association 22, 1927).
public struct WilsonInterval: Hashable, Sendable {
  /// The share of successes.
  public var proportion: Double
  /// The lower end.
  public var low: Double
  /// The upper end.
  public var high: Double
  /// The nominal probability of covering the true proportion, between 0 and 1.
  public var level: Double

  /// The interval after `successes` among `trials` independent trials.
  ///
  /// - Returns: nil without trials.
  public init?(successes: Int, trials: Int, level: Double) {
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    precondition(successes >= 0 && successes <= trials, "successes are among the trials")
    guard trials > 0 else { return nil }
    let n = Double(trials)
    let share = Double(successes) / n
    let z = StandardNormal.quantile(0.5 + level / 2)
    let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    let halfWidth = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    proportion = share
    // At the extremes one end equals 0 or 1; rounding must not move it outside or off the proportion.
    low = successes == 0 ? 0 : max(0, centre - halfWidth)
    high = successes == trials ? 1 : min(1, centre + halfWidth)
    self.level = level
  }
}
