/// Which of several tests fail when the error of the whole family is bounded, step by step.
///
/// Holm, "A Simple Sequentially Rejective Multiple Test Procedure" (Scandinavian Journal of Statistics 6,
/// 1979). However the tests depend on each other, the probability that any true hypothesis is rejected is at
/// most the level; it never rejects less than Bonferroni's correction.
public enum HolmCorrection {
  /// The p-values, each to be held against the error of the whole family, in the order given: the k-th smallest
  /// of n is multiplied by n − k + 1, and none comes out below a smaller one.
  public static func adjusted(_ pValues: [Double]) -> [Double] {
    precondition(pValues.allSatisfy { (0...1).contains($0) }, "a p-value lies between 0 and 1")
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    var adjusted = pValues
    var greatest = 0.0
    for (step, index) in order.enumerated() {
      greatest = max(greatest, min(1, pValues[index] * Double(pValues.count - step)))
      adjusted[index] = greatest
    }
    return adjusted
  }

  /// Which hypotheses are rejected, at an error of at most `error` for the whole family.
  public static func rejections(_ pValues: [Double], error: Double) -> [Bool] {
    precondition(error > 0 && error < 1, "an error probability lies between 0 and 1")
    return adjusted(pValues).map { $0 <= error }
  }
}
