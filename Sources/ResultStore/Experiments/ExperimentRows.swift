/// A point of a design as it is simulated: everything that its replications depend on.
public struct PointRow: Sendable, Hashable {
  /// The digest of all of it.
  public var point: String
  /// The version of the program.
  public var version: String
  /// The seed of the random streams.
  public var seed: UInt64
  /// The names of the metrics, in the order of the values of a replication.
  public var metrics: [String]
  /// The names of the stations whose loads stand behind the quarters in a replication's stability.
  public var stations: [String]
  /// What is simulated, as canonical JSON.
  public var inputs: String

  /// A point from its parts.
  public init(
    point: String, version: String, seed: UInt64, metrics: [String], stations: [String], inputs: String
  ) {
    self.point = point
    self.version = version
    self.seed = seed
    self.metrics = metrics
    self.stations = stations
    self.inputs = inputs
  }
}

/// A replication at a point of a design.
public struct ReplicationRow: Sendable, Hashable {
  /// Its number, from 1.
  public var replication: Int
  /// A value per metric of the point; not-a-number where it is not defined.
  public var values: [Double]
  /// The mean number in the system in each quarter of the measured period, if it is long enough, then the load of
  /// each station.
  public var stability: [Double]

  /// A replication from its parts.
  public init(replication: Int, values: [Double], stability: [Double]) {
    self.replication = replication
    self.values = values
    self.stability = stability
  }
}

/// An experiment: a question asked of several points.
public struct ExperimentRow: Sendable, Hashable {
  /// The digest of its definition and its points.
  public var experiment: String
  /// The command, "sweep".
  public var kind: String
  /// A short name, for folders.
  public var name: String
  /// A heading for people.
  public var title: String
  /// The version of the program.
  public var version: String
  /// Everything that its result depends on but the points, as JSON.
  public var definition: String
  /// Whether it has come to its end.
  public var isFinished: Bool
  /// What came out, as JSON, beyond what the replications say.
  public var result: String?

  /// An experiment from its parts.
  public init(
    experiment: String, kind: String, name: String, title: String, version: String, definition: String,
    isFinished: Bool = false, result: String? = nil
  ) {
    self.experiment = experiment
    self.kind = kind
    self.name = name
    self.title = title
    self.version = version
    self.definition = definition
    self.isFinished = isFinished
    self.result = result
  }
}

/// A point's part in an experiment.
public struct ExperimentPointRow: Sendable, Hashable {
  /// The most replications of a point.
  public static let mostReplications = 10_000_000

  /// What the experiment calls it.
  public var label: String
  /// The overrides that make it of the experiment's scenario.
  public var overrides: [String]
  /// The digest of what is simulated.
  public var point: String
  /// How many replications the experiment uses, from the first; 0 until that is known.
  public var replications: Int

  /// A point's part from its parts.
  public init(label: String, overrides: [String], point: String, replications: Int) {
    self.label = label
    self.overrides = overrides
    self.point = point
    self.replications = replications
  }
}

/// The part of an experiment that one of several machines is to do.
public struct ShardRow: Sendable, Hashable {
  /// The most parts into which an experiment is divided.
  public static let mostShards = 100_000

  /// Which part, from 1.
  public var shard: Int
  /// How many parts there are.
  public var shards: Int
  /// Whether it is done.
  public var isFinished: Bool

  /// A part of several.
  public init(shard: Int, shards: Int, isFinished: Bool) {
    self.shard = shard
    self.shards = shards
    self.isFinished = isFinished
  }
}
