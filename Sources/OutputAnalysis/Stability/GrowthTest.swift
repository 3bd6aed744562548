/// Whether a quantity, such as the number in a system, keeps growing over a period, judged from independent
/// replications.
///
/// The period is cut into four quarters of equal length; of each replication the mean in each quarter counts. The
/// quantity `keepsGrowing` if all of this is shown:
///
/// - its trend over the quarters (the slope by least squares) adds more than `relevantShare` of its mean from the
///   first quarter to the last, in a one-sided t-test at `level`;
/// - it grows from each quarter to the next, each time in a one-sided t-test at `stepLevel`: a season, somebody's
///   absence or a burst goes up and comes down again.
///
/// A test that needs several rejections has at most the level of each of them, whatever their dependence: R. L.
/// Berger, "Multiparameter Hypothesis Testing and Acceptance Sampling", Technometrics 24(4), 1982. So a quantity
/// without a trend is said to keep growing with a probability of at most `level`, as far as its means over a
/// quarter are near enough to normal for Student's t.
public struct GrowthTest: Hashable, Sendable {
  /// Parts of the period.
  public static let quarters = 4
  /// Level of the test of the trend.
  public static let level = 0.01
  /// Level of the test of each step from a quarter to the next.
  public static let stepLevel = 0.05
  /// Growth from the first quarter to the last, as a share of the mean over the period, that is not worth a word.
  public static let relevantShare = 0.2

  /// Mean over the period.
  public let mean: Double
  /// Growth per quarter by the trend, with its two-sided interval; nil with fewer than two replications.
  public let growth: ConfidenceInterval?
  /// Whether the quantity keeps growing.
  public let keepsGrowing: Bool
  /// Whether the growth of the second half is shown to be less than half of that of the first: an approach to a
  /// steady state. At a load of exactly one, where the number in the system grows with the square root of time, it
  /// is 0.53 of it.
  public let levelsOff: Bool
  /// Whether the growth of the second half is shown to be more than half of that of the first.
  public let keepsPace: Bool
  /// Whether the trend is shown to add less than half of the mean over the period.
  public let isBounded: Bool

  /// Judges the means per quarter of each replication.
  ///
  /// - Parameters:
  ///   - replications: Four means each, of the quarters in order.
  ///   - confidence: Level of the interval of the growth.
  public init(_ replications: [[Double]], confidence: Double) {
    func tally(_ weights: [Double]) -> Tally {
      var tally = Tally()
      for quarters in replications {
        precondition(quarters.count == Self.quarters, "a replication has a mean for each quarter")
        tally.add(zip(weights, quarters).reduce(0) { $0 + $1.0 * $1.1 })
      }
      return tally
    }
    // The slope by least squares over the places -1.5, -0.5, 0.5, 1.5; and three of it less a share of the mean.
    let slope = [-0.3, -0.1, 0.1, 0.3]
    func growth(beyond share: Double) -> Tally { tally(slope.map { 3 * $0 - share / 4 }) }
    let early = [-1.0, 1, 0, 0]
    let late = [0, 0, -1.0, 1]
    let pace = zip(late, early).map { $0 - 0.5 * $1 }
    mean = tally([0.25, 0.25, 0.25, 0.25]).mean
    self.growth = ConfidenceInterval(tally(slope), level: confidence)
    keepsGrowing =
      growth(beyond: Self.relevantShare).isAboveZero(level: Self.level)
      && [early, [0, -1, 1, 0], late].allSatisfy { tally($0).isAboveZero(level: Self.stepLevel) }
    keepsPace = tally(pace).isAboveZero(level: Self.stepLevel)
    levelsOff = tally(pace.map { -$0 }).isAboveZero(level: Self.stepLevel)
    isBounded = tally(slope.map { 0.5 / 4 - 3 * $0 }).isAboveZero(level: Self.level)
  }
}

extension Tally {
  /// Whether the mean of independent values is shown to be above zero by a one-sided t-test.
  fileprivate func isAboveZero(level: Double) -> Bool {
    guard let standardError else { return false }
    return mean > standardError * StudentT.quantile(1 - level, degreesOfFreedom: Double(count - 1))
  }
}
