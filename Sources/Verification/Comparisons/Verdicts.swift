import OutputAnalysis

/// Which of a family of comparisons fail, when the probability that any fails by chance is held at a level.
///
/// S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6, 1979: the
/// k-th smallest of m p-values is rejected if it and all smaller ones are at most level/(m − k + 1). It holds
/// whatever the dependence between the comparisons, which those of one simulation have.
public struct Verdicts: Sendable, Hashable {
  /// The probability that a right simulator fails any comparison.
  public let familyLevel: Double
  /// Whether each comparison fails, in their order.
  public let fails: [Bool]
  /// The largest |z| that passes where nothing else fails.
  public let largestAllowed: Double

  /// Judges the comparisons of a family.
  public init(_ comparisons: [Comparison], familyLevel: Double) {
    precondition(familyLevel > 0 && familyLevel < 1, "a level lies between 0 and 1")
    self.familyLevel = familyLevel
    let count = comparisons.count
    largestAllowed = -StandardNormal.quantile(familyLevel / Double(max(1, count)) / 2)
    var fails = [Bool](repeating: false, count: count)
    // Equal p-values in the order of the comparisons, so that the verdict is the same everywhere.
    let order = comparisons.indices.sorted {
      (comparisons[$0].pValue, $0) < (comparisons[$1].pValue, $1)
    }
    for (rank, place) in order.enumerated() {
      guard comparisons[place].pValue <= familyLevel / Double(count - rank) else { break }
      fails[place] = true
    }
    self.fails = fails
  }

  /// Whether any fails.
  public var anyFails: Bool { fails.contains(true) }
}
