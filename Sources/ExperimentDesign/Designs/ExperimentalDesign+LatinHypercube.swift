extension ExperimentalDesign {
  /// A Latin hypercube: of each factor every one of `count` equal parts is visited once.
  ///
  /// M. D. McKay, R. J. Beckman, W. J. Conover, "A Comparison of Three Methods for Selecting Values of Input Variables
  /// in the Analysis of Output from a Computer Code", Technometrics 21(2), 1979. Of many random hypercubes the one is
  /// taken whose closest two points are farthest apart: M. D. Morris, T. J. Mitchell, "Exploratory Designs for
  /// Computational Experiments", Journal of Statistical Planning and Inference 43(3), 1995. Points of an interval are the
  /// middles of its parts; levels share the parts as equally as they can.
  ///
  /// Where all factors have few levels some points may coincide; those come once. The design is a function of its
  /// arguments and nothing else, and is computed in whole numbers.
  ///
  /// - Parameters:
  ///   - factors: levels or intervals.
  ///   - count: the number of points, at least 1.
  ///   - seed: another one gives another hypercube.
  /// - Throws: where a path comes twice, or `count` is not between 1 and 100,000.
  public static func latinHypercube(
    _ factors: [Factor], count: Int, seed: UInt64
  ) throws(Mismatch) -> ExperimentalDesign {
    try requireDistinctPaths(factors)
    guard (1...100_000).contains(count) else {
      throw Mismatch(description: "found \(count) points, expected 1 to 100000")
    }
    var random = DesignRandomness(seed: seed)
    // A hundred candidates for designs of ordinary size, fewer where comparing them would take long.
    let candidates = max(1, min(100, 400_000_000 / (count * count * factors.count)))
    var best = hypercube(factors.count, count, &random)
    var distance = candidates > 1 ? leastDistance(best) : 0
    for _ in 1..<max(1, candidates) {
      let candidate = hypercube(factors.count, count, &random)
      let candidateDistance = leastDistance(candidate)
      if candidateDistance > distance { (best, distance) = (candidate, candidateDistance) }
    }
    var seen: Set<[String]> = []
    let points = (0..<count).map { point in
      zip(factors, best).map { factor, parts in
        switch factor.values {
        case .levels(let levels): levels[(2 * parts[point] + 1) * levels.count / (2 * count)]
        case .interval(let interval): interval.middle(ofPart: parts[point], of: count)
        }
      }
    }
    return ExperimentalDesign(factors: factors, points: points.filter { seen.insert($0).inserted })
  }

  /// By factor, the part that each point visits.
  private static func hypercube(
    _ factors: Int, _ count: Int, _ random: inout DesignRandomness
  ) -> [[Int]] {
    (0..<factors).map { _ in random.permutation(count) }
  }

  /// The least squared distance between two points, in parts.
  private static func leastDistance(_ parts: [[Int]]) -> Int {
    var least = Int.max
    let count = parts.first?.count ?? 0
    for first in 0..<count {
      for second in (first + 1)..<max(first + 1, count) {
        var distance = 0
        for factor in parts {
          let gap = factor[first] - factor[second]
          distance += gap * gap
        }
        if distance < least { least = distance }
      }
    }
    return least
  }
}
