extension Program {
  /// Reads a command line.
  /// - Parameters:
  ///   - words: the arguments without the name of the program.
  ///   - width: columns the help is wrapped to.
  /// - Throws: `UsageError`.
  public func parse(_ words: [String], width: Int = 80) throws(UsageError) -> Invocation<Action> {
    guard let first = words.first else {
      throw UsageError(command: name, finding: .missingCommand(expected: commands.map(\.declaration.name)))
    }
    switch first {
    case "-h", "--help":
      // "plimsoll --help run" means "plimsoll run --help".
      let topic = words.dropFirst().first.flatMap { word in declarations.first { $0.name == word } }
      return .print(help(for: topic, width: width))
    case "--version": return .print("\(name) \(version)")
    case _ where first.hasPrefix("-"): throw UsageError(command: name, finding: misplacedOption(first))
    default: break
    }

    let declaration = try declaration(named: first)
    let title = "\(name) \(first)"
    let arguments: ParsedArguments
    do throws(CommandParser.Request) {
      arguments = try CommandParser.parse(Array(words.dropFirst()), for: declaration, title: title)
    } catch {
      switch error {
      case .help: return .print(help(for: declaration, width: width))
      case .version: return .print("\(name) \(version)")
      case .error(let finding): throw UsageError(command: title, finding: finding)
      }
    }

    if let command = commands.first(where: { $0.declaration.name == first }) {
      return .perform(command.action, arguments)
    } else if first == BuiltIn.completions.name {
      return .print(completionScript(for: arguments[BuiltIn.shell]))
    }
    var topic: CommandDeclaration?
    if let word = arguments[BuiltIn.topic] { topic = try self.declaration(named: word) }
    return .print(help(for: topic, width: width))
  }

  private func declaration(named word: String) throws(UsageError) -> CommandDeclaration {
    if let found = declarations.first(where: { $0.name == word }) { return found }
    let nearest = likelyName(for: word, among: declarations.map(\.name))
    throw UsageError(command: name, finding: .unknownCommand(word, nearest: nearest))
  }

  private func misplacedOption(_ word: String) -> UsageError.Finding {
    let title = String(word.prefix { $0 != "=" })
    let belongsToCommand = declarations.contains { command in
      command.options.contains { $0.title == title || $0.short.map { "-\($0)" } == title }
    }
    if belongsToCommand { return .optionBeforeCommand(title) }
    let known = CommandDeclaration.everywhere.map(\.name)
    let nearest = likelyName(for: String(title.drop { $0 == "-" }), among: known).map { "--\($0)" }
    return .unknownOption(title, nearest: nearest)
  }
}
