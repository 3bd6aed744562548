/// The differences between all pairs of systems, replication by replication, and who of each pair is ahead once that
/// is settled. Space and time per replication grow with the square of the number of systems.
struct PairwiseDifferences: Sendable {
  private struct Pair {
    /// The first system's value less the second's.
    var differences = Tally()
    var variance = 0.0
    var leader: Int32 = -1
  }

  private let systems: Int
  private var pairs: [Pair]

  init(systems: Int) {
    self.systems = systems
    pairs = Array(repeating: Pair(), count: systems * (systems - 1) / 2)
  }

  /// Adds a replication of the given systems, which are in ascending order.
  mutating func add(_ values: [Double], of survivors: [Int]) {
    for (place, first) in survivors.enumerated() {
      for other in survivors.indices[(place + 1)...] {
        pairs[index(first, survivors[other])].differences.add(values[place] - values[other])
      }
    }
  }

  /// Takes the variances seen so far as those that decide.
  mutating func keepVariances(of survivors: [Int]) {
    forEachPair(of: survivors) { pair, _, _ in pair.variance = pair.differences.variance ?? 0 }
  }

  /// Settles who is ahead in every pair whose sum of differences has left its region. Of systems that have not
  /// differed at all the first is taken.
  mutating func settle(
    among survivors: [Int], count: Int, region: ContinuationRegion, degreesOfFreedom: Int
  ) {
    forEachPair(of: survivors) { pair, first, second in
      guard pair.leader < 0 else { return }
      let sum = pair.differences.mean * Double(count)
      let bound = region.bound(variance: pair.variance, count: count, degreesOfFreedom: degreesOfFreedom)
      if sum >= bound {
        pair.leader = Int32(first)
      } else if sum <= -bound {
        pair.leader = Int32(second)
      }
    }
  }

  /// Who of two systems is ahead; nil while that is not settled.
  func leader(_ first: Int, _ second: Int) -> Int? {
    let leader = pairs[index(min(first, second), max(first, second))].leader
    return leader < 0 ? nil : Int(leader)
  }

  /// The variance of the difference that decides.
  func variance(_ first: Int, _ second: Int) -> Double {
    pairs[index(min(first, second), max(first, second))].variance
  }

  private mutating func forEachPair(
    of survivors: [Int], _ body: (inout Pair, _ first: Int, _ second: Int) -> Void
  ) {
    for (place, first) in survivors.enumerated() {
      for second in survivors[(place + 1)...] { body(&pairs[index(first, second)], first, second) }
    }
  }

  /// Pairs in the order (0, 1), (0, 2) … (1, 2), (1, 3) …
  private func index(_ first: Int, _ second: Int) -> Int {
    first * (2 * systems - first - 1) / 2 + second - first - 1
  }
}
