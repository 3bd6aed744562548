extension Program {
  /// A `complete` of fish for each command, option and positional.
  var fishCompletion: [String] {
    let commands = declarations.map { command in
      "complete -c \(name) -f -n __fish_use_subcommand -a \(quoted(command.name)) -d \(quoted(command.abstract))"
    }
    return ["# Completion of \(name) for fish: \(name) completions fish | source"] + commands
      + CommandDeclaration.everywhere.map { fishOption($0, condition: "__fish_use_subcommand") }
      + declarations.flatMap(fishArguments)
  }

  private func fishArguments(_ command: CommandDeclaration) -> [String] {
    let condition = quoted("__fish_seen_subcommand_from \(command.name)")
    let start = "complete -c \(name) -n \(condition)"
    let offered = command.positionals.map { words(for: $0) }
    let takesFiles = offered.contains { $0 == nil }
    let choices = offered.compactMap { $0 }.flatMap { $0 }
    let positional =
      choices.isEmpty ? [] : [" -a " + quoted(choices.joined(separator: " "))]
    return [start + (takesFiles ? " -F" : " -f") + positional.joined()]
      + command.options.map { fishOption($0, condition: condition) }
  }

  private func fishOption(_ option: ParameterDeclaration, condition: String) -> String {
    let letter = option.short.map { " -s \($0)" } ?? ""
    return "complete -c \(name) -n \(condition)\(letter) -l \(option.name)\(fishValue(of: option))"
      + " -d \(quoted(option.help))"
  }

  private func fishValue(of option: ParameterDeclaration) -> String {
    guard option.kind == .option else { return "" }
    return switch option.hint {
    case .anything: " -x"
    case .file: " -r -F"
    case .directory: " -x -a '(__fish_complete_directories)'"
    case .oneOf(let words): " -x -a " + quoted(words.joined(separator: " "))
    }
  }

  /// Inside single quotes fish knows `\'` and `\\` and nothing else.
  private func quoted(_ text: String) -> String {
    text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\").shellQuoted(
      quote: "\\'")
  }
}
