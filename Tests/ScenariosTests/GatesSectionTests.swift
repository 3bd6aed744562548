import Scenarios
import Testing

@Suite("What a change may do to metrics")
struct GatesSectionTests {
  @Test(
    "A gate names a metric, the change that is limited, and the limit in its unit or in per cent",
    arguments: [
      ("review_sla_hit_rate drops < 0.02", "review_sla_hit_rate", Gate.Change.drops, 0.02, false),
      ("escalations_per_week rises < 10%", "escalations_per_week", .rises, 0.1, true),
      ("  a.b   changes<  2.5 %  ", "a.b", .changes, 0.025, true),
      ("person_utilization.x-y rises < 1e-3", "person_utilization.x-y", .rises, 0.001, false),
    ])
  func reads(_ text: String, _ metric: String, _ change: Gate.Change, _ limit: Double, _ isRelative: Bool)
    throws
  {
    let gate = try Gate(text)
    #expect(gate == Gate(metric: metric, change: change, limit: limit, isRelative: isRelative))
    #expect(try Gate(gate.text) == gate, "\(gate.text)")
  }

  @Test(
    "What is none is answered with what was found and what was expected",
    arguments: [
      (
        "review_sla_hit_rate drops 0.02",
        "found \"review_sla_hit_rate drops 0.02\" without \"<\", expected METRIC drops, rises or changes < X or X%"
      ),
      ("a dorps < 1", "found \"dorps\", expected drops, rises or changes; did you mean \"drops\"?"),
      ("< 1", "found nothing before \"<\", expected a metric and drops, rises or changes"),
      ("a b drops < 1", "found \"a b drops\" before \"<\", expected a metric and drops, rises or changes"),
      ("a drops < 0", "found \"0\" after \"<\", expected a number above 0, or one with %"),
      ("a drops < -1%", "found \"-1%\" after \"<\", expected a number above 0, or one with %"),
      ("a drops < nan", "found \"nan\" after \"<\", expected a number above 0, or one with %"),
      ("a drops < inf", "found \"inf\" after \"<\", expected a number above 0, or one with %"),
      ("a drops < 0x1p3", "found \"0x1p3\" after \"<\", expected a number above 0, or one with %"),
      ("a drops < 1e999", "found \"1e999\" after \"<\", expected a number above 0, or one with %"),
      ("a drops < 1 point", "found \"1 point\" after \"<\", expected a number above 0, or one with %"),
      ("a drops <", "found \"\" after \"<\", expected a number above 0, or one with %"),
      ("a drops < 1 < 2", "found \"1 < 2\" after \"<\", expected a number above 0, or one with %"),
    ])
  func refuses(_ text: String, _ message: String) {
    #expect { _ = try Gate(text) } throws: { ($0 as? Gate.Problem)?.description == message }
  }

  @Test("A scenario has gates in the form of the command line, each with its place")
  func section() throws {
    let gates = try ScenarioReader.read(
      text: scenario(sections: "gates: [\"a drops < 0.02\", \"b.p90 rises < 10%\"],"), file: "s"
    ).gates
    #expect(gates.map(\.text) == ["a drops < 0.02", "b.p90 rises < 10%"])
    #expect(gates.map(\.reference?.path) == ["gates.0", "gates.1"])
  }

  @Test("A metric that a gate misspells is found with its place, as in every other section")
  func misspelt() throws {
    let read = try ScenarioReader.read(
      text: scenario(sections: "gates: [\"team_utilisation rises < 5%\"],"), file: "s")
    let errors = try #require(read.unknownMetrics(known: ["team_utilization"], file: "s"))
    #expect(errors.description.contains("gates.0: found the unknown metric \"team_utilisation\""))
    #expect(errors.description.contains("did you mean \"team_utilization\"?"))
  }

  @Test("A mistake is named at its place", arguments: badGates)
  func mistakes(input: BadInput) {
    let count = input.errors.count == 1 ? "1 error" : "\(input.errors.count) errors"
    #expect(errors(in: input.text) == input.errors.map { "s:" + $0 } + [count])
  }

  @Test("Gates have no part in what is simulated")
  func notSimulated() throws {
    let texts = try ["", "gates: [\"a drops < 1\"],"].map {
      try ScenarioDifference.simulatedText(
        of: ScenarioDifference.Source(text: scenario(sections: $0), file: "s", overrides: []))
    }
    #expect(texts[0] == texts[1])
  }
}

private let badGates = BadInput.table(
  #"""
  gates: ["a dorps < 1"],
    → 3:10: gates.0: found "dorps", expected drops, rises or changes; did you mean "drops"?
  gates: { a: 1 },
    → 3:9: gates: found an object, expected an array
  """#
) { scenario(sections: $0) }
