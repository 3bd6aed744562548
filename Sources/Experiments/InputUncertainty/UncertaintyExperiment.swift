import OutputAnalysis
import Scenarios
import TeamModel

/// Simulates draws of the inputs that a scenario says are not known.
public struct UncertaintyExperiment {
  /// Why a draw cannot be compared with the run.
  public struct Mismatch: Error, CustomStringConvertible, Sendable {
    /// The draw's number.
    public var draw: Int
    /// The inputs and their values.
    public var values: String

    /// One line: what was found and what is expected.
    public var description: String {
      "uncertainty: draw \(draw) (\(values)) changes which metrics there are, expected inputs that only change "
        + "their values: the number of people in a role, for one, cannot be uncertain"
    }
  }

  /// What is not known.
  public let settings: UncertaintySettings
  /// The draws that will be simulated.
  public let draws: [InputDraw]
  private let scenario: Scenario
  private let compiled: CompiledScenario
  private let read: (InputDraw) throws -> Scenario

  /// Draws the inputs and reads the scenario with each draw, so that a value that it cannot have is found before
  /// anything is simulated.
  ///
  /// - Parameters:
  ///   - scenario: The scenario with its own inputs.
  ///   - compiled: The same, compiled.
  ///   - read: Reads the scenario with the values of a draw.
  /// - Returns: nil where the scenario says nothing about its inputs.
  /// - Throws: What `read` throws, `CompilationProblem`, and `Mismatch`.
  public init?(
    _ scenario: Scenario, _ compiled: CompiledScenario, reading read: @escaping (InputDraw) throws -> Scenario
  ) throws {
    guard let settings = scenario.uncertainty else { return nil }
    self.settings = settings
    self.scenario = scenario
    self.compiled = compiled
    self.read = read
    draws = try settings.draws(seed: scenario.simulation.seed)
    for draw in draws { _ = try compile(draw) }
  }

  private func compile(_ draw: InputDraw) throws -> (Scenario, CompiledScenario) {
    var variant = try read(draw)
    variant.simulation = scenario.simulation
    let compiled = try CompiledScenario(variant)
    guard compiled.metrics.map(\.name) == self.compiled.metrics.map(\.name) else {
      let values = zip(settings.paths, draw.values).map { "\($0) = \($1)" }.joined(separator: ", ")
      throw Mismatch(draw: draw.number, values: values)
    }
    return (variant, compiled)
  }

  /// Simulates every draw.
  ///
  /// - Parameters:
  ///   - nominal: The metrics at the scenario's own inputs.
  ///   - jobs: Threads.
  ///   - advisors: What makes an advisor for each thread, for the policy `external`.
  ///   - shouldStop: Asked between replications; true ends the experiment early.
  ///   - progress: Told how many draws are done.
  /// - Returns: nil where it was stopped.
  public func run(
    nominal: [MetricSummary], jobs: Int,
    advisors: (Scenario, CompiledScenario) throws -> (@Sendable () throws -> any AssignmentAdvisor)? = {
      _, _ in
      nil
    },
    shouldStop: @escaping @Sendable () -> Bool = { false }, progress: (Int) -> Void = { _ in }
  ) throws -> InputUncertainty? {
    var results: [InputUncertainty.Draw] = []
    var values = nominal.map { _ in [[Double]]() }
    /// The metrics of the given replications, and whether the system is stable; nil where it was stopped.
    func simulate(
      _ variant: Scenario, _ compiled: CompiledScenario, _ numbers: Range<Int>
    ) throws -> (outcomes: [[Double]], stability: Stability.Outcome)? {
      var outcomes: [[Double]] = []
      var stability = StabilityCollector(compiled)
      let runner = ReplicationRunner(
        compiled, replications: numbers, tracedBelow: 0, jobs: jobs,
        advisors: try advisors(variant, compiled))
      let isComplete = try runner.run(
        shouldStop: shouldStop, preparing: { $0 },
        handOver: { outcome in
          outcomes.append(outcome.metrics)
          stability.add(outcome)
        })
      return isComplete ? (outcomes, stability.stability(of: variant).outcome) : nil
    }
    var own: [[Double]]?
    if settings.randomNumbers == .common {
      guard let found = try simulate(scenario, compiled, 0..<settings.replications) else { return nil }
      own = found.outcomes
    }
    for draw in draws {
      let (variant, compiled) = try compile(draw)
      guard let (outcomes, outcome) = try simulate(variant, compiled, numbers(of: draw)) else { return nil }
      for metric in nominal.indices { values[metric].append(outcomes.map { $0[metric] }) }
      results.append(
        InputUncertainty.Draw(
          inputs: draw,
          means: nominal.indices.map { metric in
            if outcome == .unstable, nominal[metric].metric.needsStability { return nil }
            let defined = outcomes.map { $0[metric] }.filter { !$0.isNaN }
            return defined.isEmpty ? nil : Tally(defined).mean
          },
          stability: outcome))
      progress(results.count)
    }
    let hasUnstable = results.contains { $0.stability == .unstable }
    let anchors = nominal.indices.map { metric -> CommonAnchor? in
      guard let own, let mean = nominal[metric].mean else { return nil }
      return CommonAnchor(
        mean: mean, own: own.map { $0[metric] }, draws: values[metric], confidence: nominal[metric].confidence
      )
    }
    for draw in results.indices {
      for metric in nominal.indices {
        guard let mean = results[draw].means[metric], let anchor = anchors[metric] else { continue }
        let range = nominal[metric].metric.unit.range
        results[draw].means[metric] = anchor.moved(mean, within: range)
      }
    }
    return InputUncertainty(
      paths: settings.paths, replications: settings.replications, randomNumbers: settings.randomNumbers,
      draws: results,
      metrics: nominal.indices.map { metric in
        let summary = nominal[metric]
        let hasNoAnchor = own != nil && anchors[metric] == nil
        return summary.isUnstable || hasUnstable && summary.metric.needsStability || hasNoAnchor
          ? MetricUncertainty(nominal: summary)
          : MetricUncertainty(summary, values: values[metric], anchor: anchors[metric])
      })
  }

  /// The replications of a draw: those of the run, or ones that nothing else has.
  private func numbers(of draw: InputDraw) -> Range<Int> {
    switch settings.randomNumbers {
    case .common: return 0..<settings.replications
    case .independent:
      let first = (1 << 31) + (draw.number - 1) * settings.replications
      return first..<(first + settings.replications)
    }
  }
}
