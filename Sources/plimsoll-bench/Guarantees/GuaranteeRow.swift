import OutputAnalysis

/// How often a procedure did what it promises, and what that cost.
struct GuaranteeRow: Encodable, Sendable {
  /// What a share is held against.
  enum Promise: Sendable {
    case atLeast(Double)
    case atMost(Double)
    /// Nothing is promised; the share is worth knowing.
    case none
  }

  var problem: String
  var procedure: String
  /// What the share is of.
  var event: String
  /// What is promised of the share, in words.
  var promise: String
  /// Whether the share's 95 % interval is compatible with the promise; true where there is none.
  var isKept: Bool
  var experiments: Int
  var share: Double
  /// The ends of the share's 95 % interval by Wilson.
  var shareLow: Double
  var shareHigh: Double
  /// Mean number of replications of an experiment, of all systems together.
  var replications: Double
  /// The same as a share of what equal allocation takes; nil where that is not compared.
  var shareOfEqualAllocation: Double?

  enum CodingKeys: String, CodingKey {
    case problem, procedure, event, promise, experiments, share, replications
    case isKept = "is_kept"
    case shareLow = "share_low"
    case shareHigh = "share_high"
    case shareOfEqualAllocation = "share_of_equal_allocation"
  }

  init(
    _ problem: String, _ procedure: String, _ event: String, _ promise: Promise, successes: Int,
    experiments: Int,
    replications: Double, equalAllocation: Double? = nil
  ) {
    self.problem = problem
    self.procedure = procedure
    self.event = event
    self.experiments = experiments
    self.replications = replications
    let interval = WilsonInterval(successes: successes, trials: experiments, level: 0.95)
    share = interval?.proportion ?? .nan
    shareLow = interval?.low ?? 0
    shareHigh = interval?.high ?? 1
    shareOfEqualAllocation = equalAllocation.map { replications / $0 }
    func percent(_ value: Double) -> String { "\((1_000 * value).rounded() / 10) %" }
    switch promise {
    case .atLeast(let value):
      self.promise = "≥ \(percent(value))"
      isKept = shareHigh >= value
    case .atMost(let value):
      self.promise = "≤ \(percent(value))"
      isKept = shareLow <= value
    case .none:
      self.promise = "–"
      isKept = true
    }
  }
}
