/// A value of a JSON5 document and the place of its first character.
public struct JSONValue: Hashable, Sendable {
  /// What the value is.
  public var content: Content
  /// Where it was read.
  public var place: SourcePlace

  /// A value at a place.
  public init(_ content: Content, at place: SourcePlace = .unplaced) {
    self.content = content
    self.place = place
  }

  /// The six kinds of JSON values.
  public enum Content: Hashable, Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number, possibly not finite.
    case number(JSONNumber)
    /// Text.
    case string(String)
    /// Values in order.
    case array([JSONValue])
    /// Members in order, no key twice.
    case object([JSONMember])
  }
}

/// A key and its value.
public struct JSONMember: Hashable, Sendable {
  /// The key.
  public var key: String
  /// Where the key was read.
  public var place: SourcePlace
  /// The value.
  public var value: JSONValue
  /// Whether an override had to create the member on the way to a deeper key.
  public var isImplied: Bool

  /// A member from its parts.
  public init(key: String, at place: SourcePlace = .unplaced, value: JSONValue, isImplied: Bool = false) {
    self.key = key
    self.place = place
    self.value = value
    self.isImplied = isImplied
  }
}

/// A number as it was written, because an integer of 64 bits does not fit into a `Double`.
public struct JSONNumber: Hashable, Sendable {
  /// The nearest double; infinite where the literal is too large, and for `Infinity`.
  public let value: Double
  /// The literal, "0x1F".
  public let literal: String

  /// A number and the literal it was read from.
  public init(value: Double, literal: String) {
    self.value = value
    self.literal = literal
  }

  /// The number as an integer, or nil where it has a fraction or does not fit; exact for every literal
  /// of digits alone.
  public func integer<Integer: FixedWidthInteger>(as type: Integer.Type) -> Integer? {
    Integer(literal) ?? Integer(exactly: value)
  }
}

extension JSONValue {
  /// What was found, for a message: `the string "x"`, `3.5`, `an object`.
  public var found: String {
    switch content {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let number): number.literal.count > 40 ? "\(number.literal.prefix(40))…" : number.literal
    case .string(let text): "the string \(quoted(text))"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// The same value with every place inside it replaced.
  func relocated(to place: SourcePlace) -> JSONValue {
    switch content {
    case .null, .bool, .number, .string:
      return JSONValue(content, at: place)
    case .array(let elements):
      return JSONValue(.array(elements.map { $0.relocated(to: place) }), at: place)
    case .object(let members):
      let moved = members.map {
        JSONMember(key: $0.key, at: place, value: $0.value.relocated(to: place), isImplied: $0.isImplied)
      }
      return JSONValue(.object(moved), at: place)
    }
  }
}

/// Text in quotes on one line, shortened to 40 characters, with control characters made visible.
package func quoted(_ text: String) -> String {
  var shown = "\""
  for scalar in text.prefix(40).unicodeScalars {
    switch scalar {
    case "\"": shown += "\\\""
    case "\\": shown += "\\\\"
    case "\n": shown += "\\n"
    case "\t": shown += "\\t"
    case "\r": shown += "\\r"
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default:
        shown.unicodeScalars.append(scalar)
      }
    }
  }
  return shown + (text.count > 40 ? "…\"" : "\"")
}
