/// A shell that completion scripts are written for.
public enum Shell: String, Sendable, CaseIterable {
  /// GNU Bash, from version 3.2.
  case bash
  /// The Z shell.
  case zsh
  /// The friendly interactive shell.
  case fish
}

extension Program {
  /// A script that completes the commands, options and values of the program in a shell.
  func completionScript(for shell: Shell) -> String {
    let lines =
      switch shell {
      case .bash: bashCompletion
      case .zsh: zshCompletion
      case .fish: fishCompletion
      }
    return lines.joined(separator: "\n")
  }

  /// The words a shell may offer for a positional, or nil if it takes names of files.
  func words(for positional: ParameterDeclaration) -> [String]? {
    if positional == BuiltIn.topic.declaration { return declarations.map(\.name) }
    switch positional.hint {
    case .oneOf(let words): return words
    case .anything: return []
    case .file, .directory: return nil
    }
  }
}

extension String {
  /// The text as one word of a shell.
  /// - Parameter quote: how the shell writes a single quote inside single quotes.
  func shellQuoted(quote: String = #"'\''"#) -> String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: quote) + "'"
  }
}
