import PositionedJSON
import Sampling
import Scenarios
import Testing

@Suite("Overrides")
struct OverridesTests {
  private func read(_ overrides: String...) throws -> Scenario {
    try ScenarioReader.read(text: scenario(), file: "s", overrides: overrides)
  }

  @Test("An override replaces what the file says, and creates what it leaves out")
  func values() throws {
    #expect(try read("capacity.warning=0.8").capacity.warning == 0.8)
    #expect(try read("team.developer.count=7").team[0].count == 7)
    #expect(try read("assignment.dispatch=push").assignment.dispatch == .push)
    #expect(try read("assignment.dispatch=\"push\"").assignment.dispatch == .push)
    #expect(try read("planning={enabled: false}").planning.enabled == false)
    #expect(try read("title=a = b, c").title == "a = b, c")
    #expect(try read("title=").title == "")
    #expect(try read("simulation.seed=18446744073709551615").simulation.seed == .max)
    #expect(try read("review.checks.security-practice.defect=0.5").review.checks[5].defectProbability == 0.5)
  }

  @Test("Elements of arrays are addressed by their index, and the last of two overrides wins")
  func arraysAndOrder() throws {
    let rules = "assignment.rules=[{code: 'a', assign: 'developer'}]"
    #expect(try read(rules, "assignment.rules.0.code=b").assignment.rules.map(\.code) == ["b"])
    #expect(try read("capacity.warning=0.8", "capacity.warning=0.9").capacity.warning == 0.9)
  }

  @Test("A task, a stream or a role can be added")
  func additions() throws {
    #expect(errors(in: scenario(), "workload.w.tasks.other.estimate=2") == [])
    let scenario = try read("team.tester={count: 2}", "assignment.rules=[{code:'a',assign:'tester'}]")
    #expect(scenario.team.map(\.profile.id) == ["developer", "idle", "tester"])
  }

  @Test(
    "A mistake in an override is shown in the override",
    arguments: [
      ("capacity.warnin=0.8", "capacity.warnin: unknown key; did you mean \"warning\"?"),
      ("capacty.warning=0.8", "capacty: unknown key; did you mean \"capacity\"?"),
      ("capacity.warning=high", "capacity.warning: found the string \"high\", expected a number from 0 to 2"),
      (
        "capacity.warning=0.99",
        "capacity.warning: found 0.99, expected less than \"critical\", which is 0.95 (the default)"
      ),
      ("team.develper.count=2", "team.develper: no such key; did you mean \"developer\"?"),
      (
        "name.first=x",
        "name: found the string \"t\" at line 1, column 9, expected an object with the key \"first\""
      ),
      ("title", "found no \"=\", expected PATH=VALUE such as capacity.warning=0.8"),
      ("a..b=1", "found an empty key in the path, expected keys separated by dots"),
      ("=1", "found an empty key in the path, expected keys separated by dots"),
    ])
  func mistakes(override: String, message: String) {
    #expect(errors(in: scenario(), override) == ["--set \(override): \(message)", "1 error"])
  }

  @Test("An index outside an array is refused with the indices there are")
  func indices() {
    let text = scenario(sections: "calendar: { hours: [\"09:00-13:00\", \"14:00-18:00\"] },")
    let override = "calendar.hours.2=19:00-20:00"
    #expect(
      errors(in: text, override)
        == ["--set \(override): calendar.hours: found the index \"2\", expected 0 to 1", "1 error"])
    #expect(errors(in: text, "calendar.hours.1=19:00-20:00") == [])
  }

  @Test("Errors in the file come before errors in overrides, and those in their order")
  func order() {
    let text = scenario(sections: "capacity: { warning: 7 }, simulation: { days: 0 },")
    #expect(
      errors(in: text, "simulation.seed=-1", "lead.focus=2") == [
        "s:3:23: capacity.warning: found 7, expected a number from 0 to 2",
        "s:3:48: simulation.days: found 0, expected a whole number from 1 to 1000000",
        "--set simulation.seed=-1: simulation.seed: found -1, expected a whole number from 0 to "
          + "18446744073709551615",
        "--set lead.focus=2: lead.focus: found 2, expected a number above 0 and at most 1",
        "4 errors",
      ])
  }
}
