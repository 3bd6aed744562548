import OutputAnalysis

/// Which of a family of comparisons fail, when the probability that any fails by chance is held at a level.
///
/// By `HolmCorrection`, which holds whatever the dependence between the comparisons, which those of one simulation
/// have.
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
    fails = HolmCorrection.rejections(comparisons.map(\.pValue), error: familyLevel)
  }

  /// Whether any fails.
  public var anyFails: Bool { fails.contains(true) }
}
