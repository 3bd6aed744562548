/// The two variances of a nested simulation: how much the mean differs from draw to draw of the inputs, and how much
/// replications of one draw differ by chance.
///
/// The estimator is that of a random-effects analysis of variance, which is unbiased with as few as two replications
/// of a draw: Y. Sun, D. W. Apley, J. Staum, "Efficient Nested Simulation for Estimating the Variance of a
/// Conditional Expectation", Operations Research 59(4), 2011; with unequal numbers and two ways of grouping S. R.
/// Searle, G. Casella, C. E. McCulloch, "Variance Components", 1992, chapters 3 and 4.
public struct NestedVariance: Sendable, Hashable {
  /// The mean of each draw over its replications.
  public let drawMeans: [Double]
  /// The mean of these means.
  public let mean: Double
  /// Variance between the true means of draws: input uncertainty. Unbiased, and so below 0 at times where there is
  /// little of it.
  public let betweenVariance: Double
  /// Variance of a replication around the mean of its draw: noise.
  public let withinVariance: Double
  /// Variance of a draw's mean around its true mean, as far as it differs from draw to draw: the noise that
  /// `drawMeans` have on top of `betweenVariance`.
  public let meanNoise: Double

  /// The variances of draws whose replications are independent of all others.
  ///
  /// - Parameter draws: The values of each draw, not all of them needing the same number.
  /// - Returns: nil with fewer than two draws that have a value, and with no draw that has two.
  public init?(independent draws: [[Double]]) {
    let tallies = draws.filter { !$0.isEmpty }.map { Tally($0) }
    let total = tallies.reduce(0) { $0 + $1.count }
    guard tallies.count >= 2, total > tallies.count else { return nil }
    let groups = Double(tallies.count)
    let values = Double(total)
    let within = tallies.reduce(0) { $0 + ($1.variance ?? 0) * Double($1.count - 1) } / (values - groups)
    let weighted = tallies.reduce(0) { $0 + $1.mean * Double($1.count) } / values
    let between =
      tallies.reduce(0) { sum, draw in
        let deviation = draw.mean - weighted
        return sum + Double(draw.count) * deviation * deviation
      } / (groups - 1)
    let squares = tallies.reduce(0) { $0 + Double($1.count * $1.count) }
    let perDraw = (values - squares / values) / (groups - 1)
    drawMeans = tallies.map(\.mean)
    mean = Tally(drawMeans).mean
    withinVariance = within
    betweenVariance = (between - within) / perDraw
    meanNoise = tallies.reduce(0) { $0 + within / Double($1.count) } / groups
  }

  /// The variances of draws that share their random numbers: the replications in one place of all draws meet the
  /// same surprises, whose part in a value is therefore taken out of the comparison of draws.
  ///
  /// - Parameter draws: The values of each draw, as many of each; not-a-number where a replication does not define
  ///   one, whose place is then left out of all draws.
  /// - Returns: nil with fewer than two draws, and with fewer than two places in which all draws have a value.
  public init?(common draws: [[Double]]) {
    guard let first = draws.first, draws.count >= 2 else { return nil }
    precondition(draws.allSatisfy { $0.count == first.count }, "draws share their places")
    let places = first.indices.filter { place in draws.allSatisfy { !$0[place].isNaN } }
    guard places.count >= 2 else { return nil }
    let means = draws.map { draw in places.reduce(0) { $0 + draw[$1] } / Double(places.count) }
    let placeMeans = places.map { place in draws.reduce(0) { $0 + $1[place] } / Double(draws.count) }
    let grand = Tally(means)
    var interaction = 0.0
    var within = 0.0
    for (draw, mean) in zip(draws, means) {
      for (place, placeMean) in zip(places, placeMeans) {
        let deviation = draw[place] - mean
        let rest = deviation - placeMean + grand.mean
        within += deviation * deviation
        interaction += rest * rest
      }
    }
    let (rows, columns) = (Double(draws.count), Double(places.count))
    let rest = interaction / ((rows - 1) * (columns - 1))
    drawMeans = means
    mean = grand.mean
    withinVariance = within / (rows * (columns - 1))
    betweenVariance = (grand.variance ?? 0) - rest / columns
    meanNoise = rest / columns
  }

  /// Standard deviation of the true means of draws; 0 where their variance is not found above 0.
  public var betweenDeviation: Double { max(betweenVariance, 0).squareRoot() }

  /// The means of the draws with their noise taken out: each is drawn towards `mean` until all together have the
  /// variance found between true means, in the way of T. A. Louis, "Estimating a Population of Parameter Values
  /// Using Bayes and Empirical Bayes Methods", Journal of the American Statistical Association 79, 1984. Their
  /// quantiles are those of the input uncertainty alone.
  public var shrunkMeans: [Double] {
    let total = max(betweenVariance, 0) + meanNoise
    let factor = total > 0 ? (max(betweenVariance, 0) / total).squareRoot() : 0
    return drawMeans.map { mean + factor * ($0 - mean) }
  }
}
