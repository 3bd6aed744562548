import LeadPolicy

/// Who gets a task.
public struct AssignmentSettings: Sendable, Hashable {
  /// The rules, first match first.
  public var rules: [AssignmentRule]
  /// Whether people pull from their role's queue or work is handed to one of them at once; every policy but
  /// the rules hands it out.
  public var dispatch: Dispatch
  /// The order within a queue.
  public var discipline: QueueDiscipline
  /// How one of those who could do a task is chosen.
  public var policy: AssignmentPolicyKind = .rules
  /// What the weighted score weighs.
  public var weights = ScoreWeights()
  /// Beyond which limits nobody is a candidate of the weighted score.
  public var limits = ScoreLimits()
  /// Load from which on a task overflows to somebody else who is qualified; nil for the warning mark.
  public var overflowAbove: Double?
  /// What becomes of a task for which nobody is qualified.
  public var whenNobodyQualified: UnqualifiedWork = .closest
  /// Working hours that a task may wait, assigned and ready, before it is escalated; nil for ever.
  public var escalateAfterHours: Double?
  /// Who helps whom out; only where people pull.
  public var assist: [AssistSettings] = []
  /// The program that decides; there exactly where the policy is `external`.
  public var external: ExternalProgramSettings?
}

/// People without work of their own take what waits for another role: skill-based routing with a threshold.
public struct AssistSettings: Sendable, Hashable {
  /// The role whose queue is relieved.
  public var from: String
  /// The role whose idle members take the next task that they are qualified for.
  public var by: String
  /// How many tasks must wait, at least 1.
  public var whenWaiting: Int
}

/// How work reaches a person within a role.
public enum Dispatch: String, CaseIterable, Sendable {
  /// Tasks wait in one queue per role; whoever is free takes the next.
  case pull
  /// Each task is given at once to the member with the least expected work left.
  case push
}

/// The order in which waiting tasks are taken.
public enum QueueDiscipline: String, CaseIterable, Sendable {
  /// First in, first out.
  case fifo
  /// Higher priority first, then first in, first out; work begun is not interrupted.
  case priority
  /// Shortest estimate first.
  case shortestEstimate = "shortest-estimate"
  /// Higher priority first; it also interrupts work of lower priority, which is resumed later.
  case preemptivePriority = "preemptive-priority"
  /// Earliest due date first; work without one comes last.
  case earliestDueDate = "earliest-due-date"
  /// The task with the longest chain of work behind it in its plan first.
  case criticalPath = "critical-path"
}

/// What becomes of a task for which nobody is qualified.
public enum UnqualifiedWork: String, CaseIterable, Sendable {
  /// It waits until somebody is.
  case wait
  /// Whoever is closest in skill does it after the Tech Lead has answered.
  case closest
}

/// A program outside that decides who gets a task.
public struct ExternalProgramSettings: Sendable, Hashable {
  /// The program and its arguments; never empty.
  public var command: [String]
  /// Seconds within which it must answer, positive.
  public var timeoutSeconds: Double

  /// Settings from their parts.
  public init(command: [String], timeoutSeconds: Double = 10) {
    self.command = command
    self.timeoutSeconds = timeoutSeconds
  }
}
