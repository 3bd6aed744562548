import Foundation

/// Documents as JSON, for standard output and for scenarios.
public enum JSONText {
  /// On one line, with sorted keys.
  ///
  /// - Throws: `JSONProblem` where a number is not finite.
  public static func compact(_ document: some Encodable) throws -> String {
    try text(document, JSONEncoder(), [.sortedKeys, .withoutEscapingSlashes])
  }

  /// Indented, with sorted snake_case keys, ending in a line feed.
  ///
  /// - Throws: `JSONProblem` where a number is not finite. What is not defined is left out by the document: a number that
  ///   is there and endless is an error of the model or of its inputs, and is not passed over.
  public static func of(_ document: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return try text(document, encoder, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]) + "\n"
  }

  private static func text(
    _ document: some Encodable, _ encoder: JSONEncoder, _ formatting: JSONEncoder.OutputFormatting
  ) throws -> String {
    encoder.outputFormatting = formatting
    do {
      return String(decoding: try encoder.encode(document), as: UTF8.self)
    } catch EncodingError.invalidValue(let value, let context) {
      throw JSONProblem(value, at: context.codingPath)
    }
  }
}

/// A value that JSON cannot hold.
public struct JSONProblem: Error, Sendable, CustomStringConvertible {
  /// Where it stands in the document, "metrics[0].mean".
  public let place: String
  /// What was found.
  public let found: String

  init(_ value: Any, at path: [any CodingKey]) {
    place = path.reduce(into: "") { place, key in
      if let index = key.intValue {
        place += "[\(index)]"
      } else {
        place += (place.isEmpty ? "" : ".") + key.stringValue
      }
    }
    found = "\(value)"
  }

  /// One line for a person.
  public var description: String {
    "standard output: \(place): found \(found), expected a finite number, as JSON has no other"
  }
}
