/// Whether a candidate makes a metric worse by less than a margin, by paired replications on common random numbers and
/// looks on a schedule fixed in advance.
///
/// Two one-sided tests run side by side on the worsening less the margin. It passes where that is shown to be below
/// zero: a candidate worse by the margin or more passes with probability at most `passError`. It fails where it is
/// shown to be above zero: a candidate worse by no more than the margin fails with probability at most `failError`.
/// Neither is shown for a candidate at the margin itself most of the time, and the test ends undecided.
///
/// A margin relative to the baseline's mean is tested without dividing by it, by the mean of after − (1 + m)·before:
/// E. C. Fieller, "Some Problems in Interval Estimation", Journal of the Royal Statistical Society B 16(2), 1954. The
/// errors over all looks follow from `GroupSequentialBoundary`, with Student's quantile at the nominal error of each
/// look and a correction for skewness. They hold approximately, the better the more nearly normal a mean is by the first
/// look: twenty replications and more, for which `plimsoll-bench gates` measures them.
public struct NonInferiorityTest: Hashable, Sendable {
  /// What has been shown.
  public enum Verdict: Hashable, Sendable {
    /// The worsening is below the margin.
    case passed
    /// The worsening is above the margin.
    case failed
    /// Neither, yet or with the whole budget.
    case undecided
  }

  /// What a look saw.
  public struct Look: Hashable, Sendable {
    /// Replications made.
    public let replications: Int
    /// Those of them in which both variants define the metric.
    public let pairs: Int
    /// The baseline's mean; 0 without pairs.
    public let baselineMean: Double
    /// The mean of after − before, in the metric's unit; 0 without pairs.
    public let difference: Double
    /// The lower of the bounds on the difference with which this look tests; −∞ where it cannot decide yet.
    public let low: Double
    /// The upper of them; ∞ where it cannot decide yet.
    public let high: Double
    /// The difference at the margin, negative where the metric must not drop. A metric that must not rise passes where
    /// `high` is below it and fails where `low` is above; one that must not drop passes where `low` is above it and
    /// fails where `high` is below.
    public let limit: Double
    /// What the look shows.
    public let verdict: Verdict
  }

  /// The margin.
  public let margin: NonInferiorityMargin
  /// When it looks.
  public let schedule: LookSchedule
  /// What each look saw, up to the one that decided.
  public private(set) var path: [Look] = []
  /// Replications handed over, up to the decision.
  public private(set) var replications = 0
  /// The boundary of passing.
  public let passing: GroupSequentialBoundary
  /// The boundary of failing.
  public let failing: GroupSequentialBoundary

  private var baseline = Tally()
  private var differences = Tally()
  /// The worsening less the margin, for a baseline whose mean is positive and for one whose mean is negative.
  private var excess = SkewedMean()
  private var excessOverNegative = SkewedMean()

  /// A test that looks by the schedule.
  ///
  /// - Parameters:
  ///   - margin: what counts as a regression.
  ///   - schedule: when it looks. A first look at twenty replications or more keeps the errors near what is stated.
  ///   - passError: between 0 and ½.
  ///   - failError: between 0 and ½; `passError` where it is not given.
  ///   - spending: how both errors are spent over the looks.
  public init(
    _ margin: NonInferiorityMargin, schedule: LookSchedule, passError: Double = 0.05,
    failError: Double? = nil,
    spending: AlphaSpending = .obrienFleming
  ) {
    let failError = failError ?? passError
    let passing = GroupSequentialBoundary(
      fractions: schedule.fractions, level: passError, spending: spending)
    self.init(
      margin, schedule: schedule, passing: passing,
      failing: failError == passError
        ? passing
        : GroupSequentialBoundary(fractions: schedule.fractions, level: failError, spending: spending))
  }

  init(
    _ margin: NonInferiorityMargin, schedule: LookSchedule, passing: GroupSequentialBoundary,
    failing: GroupSequentialBoundary
  ) {
    self.margin = margin
    self.schedule = schedule
    self.passing = passing
    self.failing = failing
  }

  /// What has been shown so far.
  public var verdict: Verdict { path.last?.verdict ?? .undecided }

  /// Whether more replications change nothing: it is decided, or the budget is spent.
  public var isFinished: Bool { verdict != .undecided || replications == schedule.budget }

  /// The number of replications at which it looks next; nil when finished.
  public var nextLook: Int? { isFinished ? nil : schedule.looks[path.count] }

  /// Takes one more replication into account, and looks when it is time; of no effect when finished.
  ///
  /// - Parameters:
  ///   - before: the baseline's metric; not-a-number where the replication does not define it.
  ///   - after: the candidate's, likewise.
  public mutating func add(before: Double, after: Double) {
    guard !isFinished else { return }
    replications += 1
    if before.isFinite, after.isFinite {
      baseline.add(before)
      differences.add(after - before)
      excess.add(margin.excess(before: before, after: after, baselineIsNegative: false))
      if case .relative = margin.size {
        excessOverNegative.add(margin.excess(before: before, after: after, baselineIsNegative: true))
      }
    }
    if schedule.looks[path.count] == replications { path.append(look(at: path.count)) }
  }

  private func look(at number: Int) -> Look {
    var tested = excess
    if case .relative = margin.size, baseline.mean < 0 { tested = excessOverNegative }
    let bounds = bounds(of: tested, at: number)
    // From the worsening less the margin to the difference that is reported.
    let sign = margin.direction.sign
    let limit = margin.difference(atBaselineMean: baseline.mean)
    let ends = [sign * bounds.low + limit, sign * bounds.high + limit]
    return Look(
      replications: replications, pairs: baseline.count, baselineMean: baseline.mean,
      difference: differences.mean, low: min(ends[0], ends[1]), high: max(ends[0], ends[1]),
      limit: limit, verdict: verdict(of: tested, bounds))
  }

  /// The bounds on the worsening less the margin.
  private func bounds(of tested: SkewedMean, at number: Int) -> (low: Double, high: Double) {
    let tally = tested.tally
    guard tally.count >= 2 else { return (-.infinity, .infinity) }
    // Where nothing varies there is no noise to tell the mean from.
    guard tally.minimum < tally.maximum else { return (tally.mean, tally.mean) }
    func quantile(_ boundary: GroupSequentialBoundary) -> Double {
      StudentT.quantile(boundary.nominalErrors[number], degreesOfFreedom: Double(tally.count - 1))
    }
    return (
      tested.bound(quantile: -quantile(failing)) ?? -.infinity,
      tested.bound(quantile: quantile(passing)) ?? .infinity
    )
  }

  private func verdict(of tested: SkewedMean, _ bounds: (low: Double, high: Double)) -> Verdict {
    // A metric that the change has not touched in any replication has not become worse, whatever the margin.
    let isUntouched = differences.count >= 2 && differences.minimum == 0 && differences.maximum == 0
    if isUntouched || bounds.high < 0 { return .passed }
    return bounds.low > 0 ? .failed : .undecided
  }
}
