extension Program {
  /// For the completion system of zsh (zshcompsys(1)): a call of `_arguments` for each command.
  var zshCompletion: [String] {
    let commands = declarations.map { command in
      "    " + (command.name + ":" + command.abstract.escaping(":")).shellQuoted()
    }
    return [
      "#compdef \(name)",
      "# Completion of \(name) for zsh: save it as _\(name) in a directory of $fpath.",
      "_\(identifier)() {",
      "  local -a commands",
      "  commands=(",
    ] + commands + [
      "  )",
      "  if ((CURRENT == 2)); then",
      "    _describe command commands",
      "    return",
      "  fi",
      "  local command=${words[2]}",
      "  shift words",
      "  ((CURRENT--))",
      "  case $command in",
    ] + declarations.flatMap(zshArguments) + [
      "  esac",
      "}",
      "if [[ ${funcstack[1]} == _\(identifier) ]]; then",
      "  _\(identifier) \"$@\"",
      "else",
      "  compdef _\(identifier) \(name)",
      "fi",
    ]
  }

  private func zshArguments(_ command: CommandDeclaration) -> [String] {
    let specifications =
      command.options.flatMap(zshOption) + command.positionals.map(zshPositional)
    return ["    \(command.name.shellQuoted()))", "      _arguments -s -S \\"]
      + specifications.map { "        \($0.shellQuoted()) \\" } + ["        && return", "      ;;"]
  }

  private func zshOption(_ option: ParameterDeclaration) -> [String] {
    let names = (option.short.map { ["-\($0)"] } ?? []) + [option.title]
    let exclusion = option.isRepeated ? "*" : names.count > 1 ? "(\(names.joined(separator: " ")))" : ""
    let explanation = "[\(option.help.escaping(":[]"))]"
    return names.map { spelling in
      guard option.kind == .option else { return exclusion + spelling + explanation }
      let join = spelling == option.title ? "=" : "+"
      return "\(exclusion)\(spelling)\(join)\(explanation):\(option.placeholder.escaping(":")):"
        + zshAction(option.hint)
    }
  }

  private func zshPositional(_ positional: ParameterDeclaration) -> String {
    let start = positional.isRepeated ? "*:" : positional.minimum == 0 ? "::" : ":"
    let action = words(for: positional).map { zshAction(.oneOf($0)) } ?? zshAction(positional.hint)
    return start + positional.name.escaping(":") + ":" + action
  }

  private func zshAction(_ hint: ValueHint) -> String {
    switch hint {
    case .anything, .oneOf([]): " "
    case .file: "_files"
    case .directory: "_directories"
    case .oneOf(let words): "(\(words.map { $0.escaping(":()\\ ") }.joined(separator: " ")))"
    }
  }
}

extension String {
  /// The text with a backslash before each of these characters.
  fileprivate func escaping(_ characters: String) -> String {
    reduce(into: "") { text, character in
      if characters.contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}
