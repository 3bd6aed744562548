import PositionedJSON
import Sampling

/// What is not known about the inputs themselves, apart from the chance that each run leaves to them.
public struct UncertaintySettings: Sendable {
  /// Draws of the inputs.
  public var samples: Int
  /// Replications of each draw, at least 2.
  public var replications: Int
  /// Which random numbers the draws are simulated with.
  public var randomNumbers: RandomNumbers
  /// Inputs known by themselves, each independent of the others, in the order of the file.
  public var parameters: [UncertainParameter]
  /// Inputs known together; nil for none.
  public var posterior: JointSamples?

  /// Which random numbers the draws are simulated with.
  public enum RandomNumbers: String, CaseIterable, Sendable {
    /// Every draw meets the same surprises, so that draws differ by their inputs alone.
    case common
    /// Every draw meets surprises of its own.
    case independent
  }

  /// The paths of all uncertain inputs, those known by themselves first.
  public var paths: [String] { parameters.map(\.path) + (posterior?.paths ?? []) }
}

/// A value of the scenario that is not known.
public struct UncertainParameter: Sendable {
  /// Its path, as `--set` takes it.
  public var path: String
  /// What is known of it: a distribution, of which equally likely values are one.
  public var distribution: Distribution
  /// Where the scenario says so.
  var place: SourcePlace
}

/// Records that each hold a value of several inputs, all equally likely, such as draws from a joint posterior
/// distribution.
public struct JointSamples: Sendable {
  /// The paths of the inputs.
  public var paths: [String]
  /// A value per path in each record.
  public var records: [[Double]]
  /// Where each record is.
  var places: [SourcePlace]
}
