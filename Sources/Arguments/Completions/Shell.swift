/// A shell that completion scripts are written for.
public enum Shell: String, Sendable, CaseIterable {
  /// GNU Bash.
  case bash
  /// The Z shell.
  case zsh
  /// The friendly interactive shell.
  case fish
}

extension Program {
  /// A script that completes the commands and options of the program in a shell.
  func completionScript(for shell: Shell) -> String { "" }
}
