import Scenarios
import TeamModel

/// A scenario from a text of a test's own.
enum ScenarioReading {
  static func read(_ text: String) throws -> (scenario: Scenario, compiled: CompiledScenario) {
    let scenario = try ScenarioReader.read(text: text, file: "test.json5", overrides: [])
    return (scenario, try CompiledScenario(scenario))
  }
}
