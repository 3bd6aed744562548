import LeadPolicy
import Reports
import Scenarios
import Terminal

/// The forms in which `plan` prints.
enum PlanFormat: String, CaseIterable, Sendable {
  case text, json

  /// A plan, ending in a line feed.
  func render(
    _ decision: PlanningDecision, _ plan: StrategicPlan, _ timetable: PlanTimetable?, _ scenario: Scenario,
    _ stream: StandardStream
  ) throws -> String {
    switch self {
    case .text:
      PlanText(decision: decision, plan: plan, timetable: timetable, scenario: scenario).text(stream)
    case .json: try JSONText.of(PlanDocument(decision, plan, timetable, scenario))
    }
  }

  /// What standard output says where no template matches.
  func render(unmatched decision: PlanningDecision, _ scenario: Scenario) throws -> String {
    switch self {
    case .text: ""
    case .json: try JSONText.of(PlanDocument(decision, nil, nil, scenario))
    }
  }
}
