import Arguments
import Foundation
import Terminal

/// What a command does with its arguments; the result is the exit code.
typealias Action = @Sendable (ParsedArguments) throws -> ExitCode

@main
struct Plimsoll {
  /// The version, in reports and `--version`.
  static let version = "0.1.0"

  static let program = Program(
    name: "plimsoll", version: version,
    abstract: "Simulate an engineering team and its lead, and plan their capacity.",
    discussion: """
      A scenario describes a team, the work that arrives and the rules the lead goes by. Plimsoll simulates it \
      many times, and reports utilization, review service levels and escalations with confidence intervals.

      Exit codes: 0 success, 1 a gate failed, 2 bad usage or a bad scenario, 3 undecided, 4 input or output \
      failed.
      """,
    commands: [RunCommand.command, ValidateCommand.command, SchemaCommand.command])

  static func main() {
    ignoreBrokenPipes()
    exit(perform(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func perform(_ words: [String]) -> ExitCode {
    do {
      switch try program.parse(words, width: Terminal.standardOutput.width) {
      case .print(let text):
        print(text)
        return .success
      case .perform(let action, let arguments):
        return try action(arguments)
      }
    } catch {
      return report(error)
    }
  }
}
