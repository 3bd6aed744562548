import Sampling

/// What keeps tasks from going on, and who sees to it.
///
/// A pass at a task meets at most one blocker, at a point of its effort drawn evenly. The worker turns to
/// other work; the blocker resolves itself after a while, or sooner by whoever it is escalated to.
public struct BlockerSettings: Sendable, Hashable {
  /// What each kind does, indexed by `BlockerKind.rawValue`.
  public var kinds: [Kind]
  /// After this many hours the lead sees to it; infinite for never.
  public var escalateAfterHours: Double
  /// After this many hours the Tech Lead is asked; infinite for never.
  public var techLeadAfterHours: Double
  /// The lead's direct hours to resolve one.
  public var leadHours: Distribution

  /// How often one kind of blocker strikes and how long it lasts.
  public struct Kind: Sendable, Hashable {
    /// Probability that a first pass at a task meets it.
    public var probability: Double
    /// Working hours until it resolves itself.
    public var resolutionHours: Distribution

    /// A kind from its parts.
    public init(probability: Double, resolutionHours: Distribution) {
      self.probability = probability
      self.resolutionHours = resolutionHours
    }
  }

  /// Settings from their parts.
  public init(
    kinds: [Kind], escalateAfterHours: Double, techLeadAfterHours: Double, leadHours: Distribution
  ) {
    self.kinds = kinds
    self.escalateAfterHours = escalateAfterHours
    self.techLeadAfterHours = techLeadAfterHours
    self.leadHours = leadHours
  }
}
