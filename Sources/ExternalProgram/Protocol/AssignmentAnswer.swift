/// What an external program decided about one request.
public struct AssignmentAnswer: Hashable, Sendable {
  /// Index of the person in the request's candidates; nil where the task goes to nobody and is escalated.
  public let candidate: Int?
  /// The reason in the program's own words, which may hold any characters; nil where it gave none.
  public let reason: String?

  /// An answer from its parts.
  public init(candidate: Int?, reason: String?) {
    self.candidate = candidate
    self.reason = reason
  }
}
