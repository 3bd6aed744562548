/// The values a command was given, by the parameters it declares.
public struct ParsedArguments: Sendable {
  /// The program and the command, "plimsoll run".
  public let command: String
  private let values: [String: any Sendable]

  init(command: String, values: [String: any Sendable]) {
    self.command = command
    self.values = values
  }

  /// The value of a parameter.
  /// - Precondition: the command that was parsed declares the parameter.
  public subscript<Key: Parameter>(_ parameter: Key) -> Key.Value {
    guard let box = values[parameter.declaration.title] as? Box<Key.Value> else {
      preconditionFailure(
        "'\(command)' asks only for parameters it declares, not \(parameter.declaration.title)")
    }
    return box.value
  }

  /// A refusal of arguments that are each in order but do not go together.
  public func usageError(_ message: String) -> UsageError {
    UsageError(command: command, finding: .refused(message))
  }

  /// Keeps a value that is itself an optional apart from a missing one.
  private struct Box<Value: Sendable>: Sendable {
    let value: Value
  }

  static func boxed<Key: Parameter>(
    _ parameter: Key, _ words: [String]
  ) throws(UnreadableValue) -> any Sendable {
    Box(value: try parameter.value(of: words))
  }
}
