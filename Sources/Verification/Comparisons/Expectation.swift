/// What exact reasoning says of something that a simulation measures.
public enum Expectation: Sendable, Hashable {
  /// The expectation of one number per replication.
  case mean(Double)
  /// The probabilities of 0, 1, 2, … of which each replication leaves independent samples; what is left to 1 belongs
  /// to the numbers beyond.
  case distribution([Double])
}

/// What one replication says of it.
public enum Observation: Sendable, Hashable {
  /// A number; not-a-number where the replication leaves it undefined.
  case value(Double)
  /// Numbers seen at instants far enough apart to be independent.
  case samples([Int])
}
