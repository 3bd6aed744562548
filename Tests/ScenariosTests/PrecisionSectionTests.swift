import Scenarios
import Testing

@Suite("How long a run is, and what it is held to")
struct PrecisionSectionTests {
  @Test("A number of replications is one, and a precision takes as many as it takes")
  func replications() throws {
    let fixed = try ScenarioReader.read(
      text: scenario(sections: "simulation: { replications: 7 },"), file: "s")
    #expect(fixed.simulation.replications == 7)
    #expect(fixed.simulation.precision == nil)
    let precise = try ScenarioReader.read(
      text: scenario(
        sections: "simulation: { replications: { relativePrecision: 0.02, metrics: [\"a\"] } },"),
      file: "s"
    ).simulation
    let goal = try #require(precise.precision)
    #expect(goal.relativePrecision == 0.02)
    #expect((goal.confidence, goal.minimum, goal.maximum) == (0.95, 10, 2000))
    #expect(goal.metrics.map(\.name) == ["a"])
    #expect(precise.replications == 2000)
  }

  @Test("A maximum below the usual minimum lowers it")
  func lowMaximum() throws {
    let goal = try ScenarioReader.read(
      text: scenario(sections: "simulation: { replications: { relativePrecision: 0.02, max: 6 } },"),
      file: "s"
    ).simulation.precision
    #expect(goal?.minimum == 6)
  }

  @Test("A metric may have a target on either side; a value counts as meeting its own target")
  func targets() throws {
    let targets = try ScenarioReader.read(
      text: scenario(sections: "targets: { \"x_h.p90\": { atLeast: 1, atMost: 8 }, y: { atMost: -2 } },"),
      file: "s"
    ).targets
    #expect(targets.map(\.metric.name) == ["x_h.p90", "x_h.p90", "y"])
    #expect(targets.map(\.side) == [.atLeast, .atMost, .atMost])
    #expect(targets.map(\.value) == [1, 8, -2])
    #expect(targets[1].isMet(by: 8) && !targets[1].isMet(by: 8.000_001))
    #expect(targets[0].isMet(by: 1) && !targets[0].isMet(by: 0.999_999))
  }

  @Test("A mistake in either is named at its place", arguments: badPrecision)
  func mistakes(input: BadInput) {
    let count = input.errors.count == 1 ? "1 error" : "\(input.errors.count) errors"
    #expect(errors(in: input.text) == input.errors.map { "s:" + $0 } + [count])
  }
}

private let badPrecision = BadInput.table(
  #"""
  simulation: { replications: { relativePrecision: 1 } },
    → 3:51: simulation.replications.relativePrecision: found 1, expected a number above 0 and below 1
  simulation: { replications: { max: 100 } },
    → 3:30: simulation.replications.relativePrecision: missing, expected a number above 0 and below 1
  simulation: { replications: { relativePrecision: 0.1, min: 50, max: 20 } },
    → 3:61: simulation.replications.min: found 50, expected at most "max", which is 20 (line 3, column 70)
  simulation: { replications: { relativPrecision: 0.1 } },
    → 3:30: simulation.replications.relativePrecision: missing, expected a number above 0 and below 1
    → 3:32: simulation.replications.relativPrecision: unknown key; did you mean "relativePrecision"?
  simulation: { replications: { relativePrecision: 0.1, metrics: [] } },
    → 3:65: simulation.replications.metrics: found 0 elements, expected at least 1
  simulation: { replications: { relativePrecision: 0.1, metrics: ["a", "b", "a"] } },
    → 3:76: simulation.replications.metrics.2: found "a" twice, expected it once
  simulation: { replications: { relativePrecision: 0.1, min: 3 }, tracedReplications: 5 },
    → 3:86: simulation.tracedReplications: found 5, expected at most 3, the least replications (line 3, column 30)
  targets: { a: {} },
    → 3:16: targets.a: found neither, expected "atLeast" or "atMost"
  targets: { a: { atLeast: 2, atMost: 1 } },
    → 3:27: targets.a.atLeast: found 2, expected at most "atMost", which is 1 (line 3, column 38)
  targets: { a: { atleast: 2 } },
    → 3:16: targets.a: found neither, expected "atLeast" or "atMost"
    → 3:18: targets.a.atleast: unknown key; did you mean "atLeast"?
  targets: { a: 0.95 },
    → 3:16: targets.a: found 0.95, expected an object
  """#
) { scenario(sections: $0) }
