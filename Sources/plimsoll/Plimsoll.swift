import Arguments
import Foundation
import Terminal

/// What a command does with its arguments; the result becomes the exit code of the process.
typealias Action = @Sendable (ParsedArguments, Console) throws -> ExitCode

/// The streams a command talks to.
struct Console: Sendable {
  /// Results.
  let output: StandardStream
  /// Progress and diagnostics.
  let diagnostics: StandardStream
}

@main
struct Plimsoll {
  /// The version, in reports and in `--version`.
  static let version = "0.1.0"

  static let program = Program(
    name: "plimsoll", version: version,
    abstract: "Simulate an engineering team and its lead, and plan their capacity.",
    discussion: """
      A scenario describes a team, the work that arrives and the rules the lead goes by. Plimsoll simulates it
      many times and reports utilization, review service levels and escalations with confidence intervals.

      Exit codes: 0 success, 1 a gate failed, 2 bad usage or a bad scenario, 3 undecided, 4 input or output
      failed.
      """,
    commands: [
      RunCommand.command, CompareCommand.command, CheckCommand.command, SweepCommand.command,
      MergeCommand.command,
      ClusterCommand.command, ListCommand.command, ShowCommand.command, ReportCommand.command,
      TuneCommand.command, PlanCommand.command, TraceCommand.command,
      ValidateCommand.command,
      VerifyCommand.command, SchemaCommand.command,
    ])

  static func main() {
    StandardStream.reportBrokenPipes()
    let environment = ProcessInfo.processInfo.environment
    let console = Console(
      output: .output(environment: environment), diagnostics: .diagnostics(environment: environment))
    exit(perform(Array(CommandLine.arguments.dropFirst()), console).rawValue)
  }

  private static func perform(_ words: [String], _ console: Console) -> ExitCode {
    do {
      switch try program.parse(words, width: console.output.columns ?? 100) {
      case .print(let text):
        try console.output.write(text.hasSuffix("\n") ? text : text + "\n")
        return .success
      case .perform(let action, let arguments):
        return try action(arguments, console)
      }
    } catch {
      return Failure(error).report(on: console.diagnostics)
    }
  }
}
