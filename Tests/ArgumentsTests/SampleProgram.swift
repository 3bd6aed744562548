import Arguments

enum Format: String, CaseIterable, Sendable {
  case text, json, csv
}

typealias Action = @Sendable (ParsedArguments) -> String

/// A program with a parameter of every sort.
enum Sample {
  static let scenario = Positional<String>("SCENARIO", .file, help: "The scenario to simulate.")
  static let seed = Option<UInt64?>(
    "seed", short: "s", .integer, help: "Seed of the random streams.", shownAs: "the scenario's")
  static let jobs = Option<Int>("jobs", short: "j", .integer(in: 1...), help: "Threads to use.", default: 4)
  static let confidence = Option<Double>(
    "confidence", .number(above: 0, below: 1), help: "Level of the confidence intervals.", default: 0.95)
  static let format = Option<Format>("format", .choice, help: "Form of the summary.", default: .text)
  static let set = Option<[String]>(
    "set", .text, placeholder: "PATH=VALUE", help: "Replaces a value of the scenario.")
  static let quiet = Flag("quiet", short: "q", help: "Shows no progress.")
  static let verbose = Flag("verbose", short: "v", help: "Says more.")

  static let run = Command<Action>(
    "run", abstract: "Simulate a scenario and print a summary.",
    discussion: """
      Replications run in parallel. The result depends on the seed alone, whatever the number of threads or \
      the order in which they finish.

        {"name": "kept as it is"}
      """,
    parameters: [scenario, seed, jobs, confidence, format, set, quiet, verbose],
    examples: [
      Example("plimsoll run team.json5", "Simulate with the scenario's own seed."),
      Example("plimsoll run team.json5 --set team.size=3 -j 2", "One person more, on two threads."),
    ],
    action: { "run \($0[scenario])" })

  static let baseline = Option<String>("baseline", .file, help: "The policy in force.")
  static let gate = Option<[String]>("gate", .text, help: "A condition.", atLeast: 2)
  static let check = Command<Action>(
    "check", abstract: "Test a policy change.", parameters: [baseline, gate],
    action: { "check \($0[baseline])" })

  static let base = Positional<String>("BASE", .file, help: "The scenario to compare with.")
  static let variants = Positional<[String]>("VARIANT", .file, help: "Scenarios to compare.")
  static let compare = Command<Action>(
    "compare", abstract: "Compare scenarios.", parameters: [base, variants],
    action: { "compare \($0[base])" })

  static let limit = Positional<Int?>("LIMIT", .integer, help: "The most.")
  static let list = Command<Action>("list", abstract: "List.", parameters: [limit]) { _ in "list" }

  static let program = Program(
    name: "plimsoll", version: "1.2.3", abstract: "Capacity planning by simulation.",
    commands: [run, check, compare, list])

  /// The arguments of a line that is in order, or nil if it asks for a text instead.
  static func arguments(_ line: String) throws(UsageError) -> ParsedArguments? {
    switch try program.parse(words(line)) {
    case .perform(_, let arguments): arguments
    case .print: nil
    }
  }

  /// The text a line asks for, or nil if it asks for a command.
  static func text(_ line: String, width: Int = 80) throws(UsageError) -> String? {
    switch try program.parse(words(line), width: width) {
    case .perform: nil
    case .print(let text): text
    }
  }

  /// What is wrong with a line, or nil if nothing is.
  static func error(_ line: String) -> UsageError? {
    do {
      _ = try program.parse(words(line))
      return nil
    } catch {
      return error
    }
  }

  private static func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }
}
