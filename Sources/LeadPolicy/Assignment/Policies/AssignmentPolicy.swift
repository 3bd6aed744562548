/// A way to choose who does a tactical task.
///
/// A policy sees people in pools and never scans a pool whose members it can ask an index for, so that a decision
/// costs as much in a team of two as in one of 20,000. It has no clock, no queue and no randomness: what it
/// needs of them comes in with the question. Ties go to the lowest load, then the lowest pool, then the lowest
/// member, so that a decision never depends on the order in which anything is stored.
///
/// Unless a policy says otherwise: only the qualified are candidates; those who are away are not, except that
/// work which only absent people are qualified for waits for one of them (`awaitQualified`); and
/// where nobody is qualified, nobody gets the task, and it has to be escalated.
public protocol AssignmentPolicy: Sendable {
  /// The policy's name.
  var kind: AssignmentPolicyKind { get }

  /// Chooses a person, or says why nobody. Without allocation; O(pools) unless the policy says otherwise.
  ///
  /// Mutating for policies that take turns; for the others the same question has the same answer.
  mutating func choose(
    from pools: some CandidatePools, for question: AssignmentQuestion
  ) -> AssignmentChoice

  /// Why a person is no candidate under this policy; nil for a candidate. For records.
  func objection(
    to member: PoolMember, fit: PoolFit, isInRulePool: Bool
  ) -> AssignmentObjection?

  /// What the policy compares people by; empty where it rates nobody. For records.
  func terms(of member: PoolMember, fit: PoolFit) -> [ScoreTerm]
}

/// What a policy is told of a task besides what `CandidatePools` answers.
@frozen
public struct AssignmentQuestion: Hashable, Sendable, BitwiseCopyable {
  /// The pool of the role that the assignment rules name; nil where no rule applies or the team has no such
  /// pool. Read by the policies that go by the rules.
  public var rulePool: Int?
  /// A uniform draw in [0, 1), the task's own. Read by `RandomPolicy` alone.
  public var draw: Double

  /// A question from its parts.
  @inlinable
  public init(rulePool: Int? = nil, draw: Double = 0) {
    self.rulePool = rulePool
    self.draw = draw
  }
}

extension AssignmentPolicy {
  /// The objections of a policy that asks for the qualified who are present.
  public func objection(
    to member: PoolMember, fit: PoolFit, isInRulePool: Bool
  ) -> AssignmentObjection? {
    if !fit.isQualified { return .notQualified }
    return member.isPresent ? nil : .away
  }

  /// The one term of a policy that compares loads.
  public func terms(of member: PoolMember, fit: PoolFit) -> [ScoreTerm] {
    [ScoreTerm(.freeCapacity, weight: 1, value: Candidate.freeCapacity(load: member.load))]
  }
}
