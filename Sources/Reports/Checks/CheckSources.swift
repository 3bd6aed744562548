/// Where the two sides of a check and its gates came from.
public struct CheckSources: Sendable, Hashable {
  /// The baseline.
  public var baseline: Side
  /// The candidate.
  public var candidate: Side
  /// Whether the candidate was named by itself, rather than as the baseline with overrides.
  public var namesCandidate: Bool
  /// Whose gates they are.
  public var gates: Gates

  /// One side.
  public struct Side: Sendable, Hashable {
    /// What it is, for people: a file, "main:scenarios/x.json5 (commit 1a2b3c4d5e)", a stored result.
    public var name: String
    /// What names it on a command line, without the folder it lies in: "x.json5", "1a2b3c4d5e:scenarios/x.json5".
    public var argument: String
    /// The overrides that it was read with, `PATH=VALUE`, without that of the seed.
    public var overrides: [String]

    /// One side.
    public init(name: String, argument: String, overrides: [String] = []) {
      self.name = name
      self.argument = argument
      self.overrides = overrides
    }
  }

  /// Whose gates a check asks.
  public enum Gates: String, Sendable, Hashable {
    /// Those that were given with the command.
    case given = "of the command line"
    /// Those of the baseline's scenario.
    case ofBaseline = "of the baseline's scenario"
    /// Those of the candidate's, where the baseline has none.
    case ofCandidate = "of the candidate's scenario"
  }

  /// Where the two sides and the gates came from.
  public init(baseline: Side, candidate: Side, namesCandidate: Bool, gates: Gates) {
    self.baseline = baseline
    self.candidate = candidate
    self.namesCandidate = namesCandidate
    self.gates = gates
  }
}
