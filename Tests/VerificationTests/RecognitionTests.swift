import Scenarios
import Testing
import Verification

/// Which scenarios are queues with an exact answer, and what is said of those that are not.
@Suite struct RecognitionTests {
  @Test("every obstacle of a scenario is named with its place")
  func obstacles() throws {
    let scenario = try ScenarioReader.read(path: "\(scenarioFolder)/backend-team.json5")
    let error = try #require(throws: NotExactlySolvable.self) { try ServiceSystem(scenario) }
    for part in [
      "calendar:", "team.backend-developer.focus: found 0.", "review: is on", "escalation: is on", ".tier:",
    ] {
      #expect(error.obstacles.contains { $0.contains(part) }, "\(part) in \(error)")
    }
    #expect(error.description.hasPrefix("backend-team: no exact answer"))
  }

  /// A change that takes a queue out of reach, and the words that say so.
  static let changes: [(override: String, words: String)] = [
    ("team.server.focus=0.5", "team.server.focus: found 0.5, expected 1"),
    ("workload.customers.arrivals.batch=2", "batch"),
    ("workload.customers.arrivals.profile={weekdays:{mon:2}}", "profile"),
    ("assignment.discipline=shortest-estimate", "shortest-estimate"),
    ("assignment.dispatch=push", "hours, not of numbers"),
    ("assignment={policy:\"least-loaded\"}", "least-loaded"),
    ("work={enabled:true,interruptions:{perHour:0.1,hours:0.2}}", "work.interruptions"),
    ("review.enabled=true", "review"),
    ("team.server.partTime=0.5", "partTime"),
    ("workload.customers.patience=2", "patience: expected an exponential"),
    ("workload.customers.arrivals={sources:3,timeBetween:2}", "timeBetween: expected an exponential"),
  ]

  @Test("a queue that is more than one is refused", arguments: changes)
  func refused(_ change: (override: String, words: String)) throws {
    let scenario = try verificationScenario("mmc", [change.override])
    let error = #expect(throws: NotExactlySolvable.self) { try ServiceSystem(scenario) }
    #expect("\(error as Any)".contains(change.words), "\(error as Any)")
  }

  @Test("a queue that is none of the formulas' and not exponential is refused by the oracle")
  func notExponential() throws {
    let scenario = try verificationScenario(
      "priority-two-servers", ["workload.normal.tasks.long.estimate=1.5"])
    let system = try ServiceSystem(scenario)
    #expect(try system.closedForm() == nil)
    let error = #expect(throws: NotExactlySolvable.self) { try system.chainAnswer() }
    #expect("\(error as Any)".contains("not exponential"))
  }

  @Test("exponential errors of constant estimates are exponential efforts, skills change their rate")
  func errorsAndSkills() throws {
    let scenario = try verificationScenario(
      "mm1",
      [
        "workload.customers.tasks.service={estimate:0.5,skills:{sql:\"beginner\"}}",
        "team.server.skills={sql:\"expert\"}",
        "work={enabled:true,factorPerLevelAbove:0.5,actualOverEstimate:{distribution:\"exponential\",mean:8}}",
      ])
    // Three levels above: an eighth of 0.5 × 8 hours.
    let answer = try #require(try ServiceSystem(scenario).closedForm())
    #expect(answer.method == "M/M/1")
    #expect(agree(answer.utilization, 0.8 * 0.5))
  }
}
