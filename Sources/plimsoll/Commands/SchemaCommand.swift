import Arguments
import Scenarios
import Terminal

/// `plimsoll schema`: the JSON Schema of scenarios.
enum SchemaCommand {
  static let command = Command<Action>(
    "schema", abstract: "Print the JSON Schema of scenarios.",
    discussion: "With it, an editor completes keys, shows what they mean and marks mistakes while you type.",
    parameters: [],
    examples: [
      Example("plimsoll schema > scenario.schema.json", "Keep the schema for an editor.")
    ],
    action: run)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    try console.output.write(ScenarioSchema.json() + "\n")
    return .success
  }
}
