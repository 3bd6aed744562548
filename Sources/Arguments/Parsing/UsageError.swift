/// A command line that cannot be understood.
public struct UsageError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong with the command line.
  public enum Finding: Sendable, Hashable {
    /// No command was given; these exist.
    case missingCommand(expected: [String])
    /// No command has this name.
    case unknownCommand(String, nearest: String?)
    /// The command has no such option; it is written with its hyphens.
    case unknownOption(String, nearest: String?)
    /// An option of a command was given before the command.
    case optionBeforeCommand(String)
    /// An option came without its value; `next` is the word that looks like another option.
    case missingValue(option: String, placeholder: String, next: String?)
    /// A flag came with a value.
    case unexpectedValue(flag: String, value: String)
    /// A value is not of the kind the parameter takes.
    case unreadable(parameter: String, UnreadableValue)
    /// A parameter was given less often than it must be.
    case missing(parameter: String, help: String, given: Int, atLeast: Int)
    /// An option with a single value was given again.
    case repeated(option: String, first: String, second: String)
    /// A word is left over; the command takes this many positionals.
    case unexpectedWord(String, takes: [String])
    /// The command itself refuses what it was given.
    case refused(String)
  }

  /// The exit code of a program that was called wrongly.
  public static let exitCode: Int32 = 2

  /// The program and the command, "plimsoll run".
  public var command: String
  /// What is wrong.
  public var finding: Finding

  /// An error in the call of a command.
  public init(command: String, finding: Finding) {
    self.command = command
    self.finding = finding
  }

  /// The place, the finding and where to read on, in two lines for standard error.
  public var description: String {
    "\(command): \(message)\nSee '\(command) --help'."
  }

  /// The finding in a sentence.
  public var message: String {
    switch finding {
    case .missingCommand(let expected):
      "a command is missing, expected \(listed(expected, conjunction: "or"))"
    case .unknownCommand(let name, let nearest):
      "no command is named \(quoted(name))" + suggestion(nearest)
    case .unknownOption(let name, let nearest):
      "no option is named \(quoted(name))" + suggestion(nearest)
    case .optionBeforeCommand(let name):
      "\(quoted(name)) belongs after the command"
    case .missingValue(let option, let placeholder, let next):
      "\(quoted(option)) needs a value, \(placeholder)"
        + (next.map { "; if \(quoted($0)) is the value, write \(quoted("\(option)=\($0)"))" } ?? "")
    case .unexpectedValue(let flag, let value):
      "\(quoted(flag)) takes no value, found \(quoted(value))"
    case .unreadable(let parameter, let problem):
      "\(parameter): found \(quoted(problem.found)), expected \(problem.expected)"
        + suggestion(problem.nearest)
    case .missing(let parameter, let help, let given, let minimum):
      given == 0
        ? "\(parameter) is missing: \(help)"
        : "\(parameter) is given \(given == 1 ? "once" : "\(given) times"), expected at least \(minimum)"
    case .repeated(let option, let first, let second):
      "\(quoted(option)) is given twice, as \(quoted(first)) and as \(quoted(second))"
    case .unexpectedWord(let word, let takes):
      "unexpected \(quoted(word)); "
        + (takes.isEmpty ? "no arguments are expected" : "expected only \(takes.joined(separator: " "))")
    case .refused(let message):
      message
    }
  }
}

private func suggestion(_ name: String?) -> String { name.map { "; did you mean '\($0)'?" } ?? "" }

/// A word of the command line in quotes, with control characters made visible so that it cannot steer the
/// terminal it is shown on.
private func quoted(_ word: String) -> String {
  var text = "'"
  for scalar in word.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: text += scalar.escaped(asASCII: true)
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text + "'"
}
