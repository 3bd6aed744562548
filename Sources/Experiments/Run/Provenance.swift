/// What is needed to repeat a run and get the same bytes.
public struct Provenance: Sendable, Hashable {
  /// The version of Plimsoll.
  public var version: String
  /// The scenario file as given on the command line.
  public var scenarioFile: String
  /// SHA-256 of the scenario's text and its overrides, in hexadecimal.
  public var scenarioDigest: String
  /// The seed in effect.
  public var seed: UInt64
  /// The replications in effect: until the run has ended, the most there may be.
  public var replications: Int
  /// The overrides given with `--set`, in order, "capacity.warning=0.8".
  public var overrides: [String]

  /// What is needed to repeat a run.
  public init(
    version: String, scenarioFile: String, scenarioDigest: String, seed: UInt64, replications: Int,
    overrides: [String]
  ) {
    self.version = version
    self.scenarioFile = scenarioFile
    self.scenarioDigest = scenarioDigest
    self.seed = seed
    self.replications = replications
    self.overrides = overrides
  }

  /// The scenario file's name alone: a path would tell of one machine, and the same scenario gives the same
  /// bytes wherever it lies.
  public var portableScenarioFile: String {
    scenarioFile.split(separator: "/").last.map(String.init) ?? scenarioFile
  }
}
