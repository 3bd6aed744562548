extension Program {
  /// Where the script offers nothing, Bash itself completes names of files, quoting included.
  var bashCompletion: [String] {
    let start = [
      "# Completion of \(name) for bash: source <(\(name) completions bash)",
      "_\(identifier)() {",
      "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=",
      "  COMPREPLY=()",
      "  # Bash takes \"--option=value\" for three words.",
      "  if [[ $current == = ]]; then",
      "    current=",
      "  elif [[ $previous == = ]]; then",
      "    previous=${COMP_WORDS[COMP_CWORD-2]}",
      "  fi",
      "  if ((COMP_CWORD == 1)); then",
      "    words=\(words(declarations.map(\.name) + CommandDeclaration.everywhere.map(\.title)))",
      "  else",
      "    case \"${COMP_WORDS[1]} $previous\" in",
    ]
    let values = declarations.flatMap { command in command.options.flatMap { bashValues(of: $0, command) } }
    let rest = declarations.map { command in
      let offered = command.options.map(\.title) + command.positionals.flatMap { words(for: $0) ?? [] }
      return "      \(command.name.shellQuoted())' '*) words=\(words(offered)) ;;"
    }
    let end = [
      "    esac",
      "  fi",
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))",
      "}",
      "complete -o default -F _\(identifier) \(name)",
    ]
    return start + values + rest + end
  }

  private func bashValues(of option: ParameterDeclaration, _ command: CommandDeclaration) -> [String] {
    guard option.kind == .option else { return [] }
    let names = [option.title] + (option.short.map { ["-\($0)"] } ?? [])
    let pattern = names.map { "\(command.name) \($0)".shellQuoted() }.joined(separator: "|")
    guard case .oneOf(let offered) = option.hint else { return ["      \(pattern)) return 0 ;;"] }
    return ["      \(pattern)) words=\(words(offered)) ;;"]
  }

  private func words(_ words: [String]) -> String { words.joined(separator: " ").shellQuoted() }
}

extension Program {
  /// The name of the program as part of a function's name.
  var identifier: String { String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" }) }
}
