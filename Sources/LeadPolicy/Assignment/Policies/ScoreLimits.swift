/// Who is a candidate for a weighted score.
@frozen
public struct ScoreLimits: Hashable, Sendable, BitwiseCopyable {
  /// The least skill match, 0 ... 1; below it nobody is a candidate, at it they are. 0.6 in the reference.
  public var minimumSkillMatch: Double
  /// The greatest load, a share at least 0; above it nobody is a candidate, at it they are. 0.9 in the reference.
  public var maximumLoad: Double

  /// Limits; the defaults are the reference numbers.
  public init(minimumSkillMatch: Double = 0.6, maximumLoad: Double = 0.9) {
    self.minimumSkillMatch = minimumSkillMatch
    self.maximumLoad = maximumLoad
  }
}
