/// What is wrong with the dependencies of a breakdown.
public enum DependencyFault: Error, Hashable, Sendable {
  /// Two tasks have the same key.
  case duplicateKey(String)
  /// A task depends on a key that no task of the breakdown has.
  case unknownKey(String, neededBy: String)
  /// Tasks that wait for each other, each for the next and the last for the first.
  case cycle([String])

  /// The fault's code, "cyclic-dependencies".
  public var code: String {
    switch self {
    case .duplicateKey: "duplicate-key"
    case .unknownKey: "unknown-dependency"
    case .cycle: "cyclic-dependencies"
    }
  }

  /// The fault, as a sentence for people.
  public var explanation: String {
    switch self {
    case .duplicateKey(let key): "More than one task has the key \(key)."
    case .unknownKey(let key, let task): "\(task) depends on \(key), which is not in the breakdown."
    case .cycle(let keys):
      "Tasks wait for each other: \((keys + keys.prefix(1)).joined(separator: " needs "))."
    }
  }
}
