extension ExperimentalDesign {
  /// Every combination of all levels, the last factor changing fastest.
  ///
  /// - Throws: where a factor is a range without a step, a path comes twice, or there are more than `mostPoints`
  ///   combinations.
  public static func fullFactorial(_ factors: [Factor]) throws(Mismatch) -> ExperimentalDesign {
    try requireDistinctPaths(factors)
    var levels: [[String]] = []
    var count = 1
    for factor in factors {
      levels.append(try requireLevels(factor))
      count *= levels[levels.count - 1].count
      guard count <= mostPoints else {
        throw Mismatch(description: "found more than \(mostPoints) combinations, expected at most as many")
      }
    }
    var points: [[String]] = [[]]
    for choices in levels { points = points.flatMap { point in choices.map { point + [$0] } } }
    return ExperimentalDesign(factors: factors, points: points)
  }
}
