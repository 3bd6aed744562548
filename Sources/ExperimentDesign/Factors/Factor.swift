/// Something that an experiment varies: a path in the scenario, and the values it takes.
public struct Factor: Hashable, Sendable {
  /// The path of the value in the scenario: keys separated by dots.
  public let path: String
  /// What it may be.
  public let values: FactorValues

  /// A factor of the given values.
  public init(path: String, values: FactorValues) {
    self.path = path
    self.values = values
  }

  /// A factor of the given levels, each as it would be written after `--set PATH=`.
  public init(path: String, levels: [String]) {
    self.init(path: path, values: .levels(levels))
  }

  /// Reads `PATH=VALUES`, whose values are those of `FactorValues.init(_:)`.
  ///
  /// - Throws: what was found and what was expected.
  public init(_ argument: String) throws(FactorSyntaxError) {
    guard let equals = argument.firstIndex(of: "=") else {
      throw FactorSyntaxError(
        argument: argument,
        message: "found no \"=\", expected PATH=VALUES such as capacity.warning=0.7..0.9:0.05")
    }
    let path = argument[..<equals]
    guard !path.split(separator: ".", omittingEmptySubsequences: false).contains("") else {
      throw FactorSyntaxError(
        argument: argument, message: "found an empty key in the path, expected keys separated by dots")
    }
    do {
      self.init(
        path: String(path), values: try FactorValues(String(argument[argument.index(after: equals)...])))
    } catch {
      throw FactorSyntaxError(argument: argument, message: error.message)
    }
  }

  /// The levels in their order; none where the values are an interval.
  public var levels: [String] {
    switch values {
    case .levels(let levels): levels
    case .interval: []
    }
  }
}

/// Values to vary that make no sense.
public struct FactorSyntaxError: Error, Hashable, CustomStringConvertible {
  /// What was asked for.
  public let argument: String
  /// What was found and what was expected.
  public let message: String

  /// The argument and what is wrong with it.
  public var description: String { "\(argument): \(message)" }
}
