/// A value of a record, with the keys of maps in order; written as YAML or as JSON, which then hold the same.
public indirect enum RecordValue: Hashable, Sendable {
  /// Nothing is known.
  case null
  /// A truth.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number; one that is not finite is written as null.
  case number(Double)
  /// Text, whatever is in it.
  case text(String)
  /// Values in order.
  case list([RecordValue])
  /// Keys with their values, no key twice.
  case map([Entry])

  /// A key and its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: RecordValue

    /// An entry of a map.
    public init(_ key: String, _ value: RecordValue) {
      self.key = key
      self.value = value
    }
  }

  /// Text, or null for nil.
  static func text(orNull text: String?) -> RecordValue { text.map(RecordValue.text) ?? .null }

  /// The number as both formats read it: with a point before an exponent, which YAML 1.1 asks for, and
  /// a signed exponent.
  static func literal(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    let text = number.description
    guard let exponent = text.firstIndex(of: "e"), !text[..<exponent].contains(".") else { return text }
    return "\(text[..<exponent]).0\(text[exponent...])"
  }
}

extension RecordValue: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral {
  /// A map from a literal, in its order.
  public init(dictionaryLiteral elements: (String, RecordValue)...) {
    self = .map(elements.map { Entry($0.0, $0.1) })
  }

  /// Text from a literal.
  public init(stringLiteral value: String) { self = .text(value) }
}
