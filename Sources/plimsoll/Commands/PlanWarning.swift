import LeadPolicy
import Scenarios
import Terminal

/// A template whose plans cannot pass their gates; each of them goes to the Tech Lead.
enum PlanWarning {
  /// A line for every template that the workload brings and whose plan, with larger work split, fails the gates;
  /// none where the gates are off.
  static func all(of scenario: Scenario) -> [String] {
    guard scenario.planning.splitsLargerWork else { return [] }
    let team = scenario.team.filter { $0.count > 0 }.map(\.profile)
    let rules = AssignmentRules(scenario.assignment.rules)
    var known: Set<String> = []
    var warnings: [String] = []
    for stream in scenario.workload {
      guard case .planned(_, let choices) = stream.work else { continue }
      for choice in choices where known.insert(choice.template).inserted {
        guard let template = scenario.templates.last(where: { $0.id == choice.template }) else { continue }
        let plan = StrategicPlan(template, team: team, rules: rules)
        guard !plan.violations.isEmpty else { continue }
        let reasons = plan.violations.map(\.explanation).joined(separator: " ")
        warnings.append("templates.\(template.id): the plan fails its gates. \(reasons)".withVisibleControls)
      }
    }
    return warnings
  }
}
