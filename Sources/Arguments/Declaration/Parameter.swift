/// Something a command takes from its command line: a `Positional`, an `Option` or a `Flag`.
///
/// A parameter is both the declaration that parsing, help and completion are derived from and the typed key
/// to its value: `arguments[seed]` is a `UInt64` if `seed` is an `Option<UInt64>`.
public protocol Parameter<Value>: Sendable {
  /// What the command receives.
  associatedtype Value: Sendable
  /// What is known about the parameter apart from the type of its value.
  var declaration: ParameterDeclaration { get }
  /// The value of the words given for it, in their order; none if it was left out.
  func value(of words: [String]) throws(UnreadableValue) -> Value
}

/// What is known about a parameter apart from the type of its value.
public struct ParameterDeclaration: Sendable, Hashable {
  /// How a parameter is recognized.
  public enum Kind: Sendable, Hashable {
    /// By its place among the words that belong to no option.
    case positional
    /// By its name, with a value after it.
    case option
    /// By its name alone.
    case flag
  }

  /// How often a parameter is given.
  public enum Occurrence: Sendable, Hashable {
    /// Once.
    case required
    /// Once or not at all.
    case optional
    /// Any number of times, but at least so often.
    case repeated(atLeast: Int)
  }

  /// How it is recognized.
  public var kind: Kind
  /// The long name of an option or flag without its hyphens, "seed"; the name of a positional, "SCENARIO".
  public var name: String
  /// The letter of an option or flag, "j" for "-j".
  public var short: Character?
  /// What stands for the value in the help; empty for a flag.
  public var placeholder: String
  /// A sentence or more on what it is for.
  public var help: String
  /// How often it is given.
  public var occurrence: Occurrence
  /// What narrows the values, "1 or more".
  public var limits: String?
  /// The value where none is given, in words.
  public var defaultText: String?
  /// What a shell may offer as its value.
  public var hint: ValueHint

  /// Its name in usage lines and error messages: "--seed" or "SCENARIO".
  public var title: String { kind == .positional ? name : "--\(name)" }

  /// How often it must be given.
  var minimum: Int {
    switch occurrence {
    case .required: 1
    case .optional: 0
    case .repeated(let minimum): minimum
    }
  }

  var isRepeated: Bool {
    if case .repeated = occurrence { true } else { false }
  }
}
