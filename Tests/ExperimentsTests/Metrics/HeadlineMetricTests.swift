import Scenarios
import TeamModel
import Testing

/// What people ask for first is looked for by name, and left out in silence where a name is none.
@Suite struct HeadlineMetricTests {
  @Test("the reference team, once it has wages, has every metric that is shown, watched or charted first")
  func names() throws {
    let metrics = try CompiledScenario(
      scenario("backend-team.json5", overrides: ["lead.costPerWeek=2000"])
    ).metrics
    #expect(HeadlineMetric.allCases.filter { [$0].places(in: metrics).isEmpty } == [])
  }

  @Test("what has a tile on a run's page has words for it, and nothing else needs them")
  func labels() {
    #expect(Set(HeadlineMetric.ofRun) == Set(HeadlineMetric.allCases.filter { $0.label != nil }))
  }

  @Test(
    "without strategic work the cycle time decides on the number of replications, without review nothing does"
  )
  func watched() throws {
    let metrics = try CompiledScenario(scenario("backend-team.json5")).metrics
    let tactical = metrics.filter { !$0.name.hasPrefix("strategic_") && !$0.name.hasPrefix("review_") }
    #expect(HeadlineMetric.watched(among: tactical) == [.teamUtilization, .meanCycleTime])
  }
}
