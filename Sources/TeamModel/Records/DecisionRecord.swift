import SimulatedTime

/// One decision of the lead in a traced replication: what was decided, by what, and between whom or what.
public struct DecisionRecord: Sendable, Hashable {
  /// What the decision is about.
  public enum Kind: String, Sendable, CaseIterable {
    /// Who does a tactical task.
    case assignment
    /// Whether a strategic task is taken on.
    case admission
    /// Whether a task passes its review.
    case review
    /// Whether somebody else is turned to.
    case escalation
  }

  /// Somebody or something that could have been chosen.
  public struct Candidate: Sendable, Hashable {
    /// The id of a person or role, or the code of an outcome.
    public var id: String
    /// Whether it was chosen.
    public var isChosen: Bool
    /// Whether it could have been chosen; the reason is in `note` where not.
    public var isEligible: Bool
    /// Expected work left over the hours of the lookahead, where the decision compares people.
    public var load: Double?
    /// The policy's score, where it gives one; higher is better.
    public var score: Double?
    /// The terms of the score, in order.
    public var terms: [Term]
    /// What speaks against it, or what choosing it would have meant; empty for nothing.
    public var note: String

    /// A candidate from its parts.
    public init(
      id: String, isChosen: Bool, isEligible: Bool = true, load: Double? = nil, score: Double? = nil,
      terms: [Term] = [], note: String = ""
    ) {
      self.id = id
      self.isChosen = isChosen
      self.isEligible = isEligible
      self.load = load
      self.score = score
      self.terms = terms
      self.note = note
    }
  }

  /// One term of a score.
  public struct Term: Sendable, Hashable {
    /// What is weighed, "free-capacity".
    public var name: String
    /// Its weight, the weights summing to 1.
    public var weight: Double
    /// The candidate's value, 0 to 1.
    public var value: Double

    /// A term from its parts.
    public init(name: String, weight: Double, value: Double) {
      self.name = name
      self.weight = weight
      self.value = value
    }
  }

  /// Its number within the replication, from 0, for assignments and admissions: what `ForcedDecision` names.
  /// Nil for reviews and escalations, which follow from what is found and cannot be made otherwise.
  public var number: Int?
  /// What it is about.
  public var kind: Kind
  /// When.
  public var time: SimulationTime
  /// The strategic task's number; nil for an escalation about the whole team.
  public var strategic: Int?
  /// The tactical task's number within it, if it concerns one.
  public var ordinal: Int?
  /// What was decided: the id of the person or role, or the outcome's code.
  public var outcome: String
  /// The rule, weight, mark, check or trigger that decided.
  public var decidedBy: String
  /// The reason, as a sentence for people.
  public var reason: String
  /// What it was decided between.
  public var candidates: [Candidate]

  /// A record from its parts.
  public init(
    number: Int?, kind: Kind, time: SimulationTime, strategic: Int?, ordinal: Int?, outcome: String,
    decidedBy: String, reason: String, candidates: [Candidate] = []
  ) {
    self.number = number
    self.kind = kind
    self.time = time
    self.strategic = strategic
    self.ordinal = ordinal
    self.outcome = outcome
    self.decidedBy = decidedBy
    self.reason = reason
    self.candidates = candidates
  }
}

/// A decision to be made otherwise when a replication is played again on the same random numbers.
public struct ForcedDecision: Sendable, Hashable {
  /// The decision's number within the replication, from 0.
  public var number: Int
  /// The id of the candidate to choose, as the decision's record gives it.
  public var candidate: String

  /// A forced decision from its parts.
  public init(number: Int, candidate: String) {
    self.number = number
    self.candidate = candidate
  }
}
