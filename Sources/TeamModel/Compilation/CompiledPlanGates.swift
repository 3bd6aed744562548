import LeadPolicy
import Sampling
import Scenarios
import SimulatedTime

/// The quality gates of a plan, made ready for simulation.
struct CompiledPlanGates: Sendable {
  /// Probability that an attempt fails by an oversight.
  let failureProbability: Double
  let replanHours: Sampler
  /// What making a plan again counts for as the lead's work.
  let expectedReplanning: SimulationDuration
  /// How the plan of each breakdown fares when nothing is overlooked; atomic work always passes.
  let outcomes: [ReplanningOutcome]
  /// What the gates say of each breakdown.
  let explanations: [String]

  /// Nil where plans are taken as they come.
  init?(
    _ scenario: Scenario, _ work: CompiledWork, samplers: DistributionTable
  ) throws(CompilationProblem) {
    guard scenario.planning.enabled, let settings = scenario.planning.gates else { return nil }
    failureProbability = settings.failureProbability
    replanHours = try samplers.compiled(settings.replanHours, "planning.gates.replanHours")
    expectedReplanning = SimulationDuration(hours: settings.replanHours.mean)

    let team = scenario.team.filter { $0.count > 0 }.map(\.profile)
    let rules = AssignmentRules(scenario.assignment.rules)
    var outcomes = [ReplanningOutcome](repeating: .passes, count: work.breakdowns.count)
    var explanations = [String](repeating: "", count: work.breakdowns.count)
    for (stream, compiled) in zip(scenario.workload, work.streams) {
      guard case .planned(_, let choices) = stream.work else { continue }
      for (place, choice) in choices.enumerated() {
        guard let template = scenario.templates.last(where: { $0.id == choice.template }) else { continue }
        let planned = Replanning(template, team: team, rules: rules)
        outcomes[Int(compiled.firstBreakdown) + place] = planned.outcome
        explanations[Int(compiled.firstBreakdown) + place] = "\(template.title): \(planned.explanation)"
      }
    }
    self.outcomes = outcomes
    self.explanations = explanations
  }
}
