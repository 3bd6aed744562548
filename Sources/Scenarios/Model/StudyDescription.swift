/// What the people behind a scenario say about their study, for the record that goes with every run. A simulation
/// cannot know any of it.
public struct StudyDescription: Sendable, Hashable {
  /// Why the model was made: the question, and whose it is.
  public var purpose: String?
  /// Which outputs the study looks at, and why.
  public var outputs: String?
  /// Which experiments are made with the model.
  public var aims: String?
  /// Where data came from: systems, files, interviews, with their periods.
  public var dataSources: [String]
  /// What was done to the data before they became inputs.
  public var preprocessing: String?
  /// What was assumed where there were no data.
  public var assumptions: [String]
  /// Which inputs were measured, calibrated or assumed, in the order of the file.
  public var inputs: [Input]
  /// Where model, scenario and data can be had, and under which terms.
  public var codeAccess: String?

  /// A section of the scenario, or a value in it, and where it comes from.
  public struct Input: Sendable, Hashable {
    /// The key path, "workload.features".
    public var path: String
    /// Where it comes from.
    public var basis: Basis

    /// An input from its parts.
    public init(path: String, basis: Basis) {
      self.path = path
      self.basis = basis
    }
  }

  /// Where an input comes from.
  public enum Basis: String, CaseIterable, Sendable {
    /// From data.
    case measured
    /// Chosen so that outputs agree with data.
    case calibrated
    /// Neither.
    case assumed
  }

  /// A study of which nothing is said, or as given.
  public init(
    purpose: String? = nil, outputs: String? = nil, aims: String? = nil, dataSources: [String] = [],
    preprocessing: String? = nil, assumptions: [String] = [], inputs: [Input] = [], codeAccess: String? = nil
  ) {
    self.purpose = purpose
    self.outputs = outputs
    self.aims = aims
    self.dataSources = dataSources
    self.preprocessing = preprocessing
    self.assumptions = assumptions
    self.inputs = inputs
    self.codeAccess = codeAccess
  }
}
