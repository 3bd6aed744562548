/// What a command line asks for.
public enum Invocation<Action: Sendable>: Sendable {
  /// To perform a command with these arguments.
  case perform(Action, ParsedArguments)
  /// To print a text to standard output and succeed: help, the version or a completion script. The text
  /// ends without a line break.
  case print(String)
}
