import Scenarios
import WorkingTime

extension MetricCatalogue {
  /// What the people cost; empty where the scenario does not say.
  static func cost(_ scenario: Scenario) -> [Entry] {
    guard let cost = scenario.costPerWeek else { return [] }
    return [
      Entry(
        "team_cost_per_week", .costPerWeek, .lower,
        "What the people and the lead cost per calendar week, as long as they are with the team; overtime and "
          + "borrowed people have metrics of their own."
      ) { _, _ in cost }
    ]
  }
}

extension Scenario {
  /// What the people cost per calendar week of the measured period, averaged over those who come and go; nil where
  /// nothing is said about costs.
  fileprivate var costPerWeek: Double? {
    guard lead.costPerWeek != nil || team.contains(where: { $0.costPerWeek != nil }) else { return nil }
    let first = simulation.start + simulation.warmUpDays
    let days = Double(simulation.days)
    var cost = lead.costPerWeek ?? 0
    for role in team {
      guard let each = role.costPerWeek else { continue }
      var people = Double(role.count)
      for change in role.changes {
        let before = change.starts.map { $0 - first } ?? 0
        let after = change.leaves.map { first + simulation.days - ($0 + 1) } ?? 0
        people -= Double(min(simulation.days, max(0, before) + max(0, after))) / days
      }
      cost += each * max(0, people)
    }
    return cost * Double(department.teams)
  }
}
