/// How a budget of replications is best spent among designs of which one is to be selected.
///
/// C.-H. Chen, J. Lin, E. Yücesan, S. E. Chick, "Simulation Budget Allocation for Further Enhancing the Efficiency of
/// Ordinal Optimization", Discrete Event Dynamic Systems 10(3), 2000 (OCBA): in the limit of a large budget the
/// approximate probability of correct selection is greatest where, with σᵢ the standard deviation of design i and δᵢ
/// its distance from the best, Nᵢ goes with (σᵢ/δᵢ)² and the best one's number is N_b = σ_b √(Σ Nᵢ²/σᵢ²).
///
/// It assumes independent designs. On common random numbers that are positively correlated, differences vary less
/// than the sum of variances says: the probability stated is then too low, never too high.
public struct ComputingBudgetAllocation: Hashable, Sendable {
  /// One design as it stands.
  public struct Design: Hashable, Sendable {
    /// The mean of its replications.
    public var mean: Double
    /// The variance of its replications, at least 0.
    public var variance: Double
    /// Its number of replications, at least 1.
    public var count: Int

    /// A design with the given statistics.
    public init(mean: Double, variance: Double, count: Int) {
      precondition(mean.isFinite && variance >= 0 && variance.isFinite, "a mean and a variance are finite")
      precondition(count >= 1, "a design has a replication")
      self.mean = mean
      self.variance = variance
      self.count = count
    }

    /// A design after two replications or more; nil with fewer.
    public init?(_ tally: Tally) {
      guard let variance = tally.variance else { return nil }
      self.init(mean: tally.mean, variance: variance, count: tally.count)
    }
  }

  /// The designs, in the caller's order.
  public let designs: [Design]
  /// What is best.
  public let goal: SelectionGoal
  /// Differences below this are not told apart: distances from the best count as at least this, in the metric's unit.
  public let indifference: Double

  /// An allocation among at least one design.
  public init(
    _ designs: [Design], goal: SelectionGoal, indifference: Double = 0
  ) {
    precondition(!designs.isEmpty, "an allocation is among designs")
    precondition(indifference >= 0 && indifference.isFinite, "an indifference is not negative")
    self.designs = designs
    self.goal = goal
    self.indifference = indifference
  }

  /// The design with the best mean, the first of equal ones.
  public var best: Int {
    designs.indices.max { (merit($0), -$0) < (merit($1), -$1) } ?? 0
  }

  private func merit(_ design: Int) -> Double {
    goal == .maximize ? designs[design].mean : -designs[design].mean
  }

  /// The shares of a large budget, which add up to 1.
  ///
  /// Designs that do not vary need nothing; where none varies, all shares are equal. A design at the best one's very
  /// mean would need everything: its distance counts as `indifference`, and as a millionth of the largest distance if
  /// that is more.
  public var shares: [Double] {
    let best = best
    let distances = designs.map { abs($0.mean - designs[best].mean) }
    let floor = max(indifference, 1e-6 * (distances.max() ?? 0))
    let varying = designs.contains { $0.variance > 0 }
    guard varying, designs.count > 1 else {
      return designs.map { _ in 1 / Double(designs.count) }
    }
    var weights = designs.indices.map { design in
      // With all means equal there is no distance to divide by, and the variances decide.
      let distance = floor > 0 ? max(distances[design], floor) : 1
      return designs[design].variance / (distance * distance)
    }
    weights[best] = 0
    let squares = designs.indices.filter { $0 != best && designs[$0].variance > 0 }.reduce(0) {
      $0 + weights[$1] * weights[$1] / designs[$1].variance
    }
    weights[best] = (designs[best].variance * squares).squareRoot()
    // Where only the best one varies, nothing weighs in by the formula.
    if weights.allSatisfy({ $0 == 0 }) { weights[best] = 1 }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  /// How many of `increment` further replications each design gets, so that the numbers come as close to `shares`
  /// as they can without taking any back.
  public func allocation(of increment: Int) -> [Int] {
    precondition(increment >= 0, "a budget is not negative")
    let shares = shares
    var receives = Set(designs.indices)
    // Designs that have more than their share already get none, which leaves less for the others.
    while true {
      let budget = Double(receives.reduce(increment) { $0 + designs[$1].count })
      let weight = receives.sorted().reduce(0) { $0 + shares[$1] }
      let sated = receives.filter { weight <= 0 || Double(designs[$0].count) > budget * shares[$0] / weight }
      guard !sated.isEmpty, sated.count < receives.count else { break }
      receives.subtract(sated)
    }
    return whole(increment, among: receives.sorted(), shares: shares)
  }

  /// Whole numbers by the largest remainders, the first of equal ones going first.
  private func whole(_ increment: Int, among receives: [Int], shares: [Double]) -> [Int] {
    let budget = Double(receives.reduce(increment) { $0 + designs[$1].count })
    let weight = receives.reduce(0) { $0 + shares[$1] }
    var additions = Array(repeating: 0, count: designs.count)
    var remainders: [(design: Int, remainder: Double)] = []
    for design in receives {
      let share = weight > 0 ? shares[design] / weight : 1 / Double(receives.count)
      let wanted = max(0, budget * share - Double(designs[design].count))
      additions[design] = Int(wanted.rounded(.down))
      remainders.append((design, wanted - wanted.rounded(.down)))
    }
    var missing = increment - additions.reduce(0, +)
    remainders.sort { ($1.remainder, $0.design) < ($0.remainder, $1.design) }
    for (design, _) in remainders where missing > 0 {
      additions[design] += 1
      missing -= 1
    }
    return additions
  }

  /// A lower bound, by Bonferroni's inequality, of the probability that the design with the best mean is the best:
  /// the approximate probability of correct selection of the paper.
  ///
  /// - Parameter counts: numbers of replications to assume instead of those made, such as equal ones.
  public func probabilityOfCorrectSelection(counts: [Int]? = nil) -> Double {
    precondition(counts.map { $0.count == designs.count } ?? true, "there is a number for each design")
    let best = best
    func squaredError(_ design: Int) -> Double {
      designs[design].variance / Double(max(1, counts?[design] ?? designs[design].count))
    }
    let errors = designs.indices.filter { $0 != best }.reduce(0) { sum, design in
      let distance = max(abs(designs[design].mean - designs[best].mean), indifference)
      let spread = (squaredError(best) + squaredError(design)).squareRoot()
      return sum + (spread > 0 ? StandardNormal.cdf(-distance / spread) : distance > 0 ? 0 : 0.5)
    }
    return max(0, 1 - errors)
  }

  /// How many replications in all, spread equally, give at least the probability that these have reached, at these
  /// means and variances: what allocation has saved. Nil where even 2⁴⁰ of each would not.
  public var equalReplications: Int? {
    let reached = probabilityOfCorrectSelection()
    func suffices(_ count: Int) -> Bool {
      probabilityOfCorrectSelection(counts: designs.map { _ in count }) >= reached
    }
    var high = 1
    while !suffices(high) {
      high *= 2
      guard high <= 1 << 40 else { return nil }
    }
    var low = high / 2
    while high - low > 1 {
      let middle = (low + high) / 2
      if suffices(middle) { high = middle } else { low = middle }
    }
    return high * designs.count
  }
}
