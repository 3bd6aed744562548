/// A value known by its place: `SCENARIO` in `plimsoll run SCENARIO`.
///
/// The type of the value says how often it is given: `Positional<String>` once, `Positional<String?>` once or
/// not at all, `Positional<[String]>` any number of times.
public struct Positional<Value: Sendable>: Parameter {
  /// What is known about the argument apart from the type of its value.
  public let declaration: ParameterDeclaration
  private let convert: @Sendable ([String]) throws(UnreadableValue) -> Value

  /// An argument that must be given.
  public init(_ name: String, _ syntax: ValueSyntax<Value>, help: String) {
    declaration = Self.declare(name, syntax, help, .required)
    convert = exactlyOne(syntax)
  }

  /// An argument that is nil when left out.
  public init<Wrapped>(_ name: String, _ syntax: ValueSyntax<Wrapped>, help: String)
  where Value == Wrapped? {
    declaration = Self.declare(name, syntax, help, .optional)
    convert = { (words) throws(UnreadableValue) in try words.first.map(syntax.read) }
  }

  /// An argument that takes all words that are left, `atLeast` of them at the least.
  public init<Element>(_ name: String, _ syntax: ValueSyntax<Element>, help: String, atLeast minimum: Int = 1)
  where Value == [Element] {
    declaration = Self.declare(name, syntax, help, .repeated(atLeast: minimum))
    convert = { (words) throws(UnreadableValue) in try words.map(syntax.read) }
  }

  private static func declare<Read>(
    _ name: String, _ syntax: ValueSyntax<Read>, _ help: String, _ occurrence: ParameterDeclaration.Occurrence
  ) -> ParameterDeclaration {
    ParameterDeclaration(
      kind: .positional, name: name, short: nil, placeholder: name, help: help, occurrence: occurrence,
      limits: syntax.limits, defaultText: nil, hint: syntax.hint)
  }

  /// The value of the words given for it; none if it was left out.
  public func value(of words: [String]) throws(UnreadableValue) -> Value { try convert(words) }
}
