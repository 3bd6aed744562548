extension Program {
  /// The help of a command, or of the program where none is given, wrapped to `width` columns.
  func help(for command: CommandDeclaration?, width: Int) -> String {
    // Long lines tire the eye, and narrower than this nothing can be aligned.
    let width = min(max(width, 40), 110)
    let sections = command.map { commandSections($0, width) } ?? programSections(width)
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private func programSections(_ width: Int) -> [[String]] {
    [
      wrapped(abstract, width: width),
      ["Usage: \(name) COMMAND [ARGUMENT]..."],
      wrapped(discussion, width: width),
      ["Commands:"] + definitionList(declarations.map { ($0.name, $0.abstract) }, width: width),
      ["Options:"] + optionList(CommandDeclaration.everywhere, width),
      wrapped("See '\(name) help COMMAND' for a command's arguments, options and examples.", width: width),
    ]
  }

  private func commandSections(_ command: CommandDeclaration, _ width: Int) -> [[String]] {
    let arguments = command.positionals.map { (term: $0.name, explanation: explanation($0)) }
    return [
      wrapped(command.abstract, width: width),
      usage(command, width),
      wrapped(command.discussion, width: width),
      arguments.isEmpty ? [] : ["Arguments:"] + definitionList(arguments, width: width),
      ["Options:"] + optionList(command.options, width),
      command.examples.isEmpty ? [] : ["Examples:"] + command.examples.flatMap { exampleLines($0, width) },
    ]
  }

  /// What must be given is spelt out; the rest is "[OPTIONS]".
  private func usage(_ command: CommandDeclaration, _ width: Int) -> [String] {
    let required = command.options.filter { $0.minimum > 0 }
    let parts =
      required.map { "\($0.title) \($0.placeholder)" + ($0.isRepeated ? "..." : "") }
      + ["[OPTIONS]"] + command.positionals.map(usage)
    let start = "Usage: \(name) \(command.name)"
    let indent = String(repeating: " ", count: min(start.count + 1, 16))
    var lines = [start]
    for part in parts {
      if lines[lines.count - 1].count + 1 + part.count <= width {
        lines[lines.count - 1] += " \(part)"
      } else {
        lines.append(indent + part)
      }
    }
    return lines
  }

  private func usage(_ positional: ParameterDeclaration) -> String {
    switch positional.occurrence {
    case .required: positional.name
    case .optional,
      .repeated(atLeast: 0) where !positional.isRepeated:
      "[\(positional.name)]"
    case .repeated(atLeast: 0): "[\(positional.name)]..."
    case .repeated: "\(positional.name)..."
    }
  }

  private func optionList(_ options: [ParameterDeclaration], _ width: Int) -> [String] {
    let entries = options.map { option in
      let letter = option.short.map { "-\($0), " } ?? "    "
      let value = option.kind == .flag ? "" : " \(option.placeholder)"
      return (term: letter + option.title + value, explanation: explanation(option))
    }
    return definitionList(entries, width: width)
  }

  /// The help of a parameter with what the declaration adds to it: limits, default, repetition.
  private func explanation(_ parameter: ParameterDeclaration) -> String {
    var notes: [String] = []
    if let limits = parameter.limits { notes.append(limits) }
    if let standard = parameter.defaultText, !standard.isEmpty { notes.append("default: \(standard)") }
    if parameter.kind == .option {
      if parameter.isRepeated { notes.append("may be repeated") }
      if parameter.minimum > 0 { notes.append("required") }
    }
    return parameter.help + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")
  }

  private func exampleLines(_ example: Example, _ width: Int) -> [String] {
    ["  " + example.line] + wrapped(example.explanation, width: width - 6).map { "      " + $0 }
  }
}
