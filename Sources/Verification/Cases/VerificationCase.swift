import Scenarios
import TeamModel

/// Something that is simulated and whose exact answer is known.
public struct VerificationCase: Sendable {
  /// Its name on the command line, "mmc".
  public let name: String
  /// What it is, in a line.
  public let summary: String
  /// The scenario it runs or takes its parameters from, a file of the folder `scenarios/verification`; nil for a case
  /// with parameters of its own.
  public let file: String?
  /// What it runs on.
  public let engine: Engine
  let prepare: @Sendable (Scenario?, Profile, UInt64) throws -> Experiment

  /// What a case runs on.
  public enum Engine: String, Sendable {
    /// The whole team model, with everything switched off that the case is not about.
    case teamModel = "team model"
    /// A queue of a few lines on the bare event kernel.
    case kernel
  }

  /// What a shorter profile has less of.
  enum Shortening: Sendable {
    /// Measured days.
    case days
    /// Replications, where the period is a whole year on purpose.
    case replications
  }

  /// A case that plays its scenario in the team model.
  init(
    _ name: String, _ summary: String, file: String, shortening: Shortening = .days,
    prepare: @escaping @Sendable (Scenario) throws -> Experiment
  ) {
    self.name = name
    self.summary = summary
    self.file = file
    engine = .teamModel
    self.prepare = { scenario, profile, _ in
      guard var scenario else { preconditionFailure("a case with a file is given its scenario") }
      switch shortening {
      case .days: scenario.simulation.days = profile.days(scenario.simulation.days)
      case .replications:
        scenario.simulation.replications = max(2, scenario.simulation.replications / profile.lengthDivisor)
      }
      return try prepare(scenario)
    }
  }

  /// A case on the bare kernel, with the scenario it takes its parameters from, if one.
  init(
    _ name: String, _ summary: String, kernelWith file: String?,
    prepare: @escaping @Sendable (Scenario?, Profile, UInt64) throws -> Experiment
  ) {
    self.name = name
    self.summary = summary
    self.file = file
    engine = .kernel
    self.prepare = prepare
  }

  /// The case of a user's scenario.
  public static func scenario(named name: String) -> VerificationCase {
    answered(name, "a scenario of your own", file: name)
  }

  /// A case whose exact answer follows from its scenario: by a formula where there is one, else by its Markov chain.
  static func answered(_ name: String, _ summary: String, file: String) -> VerificationCase {
    VerificationCase(name, summary, file: file) { try Experiment(answering: $0) }
  }
}

extension Experiment {
  /// Compares everything that is known exactly of a scenario.
  init(answering scenario: Scenario) throws {
    let system = try ServiceSystem(scenario)
    let answer = try system.answer(scenario.name)
    let scenario = try scenario.warmedUp(answer.daysToForget)
    let compiled = try CompiledScenario(scenario)
    let reading = AnswerReading(answer, system, compiled)
    self.init(
      quantities: reading.quantities, replications: scenario.simulation.replications,
      simulation: .team(
        compiled, keeping: reading.needsTraces ? .stories : .metrics, read: reading.read))
  }
}

extension ServiceSystem {
  /// The exact answer, by a formula where there is one, else by the Markov chain, which also says how fast a system
  /// forgets whose formula does not.
  func answer(_ name: String) throws -> ExactAnswer {
    guard var answer = try closedForm() else {
      do {
        return try chainAnswer()
      } catch var error as NotExactlySolvable {
        error.scenario = name
        throw error
      }
    }
    if answer.daysToForget == nil, let chain = try? chainAnswer() {
      answer.distribution = chain.distribution
      answer.daysToForget = chain.daysToForget
    }
    return answer
  }
}
