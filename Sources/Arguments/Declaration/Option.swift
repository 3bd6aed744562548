/// A named value: `--seed 7`, `--seed=7`, `-j 4` or `-j4`.
///
/// The type of the value says how often the option may be given:
/// - `Option<Int>` with a default may be left out; without one it must be given;
/// - `Option<Int?>` is nil when left out;
/// - `Option<[Int]>` collects every occurrence.
///
/// A single-valued option that is given twice is refused, since one of the two would be ignored.
public struct Option<Value: Sendable>: Parameter {
  /// What is known about the option apart from the type of its value.
  public let declaration: ParameterDeclaration
  private let convert: @Sendable ([String]) throws(UnreadableValue) -> Value

  /// An option that must be given.
  public init(
    _ name: String, short: Character? = nil, _ syntax: ValueSyntax<Value>, placeholder: String? = nil,
    help: String
  ) {
    declaration = Self.declare(name, short, syntax, placeholder, help, .required)
    convert = exactlyOne(syntax)
  }

  /// An option that may be left out.
  /// - Parameter shownAs: what the help says of the default, where that is not the value itself, "all cores".
  public init(
    _ name: String, short: Character? = nil, _ syntax: ValueSyntax<Value>, placeholder: String? = nil,
    help: String, default standard: Value, shownAs: String? = nil
  ) {
    declaration = Self.declare(
      name, short, syntax, placeholder, help, .optional, shownAs ?? syntax.write(standard))
    convert = { (words) throws(UnreadableValue) in try words.first.map(syntax.read) ?? standard }
  }

  /// An option that is nil when left out.
  /// - Parameter shownAs: what the help says of the default ("the scenario's seed").
  public init<Wrapped>(
    _ name: String, short: Character? = nil, _ syntax: ValueSyntax<Wrapped>, placeholder: String? = nil,
    help: String, shownAs: String? = nil
  ) where Value == Wrapped? {
    declaration = Self.declare(name, short, syntax, placeholder, help, .optional, shownAs)
    convert = { (words) throws(UnreadableValue) in try words.first.map(syntax.read) }
  }

  /// An option that may be given any number of times, `atLeast` times at the least.
  public init<Element>(
    _ name: String, short: Character? = nil, _ syntax: ValueSyntax<Element>, placeholder: String? = nil,
    help: String, atLeast minimum: Int = 0
  ) where Value == [Element] {
    declaration = Self.declare(name, short, syntax, placeholder, help, .repeated(atLeast: minimum))
    convert = { (words) throws(UnreadableValue) in try words.map(syntax.read) }
  }

  private static func declare<Read>(
    _ name: String, _ short: Character?, _ syntax: ValueSyntax<Read>, _ placeholder: String?, _ help: String,
    _ occurrence: ParameterDeclaration.Occurrence, _ defaultText: String? = nil
  ) -> ParameterDeclaration {
    ParameterDeclaration(
      kind: .option, name: name, short: short, placeholder: placeholder ?? syntax.placeholder, help: help,
      occurrence: occurrence, limits: syntax.limits, defaultText: defaultText, hint: syntax.hint)
  }

  /// The value of the words given for it; none if it was left out.
  public func value(of words: [String]) throws(UnreadableValue) -> Value { try convert(words) }
}

/// Reads the one word that the parser has made sure is there.
func exactlyOne<Value>(
  _ syntax: ValueSyntax<Value>
) -> @Sendable ([String]) throws(UnreadableValue) -> Value {
  { (words) throws(UnreadableValue) in
    guard let word = words.first else {
      preconditionFailure("a required parameter is read only after its presence was checked")
    }
    return try syntax.read(word)
  }
}
