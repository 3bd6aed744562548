/// A run: what was simulated, and how to repeat it.
public struct RunRow: Sendable, Hashable {
  /// The scenario's name.
  public var name: String
  /// The scenario's title.
  public var title: String
  /// The version of Plimsoll.
  public var version: String
  /// The scenario file as given on the command line.
  public var scenarioFile: String
  /// Digest of the scenario with its overrides.
  public var scenarioDigest: String
  /// The scenario as its file stands.
  public var scenarioText: String
  /// The seed.
  public var seed: UInt64
  /// The number of replications.
  public var replications: Int
  /// How many replications, the first ones, leave tasks, reviews and escalations.
  public var tracedReplications: Int
  /// Confidence of the intervals, in (0, 1).
  public var confidence: Double
  /// The overrides, in order, "capacity.warning=0.8"; the table holds them as a JSON array.
  public var overrides: [String]
  /// Utilization from which a day's band is "ideal".
  public var ideal: Double
  /// Utilization from which a day's band is "warning".
  public var warning: Double
  /// Utilization from which a day's band is "critical".
  public var critical: Double

  /// A run from its parts.
  public init(
    name: String, title: String, version: String, scenarioFile: String, scenarioDigest: String,
    scenarioText: String, seed: UInt64, replications: Int, tracedReplications: Int, confidence: Double,
    overrides: [String], ideal: Double, warning: Double, critical: Double
  ) {
    self.name = name
    self.title = title
    self.version = version
    self.scenarioFile = scenarioFile
    self.scenarioDigest = scenarioDigest
    self.scenarioText = scenarioText
    self.seed = seed
    self.replications = replications
    self.tracedReplications = tracedReplications
    self.confidence = confidence
    self.overrides = overrides
    self.ideal = ideal
    self.warning = warning
    self.critical = critical
  }
}

/// Someone on the roster; a person's number is the place in the list given to `RunStore.begin`, from 0.
public struct PersonRow: Sendable, Hashable {
  /// The person's id, unique in the run.
  public var id: String
  /// The role.
  public var role: String
  /// Whether this is the lead.
  public var isLead: Bool

  /// A person from their parts.
  public init(id: String, role: String, isLead: Bool) {
    self.id = id
    self.role = role
    self.isLead = isLead
  }
}
