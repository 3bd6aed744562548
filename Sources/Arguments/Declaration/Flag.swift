/// A switch that is off until it is named: `--quiet` or `-q`. Naming it twice changes nothing.
public struct Flag: Parameter {
  /// What is known about the flag.
  public let declaration: ParameterDeclaration

  /// A switch that is off until it is named.
  public init(_ name: String, short: Character? = nil, help: String) {
    declaration = ParameterDeclaration(
      kind: .flag, name: name, short: short, placeholder: "", help: help, occurrence: .optional, limits: nil,
      defaultText: nil, hint: .anything)
  }

  /// Whether it was named.
  public func value(of words: [String]) -> Bool { !words.isEmpty }
}
