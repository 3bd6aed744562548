extension Shape where Value == Bool {
  /// `true` or `false`.
  public static var bool: Shape {
    Shape(
      expectation: "true or false", kinds: [.bool],
      decode: { reader in
        guard case .bool(let value) = reader.value.content else { return reader.mismatch("true or false") }
        return value
      },
      schema: { _ in .members([("type", .text("boolean"))]) },
      write: { JSONValue(.bool($0)) })
  }
}

extension Shape where Value == Double {
  /// A finite number within bounds, both included.
  public static func number(_ range: ClosedRange<Double>) -> Shape {
    number(atLeast: range.lowerBound, atMost: range.upperBound)
  }

  /// A finite number; `above` and `below` exclude the bound, `atLeast` and `atMost` include it.
  public static func number(
    above: Double? = nil, atLeast: Double? = nil, below: Double? = nil, atMost: Double? = nil
  ) -> Shape {
    let bounds: [(words: String, keyword: String, bound: Double?)] = [
      ("above", "exclusiveMinimum", above), ("at least", "minimum", atLeast),
      ("below", "exclusiveMaximum", below), ("at most", "maximum", atMost),
    ]
    let words = bounds.compactMap { part in part.bound.map { "\(part.words) \(plain($0))" } }
    let expectation =
      if let atLeast, let atMost {
        "a number from \(plain(atLeast)) to \(plain(atMost))"
      } else if let first = words.first {
        "a number \(first.hasPrefix("at") ? "of " : "")\(words.joined(separator: " and "))"
      } else {
        "a finite number"
      }
    return Shape(
      expectation: expectation, kinds: [.number],
      decode: { reader in
        guard case .number(let number) = reader.value.content, number.value.isFinite,
          above.map({ number.value > $0 }) ?? true, atLeast.map({ number.value >= $0 }) ?? true,
          below.map({ number.value < $0 }) ?? true, atMost.map({ number.value <= $0 }) ?? true
        else { return reader.mismatch(expectation) }
        return number.value
      },
      schema: { _ in
        .members(
          [("type", .text("number"))]
            + bounds.compactMap { part in part.bound.map { (part.keyword, .number($0)) } })
      },
      write: { .number($0) })
  }
}

extension Shape where Value: FixedWidthInteger {
  /// A whole number within bounds.
  public static func integer(_ range: ClosedRange<Value>) -> Shape {
    let expectation = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return Shape(
      expectation: expectation, kinds: [.number],
      decode: { reader in
        guard case .number(let number) = reader.value.content,
          let value = number.integer(as: Value.self), range.contains(value)
        else { return reader.mismatch(expectation) }
        return value
      },
      schema: { _ in
        .members([
          ("type", .text("integer")), ("minimum", .integer(range.lowerBound)),
          ("maximum", .integer(range.upperBound)),
        ])
      },
      write: { .integer($0) })
  }
}

extension Shape {
  /// A string that `convert` accepts; `expectation` says which those are: `a day such as "2026-01-05"`.
  public static func text(
    _ expectation: String, pattern: String? = nil, _ convert: @escaping (String) -> Value?
  ) -> Shape {
    Shape(
      expectation: expectation, kinds: [.string],
      decode: { reader in
        guard case .string(let text) = reader.value.content, let value = convert(text) else {
          return reader.mismatch(expectation)
        }
        return value
      },
      schema: { _ in
        .members([("type", .text("string"))] + (pattern.map { [("pattern", .text($0))] } ?? []))
      },
      write: { value in (value as? String).map { .text($0) } })
  }

  /// One of a few names.
  public static func choice(_ choices: [(name: String, value: Value)]) -> Shape where Value: Equatable {
    let names = choices.map(\.name)
    let expectation = oneOf(names)
    return Shape(
      expectation: expectation, kinds: [.string],
      decode: { reader in
        guard case .string(let text) = reader.value.content else { return reader.mismatch(expectation) }
        if let match = choices.first(where: { $0.name == text }) { return match.value }
        reader.report(
          "found \(reader.value.found), expected \(expectation)"
            + reader.session.suggestion(text, among: names))
        return nil
      },
      schema: { _ in .members([("enum", .list(names.map { .text($0) }))]) },
      write: { value in choices.first { $0.value == value }.map { .text($0.name) } })
  }

  /// One of the names of an enumeration.
  public static func choice(_ type: Value.Type) -> Shape
  where Value: CaseIterable & RawRepresentable & Equatable, Value.RawValue == String {
    choice(Value.allCases.map { ($0.rawValue, $0) })
  }
}

extension Shape where Value == String {
  /// Text of at most `limit` characters.
  public static func string(upTo limit: Int = 2000) -> Shape {
    text("a string of at most \(limit) characters") { $0.count <= limit ? $0 : nil }
  }
}

/// `"a"`, `"a" or "b"`, or `one of "a", "b", "c"`; a long list is cut.
func oneOf(_ names: [String]) -> String {
  let shown = names.prefix(16).map(quoted)
  if names.count > 16 { return "one of \(shown.joined(separator: ", ")), …" }
  return shown.count > 2 ? "one of \(shown.joined(separator: ", "))" : shown.joined(separator: " or ")
}

/// A number as people write it: 2, not 2.0.
package func plain(_ number: Double) -> String {
  Int(exactly: number).map(String.init) ?? "\(number)"
}
