/// How likely a submission violates a review check, given who worked on what and how.
public enum DefectLikelihood {
  /// By how much the circumstances multiply the probability of every violation. O(levels).
  ///
  /// The factor of a whole skill gap is that of one level, once per level.
  ///
  /// - Parameters:
  ///   - levels: the worst gap between the worker's skills and the required ones, in levels, as
  ///     `RoleProfile.levelsAboveOrBelow` gives it: negative where they fall short.
  ///   - complexity: how hard the task is.
  ///   - isHasty: whether it was done in haste.
  ///   - factors: the effect of each.
  @inlinable
  public static func factor(
    levelsAboveOrBelow levels: Int, complexity: Complexity, isHasty: Bool, factors: DefectFactors
  ) -> Double {
    var factor: Double
    switch complexity {
    case .simple: factor = factors.simple
    case .moderate: factor = factors.moderate
    case .high: factor = factors.high
    }
    let perLevel = levels < 0 ? factors.perLevelBelow : factors.perLevelAbove
    if perLevel != 1 {
      for _ in 0..<min(levels.magnitude, mostLevels) { factor *= perLevel }
    }
    return isHasty ? factor * factors.haste : factor
  }

  /// The probability of a violation: min(1, base × factor).
  ///
  /// - Parameters:
  ///   - base: the check's own probability, 0 to 1.
  ///   - factor: what the circumstances make of it, at least 0; several factors multiply.
  /// - Returns: a probability, whatever is given; 0 where the product is not a number.
  @inlinable
  public static func probability(base: Double, factor: Double) -> Double {
    let product = base * factor
    return product > 0 ? min(1, product) : 0
  }

  /// Whether work is done in haste: by somebody with more to do than the mark, or past its due date.
  ///
  /// - Parameters:
  ///   - load: the worker's committed utilization, a share; infinite for work and no hours, not a number for
  ///     neither, which is no haste.
  ///   - mark: the load above which there is haste, a share; infinite for never.
  ///   - isPastDue: whether the task's due date has passed.
  @inlinable
  public static func isHasty(load: Double, mark: Double, isPastDue: Bool) -> Bool { load > mark || isPastDue }

  // No skill is further from another than from none to the highest.
  @usableFromInline static var mostLevels: UInt { UInt(SkillLevel.allCases.count) }
}
