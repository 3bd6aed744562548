/// A command of a program: its name, its parameters, what the help says of it, and what it does.
public struct Command<Action: Sendable>: Sendable {
  /// Everything but the action.
  public let declaration: CommandDeclaration
  /// What the command does; the program that declares the command knows how to perform it.
  public let action: Action

  /// Declares a command.
  /// - Parameters:
  ///   - abstract: one line for the list of commands.
  ///   - discussion: paragraphs separated by empty lines; an indented line is kept as it is.
  ///   - parameters: positionals in the order they are given in; options in the order of the help.
  /// - Precondition: names are unique; a positional that may be left out or repeated is the last one;
  ///   `--help`, `-h` and `--version` are not declared, since every command has them.
  public init(
    _ name: String, abstract: String, discussion: String = "", parameters: [any Parameter],
    examples: [Example] = [], action: Action
  ) {
    declaration = CommandDeclaration(
      name: name, abstract: abstract, discussion: discussion, parameters: parameters, examples: examples)
    self.action = action
  }
}

/// A call that shows a command at work.
public struct Example: Sendable, Hashable {
  /// The whole line as typed, "plimsoll run scenarios/reference.json5".
  public var line: String
  /// What it does.
  public var explanation: String

  /// A call and what it does.
  public init(_ line: String, _ explanation: String) {
    self.line = line
    self.explanation = explanation
  }
}

/// What parsing, help and completion are derived from.
public struct CommandDeclaration: Sendable {
  /// The word that chooses the command.
  public let name: String
  /// One line for the list of commands.
  public let abstract: String
  /// Paragraphs on what the command does.
  public let discussion: String
  /// What the command takes.
  public let parameters: [any Parameter]
  /// Calls that show the command at work.
  public let examples: [Example]

  init(
    name: String, abstract: String, discussion: String, parameters: [any Parameter], examples: [Example]
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.parameters = parameters
    self.examples = examples
    checkDeclaration()
  }

  /// The parameters known by their place, in order.
  public var positionals: [ParameterDeclaration] {
    parameters.map(\.declaration).filter { $0.kind == .positional }
  }

  /// The parameters known by their name, in the order of the help.
  public var options: [ParameterDeclaration] {
    parameters.map(\.declaration).filter { $0.kind != .positional } + Self.everywhere
  }

  /// What every command understands.
  static let everywhere = [
    Flag("help", short: "h", help: "Print this help.").declaration,
    Flag("version", help: "Print the version.").declaration,
  ]

  private func checkDeclaration() {
    let titles = parameters.map(\.declaration.title) + Self.everywhere.map(\.title)
    precondition(Set(titles).count == titles.count, "the parameters of '\(name)' have unique names")
    let letters = options.compactMap(\.short)
    precondition(Set(letters).count == letters.count, "the options of '\(name)' have unique letters")
    precondition(
      positionals.dropLast().allSatisfy { $0.occurrence == .required },
      "only the last positional of '\(name)' is optional or repeated")
    precondition(
      options.allSatisfy { !$0.name.isEmpty && !$0.name.hasPrefix("-") && !$0.name.contains("=") },
      "the options of '\(name)' are named without hyphens in front or equals signs")
  }
}
