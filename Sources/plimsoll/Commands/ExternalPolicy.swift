import Arguments
import Experiments
import Scenarios
import TeamModel

/// Leave to run the program that a scenario names as its assignment policy.
enum ExternalPolicy {
  static let allow = Flag(
    "allow-external",
    help: "Run the program that the scenario names as its assignment policy, with your rights.")

  /// What makes an advisor for each simulating thread; nil where the scenario has none.
  ///
  /// - Throws: a usage error where the scenario has one and the command line does not allow it.
  static func advisors(
    _ scenario: Scenario, _ compiled: CompiledScenario, _ arguments: ParsedArguments
  ) throws -> (@Sendable () throws -> any AssignmentAdvisor)? {
    try advisors(scenario, compiled, file: arguments[ScenarioArguments.scenario], arguments)
  }

  /// The same for a scenario from a file of its own.
  static func advisors(
    _ scenario: Scenario, _ compiled: CompiledScenario, file: String, _ arguments: ParsedArguments
  ) throws -> (@Sendable () throws -> any AssignmentAdvisor)? {
    guard let settings = scenario.assignment.external else { return nil }
    guard arguments[allow] else {
      throw arguments.usageError(
        "\(file): assignment.policy: found \"external\", which would run "
          + "\"\(settings.command.joined(separator: " "))\"; expected --allow-external if you trust it")
    }
    let folder = file.contains("/") ? String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]) : "."
    return {
      try ExternalAdvisor(
        settings, scenario: scenario, compiled: compiled, folder: folder.isEmpty ? "/" : folder,
        version: Plimsoll.version)
    }
  }
}
