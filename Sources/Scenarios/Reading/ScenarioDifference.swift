import PositionedJSON

/// Whether two scenarios simulate the same.
public enum ScenarioDifference {
  /// What may differ without a replication coming out otherwise: how many there are and what is made of them, and
  /// words for people.
  private static let ignored: Set<String> = [
    "$schema", "name", "title", "description", "targets", "study", "uncertainty", "simulation.analysis",
    "simulation.replications", "simulation.seed",
    "simulation.confidence", "simulation.tracedReplications", "gates",
  ]

  /// A scenario's text with its overrides.
  public struct Source: Sendable {
    var text: String
    var file: String
    var overrides: [String]

    /// The text of a file, and changes in the form `PATH=VALUE`.
    public init(text: String, file: String, overrides: [String]) {
      self.text = text
      self.file = file
      self.overrides = overrides
    }

    fileprivate func document() throws(ScenarioErrors) -> JSONValue {
      var parsed: [JSONOverride] = []
      for override in overrides { parsed.append(try JSONOverride(override)) }
      let limits = JSONLimits(bytes: ScenarioReader.maximumBytes)
      return try JSONValue(json5: Array(text.utf8), file: file, limits: limits).applying(parsed).value
    }
  }

  /// What a scenario simulates, the seed apart, as canonical JSON: the same text for scenarios between which `first`
  /// finds no difference.
  ///
  /// - Throws: What is wrong with the syntax.
  public static func simulatedText(of source: Source) throws(ScenarioErrors) -> String {
    try source.document().canonicalJSON(ignoring: ignored)
  }

  /// The first key at which the scenarios differ in what they simulate, the seed apart; nil where they do not.
  ///
  /// - Throws: What is wrong with the syntax of either.
  public static func first(
    between first: Source, and second: Source
  ) throws(ScenarioErrors) -> JSONDifference? {
    try first.document().difference(from: try second.document(), ignoring: ignored)
  }
}
