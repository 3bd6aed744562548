/// How much each figure counts in a weighted score. Only the proportions matter.
@frozen
public struct ScoreWeights: Hashable, Sendable, BitwiseCopyable {
  /// Of having the required skills, `PoolFit.skillMatch`; 0.40 in the reference.
  public var skillMatch: Double
  /// Of having hours left, `Candidate.freeCapacity`; 0.25 in the reference.
  public var freeCapacity: Double
  /// Of being neither out of one's depth nor wasted, `PoolFit.complexityFit`; 0.20 in the reference.
  public var complexityFit: Double
  /// Of learning by it, `PoolFit.learningValue`; 0.10 in the reference.
  public var learningValue: Double
  /// Of having done well of late, `RecentPerformance`; 0.05 in the reference.
  public var recentPerformance: Double

  /// Weights, each at least 0 and not all of them 0; the defaults are the reference numbers.
  public init(
    skillMatch: Double = 0.40, freeCapacity: Double = 0.25, complexityFit: Double = 0.20,
    learningValue: Double = 0.10, recentPerformance: Double = 0.05
  ) {
    self.skillMatch = skillMatch
    self.freeCapacity = freeCapacity
    self.complexityFit = complexityFit
    self.learningValue = learningValue
    self.recentPerformance = recentPerformance
  }

  /// The weights with what they weigh, in the order of the reference.
  public var named: [(term: AssignmentTerm, weight: Double)] {
    [
      (.skillMatch, skillMatch), (.freeCapacity, freeCapacity), (.complexityFit, complexityFit),
      (.learningValue, learningValue), (.recentPerformance, recentPerformance),
    ]
  }

  /// What is wrong with the weights, the first fault; nil for weights that can be used.
  public var fault: ScoreWeightsFault? {
    for (term, weight) in named where !(weight >= 0 && weight.isFinite) {
      return .weightOutOfRange(term, weight)
    }
    let sum = named.reduce(0) { $0 + $1.weight }
    return sum > 0 && sum.isFinite ? nil : .sumOutOfRange(sum)
  }

  /// The weights divided by their sum. Faulty weights become 0, all of them, which leaves the choice to the load.
  public var normalized: ScoreWeights {
    let sum = fault == nil ? named.reduce(0) { $0 + $1.weight } : .infinity
    guard sum.isFinite else {
      return ScoreWeights(
        skillMatch: 0, freeCapacity: 0, complexityFit: 0, learningValue: 0, recentPerformance: 0)
    }
    return ScoreWeights(
      skillMatch: skillMatch / sum, freeCapacity: freeCapacity / sum, complexityFit: complexityFit / sum,
      learningValue: learningValue / sum, recentPerformance: recentPerformance / sum)
  }
}

/// What makes weights unusable.
public enum ScoreWeightsFault: Hashable, Sendable {
  /// A weight is negative, infinite or not a number.
  case weightOutOfRange(AssignmentTerm, Double)
  /// The weights add up to nothing, or to more than a number holds.
  case sumOutOfRange(Double)

  /// The fault with what was found and what was expected, as a sentence for people.
  public var explanation: String {
    switch self {
    case .weightOutOfRange(let term, let weight):
      "The weight of \(term.rawValue) is \(weight); expected a number that is at least 0."
    case .sumOutOfRange(let sum): "The weights add up to \(sum); expected at least one above 0."
    }
  }
}
