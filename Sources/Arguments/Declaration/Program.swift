/// A program made of commands. What is declared here is the one source of parsing, error messages, help and
/// shell completion.
///
/// A command is one file. Its parameters are constants that serve as typed keys to what was given:
///
/// ```swift
/// typealias Action = @Sendable (ParsedArguments) throws -> Int32
///
/// enum RunCommand {
///   static let scenario = Positional<String>("SCENARIO", .file, help: "The scenario to simulate.")
///   static let seed = Option<UInt64?>("seed", .integer, help: "Seed of the random streams.")
///   static let jobs = Option<Int>(
///     "jobs", short: "j", .integer(in: 1...), help: "Threads.", default: cores, shownAs: "all cores")
///   static let format = Option<Format>("format", .choice, help: "Form of the summary.", default: .text)
///   static let set = Option<[String]>("set", .text, placeholder: "PATH=VALUE", help: "Overrides a value.")
///   static let quiet = Flag("quiet", short: "q", help: "No progress bar.")
///
///   static let command = Command<Action>(
///     "run", abstract: "Simulate a scenario and report on it.",
///     parameters: [scenario, seed, jobs, format, set, quiet],
///     examples: [Example("plimsoll run team.json5 --seed 7", "Repeat a run with another seed.")],
///     action: run)
///
///   @Sendable static func run(_ arguments: ParsedArguments) throws -> Int32 {
///     let path = arguments[scenario]         // String
///     let seed = arguments[seed]             // UInt64?
///     for override in arguments[set] { … }   // [String]
///     if arguments[jobs] > 64 { throw arguments.usageError("'--jobs' is at most 64 here") }
///     …
///   }
/// }
///
/// let program = Program(
///   name: "plimsoll", version: "1.0.0", abstract: "Capacity planning by simulation.",
///   commands: [RunCommand.command, CompareCommand.command])
///
/// do {
///   switch try program.parse(Array(CommandLine.arguments.dropFirst()), width: 80) {
///   case .print(let text): print(text)                       // help, version, completion script
///   case .perform(let action, let arguments): exit(try action(arguments))
///   }
/// } catch let error as UsageError { … error.description … exit(UsageError.exitCode) }
/// ```
///
/// `help`, `completions`, `--help`, `-h` and `--version` come with every program.
///
/// Words are read so: options and positionals may be mixed; `--` ends the options; a lone `-` is a value;
/// a negative number is a positional or a value unless a letter of that name is declared; letters of flags
/// may be joined (`-qv`); a value that begins with a hyphen and is not a number is joined with an equals
/// sign (`--set=-x`), so that a forgotten value is noticed rather than filled with the next option.
public struct Program<Action: Sendable>: Sendable {
  /// The word that calls the program.
  public let name: String
  /// What `--version` prints after the name.
  public let version: String
  /// One line on what the program is for.
  public let abstract: String
  /// Paragraphs separated by empty lines; an indented line is kept as it is.
  public let discussion: String
  /// The commands, in the order of the help.
  public let commands: [Command<Action>]

  /// Declares a program.
  /// - Precondition: the names of the commands are unique and neither "help" nor "completions".
  public init(
    name: String, version: String, abstract: String, discussion: String = "", commands: [Command<Action>]
  ) {
    self.name = name
    self.version = version
    self.abstract = abstract
    self.discussion = discussion
    self.commands = commands
    let names = declarations.map(\.name)
    precondition(Set(names).count == names.count, "the commands of '\(name)' have unique names")
  }

  /// All commands with the built-in ones.
  var declarations: [CommandDeclaration] {
    commands.map(\.declaration) + [BuiltIn.help, BuiltIn.completions]
  }
}
