/// Why a scenario that reads well cannot be simulated.
public struct CompilationProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The key path in the scenario.
  public var path: String
  /// What was found and what is expected.
  public var message: String

  /// The problem in one line.
  public var description: String { "\(path): \(message)" }
}
