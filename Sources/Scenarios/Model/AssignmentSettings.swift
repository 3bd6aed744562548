import LeadPolicy

/// Who gets a task.
public struct AssignmentSettings: Sendable, Hashable {
  /// The rules, first match first.
  public var rules: [AssignmentRule]
  /// Whether people pull from their role's queue or work is handed to one of them at once.
  public var dispatch: Dispatch
  /// The order within a queue.
  public var discipline: QueueDiscipline
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
}
