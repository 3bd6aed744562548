/// Where the two sides of a check came from, for people.
public struct CheckSources: Sendable, Hashable {
  /// The baseline: a file, "main:scenarios/x.json5 (commit 1a2b3c4d5e)", a stored result.
  public var baseline: String
  /// The candidate.
  public var candidate: String
  /// Whose gates they are: the command line's, the baseline's or the candidate's.
  public var gates: String

  /// Where the two sides came from.
  public init(baseline: String, candidate: String, gates: String) {
    self.baseline = baseline
    self.candidate = candidate
    self.gates = gates
  }
}
