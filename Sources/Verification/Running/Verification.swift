import Scenarios

/// Runs cases and judges all of their comparisons together.
public struct Verification: Sendable {
  /// The probability that a right simulator fails any comparison of one call, by chance.
  ///
  /// One in a hundred: small enough that a failure means something, and large enough to notice a bias of four or five
  /// standard errors in any of a hundred rows.
  public static let familyLevel = 0.01

  /// How thorough it is.
  public var profile: Profile
  /// The seed of the random streams; nil for the scenarios' own.
  public var seed: UInt64?
  /// Threads; the results do not depend on their number.
  public var jobs: Int

  /// A verification that is still to be run.
  public init(profile: Profile, seed: UInt64?, jobs: Int) {
    self.profile = profile
    self.seed = seed
    self.jobs = jobs
  }

  /// A case made ready, before anything is simulated: its scenario read and its exact answers computed.
  public struct Prepared: Sendable {
    /// The case.
    public let verificationCase: VerificationCase
    /// Independent replications to be simulated.
    public var replications: Int { experiment.replications }
    /// What of it happens too rarely to be compared.
    public var tooRare: [TooRare] { experiment.tooRare }
    package var experiment: Experiment
  }

  /// Reads the scenario of a case and computes its exact answers.
  ///
  /// - Parameters:
  ///   - verificationCase: The case.
  ///   - path: The scenario's file; not looked at for a case without one.
  ///   - overrides: Changes of the scenario, `PATH=VALUE`.
  /// - Throws: What is wrong with the scenario, `NotExactlySolvable`, `Instability`, `MarkovChainProblem`,
  ///   `ForgetsTooSlowly`, or `NothingToCompare` where everything happens too rarely.
  public func prepare(
    _ verificationCase: VerificationCase, path: String, overrides: [String]
  ) throws -> Prepared {
    var scenario: Scenario?
    if verificationCase.file != nil {
      let all = overrides + (seed.map { ["simulation.seed=\($0)"] } ?? [])
      scenario = try ScenarioReader.read(path: path, overrides: all)
    }
    let seed = scenario?.simulation.seed ?? seed ?? 1
    let prepared = Prepared(
      verificationCase: verificationCase,
      experiment: try verificationCase.prepare(scenario, profile, seed))
    let tooRare = prepared.tooRare
    if tooRare.count == prepared.experiment.quantities.count,
      let best = tooRare.max(by: { $0.expected < $1.expected })
    {
      throw NothingToCompare(caseName: verificationCase.name, best: best)
    }
    return prepared
  }

  /// Simulates a case and compares it; nil if it was stopped.
  ///
  /// - Parameter progress: told the number of its replications that are done, on any thread.
  public func run(
    _ prepared: Prepared, shouldStop: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> [Comparison]? {
    prepared.experiment.run(jobs: jobs, shouldStop: shouldStop, progress: progress)
      .map { prepared.experiment.comparisons(prepared.verificationCase.name, $0) }
  }
}
