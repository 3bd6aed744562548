import Experiments
import Testing

/// What is said of a metric that is not there is the same whatever was asked of it.
@Suite struct UnknownMetricTests {
  private static let known = ["team_utilization", "review_sla_hit_rate"]

  private func messages(_ name: String) -> [String] {
    let metric = UnknownMetric(name, point: "base", among: Self.known)
    return [
      ComparisonProblem.unknownMetric(metric).description, TuningProblem.unknownMetric(metric).description,
      CheckProblem.unknownMetric(metric, gate: "\(name) rises < 1").description,
    ]
  }

  @Test(arguments: [
    ("team_utilisation", "base has no metric \"team_utilisation\"; did you mean \"team_utilization\"?"),
    ("bananas", "base has no metric \"bananas\"; replications.csv of a run has them all"),
    (
      "team_cost_per_week",
      "base has no metric \"team_cost_per_week\"; the scenario does not say what people cost: "
        + "team.ROLE.costPerWeek, lead.costPerWeek"
    ),
  ])
  func `it names the point, and the nearest metric or what it takes`(_ name: String, _ words: String) {
    #expect(messages(name).allSatisfy { $0.hasSuffix(words) }, "\(messages(name))")
  }

  @Test func `a cost that nobody named is asked for by a comparison, too`() throws {
    let problem = #expect(throws: ComparisonProblem.self) {
      try TemporaryStore().compare(
        [try shortQueue("base"), try shortQueue("busier", perHour: 0.9)], replications: 3,
        goals: [.init(metric: "team_cost_per_week", halfWidth: 1, isRelative: false)])
    }
    #expect(problem?.description.contains("costPerWeek") == true)
  }
}
