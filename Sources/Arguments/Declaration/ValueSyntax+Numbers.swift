extension ValueSyntax where Value: FixedWidthInteger & Sendable {
  /// Any integer the type can hold.
  public static var integer: ValueSyntax { bounded(by: Value.min...Value.max, limits: nil) }

  /// An integer between two bounds, both included.
  public static func integer(in range: ClosedRange<Value>) -> ValueSyntax {
    bounded(by: range, limits: "\(range.lowerBound) to \(range.upperBound)")
  }

  /// An integer of at least the bound: `.integer(in: 1...)`.
  public static func integer(in range: PartialRangeFrom<Value>) -> ValueSyntax {
    bounded(by: range.lowerBound...Value.max, limits: "\(range.lowerBound) or more")
  }

  private static func bounded(by range: ClosedRange<Value>, limits: String?) -> ValueSyntax {
    let kind = "a whole number"
    let unlimited = Value.isSigned ? kind : "\(kind), 0 or more"
    let expected = limits.map { "\(kind), \($0)" } ?? unlimited
    return ValueSyntax(placeholder: "N", kind: kind, limits: limits) { (word) throws(UnreadableValue) in
      if let value = Value(word), range.contains(value) { return value }
      // Digits that do not fit the type are a number all the same; only the bound explains the refusal.
      let tooBig = !word.isEmpty && word.allSatisfy(\.isASCIIDigit) && Value(word) == nil
      throw UnreadableValue(
        found: word, expected: tooBig ? "\(kind), \(range.lowerBound) to \(range.upperBound)" : expected)
    }
  }
}

extension ValueSyntax where Value == Double {
  /// Any finite number.
  public static var number: ValueSyntax { accepting(limits: nil) { _ in true } }

  /// A finite number between two bounds, both included.
  public static func number(in range: ClosedRange<Double>) -> ValueSyntax {
    accepting(limits: "\(shortest(range.lowerBound)) to \(shortest(range.upperBound))") { range.contains($0) }
  }

  /// A finite number of at least the bound.
  public static func number(in range: PartialRangeFrom<Double>) -> ValueSyntax {
    accepting(limits: "\(shortest(range.lowerBound)) or more") { range.contains($0) }
  }

  /// A finite number above a bound and, where one is given, below another; both bounds excluded.
  public static func number(above lower: Double, below upper: Double? = nil) -> ValueSyntax {
    let limits = "above \(shortest(lower))" + (upper.map { " and below \(shortest($0))" } ?? "")
    return accepting(limits: limits) { $0 > lower && $0 < (upper ?? .infinity) }
  }

  private static func accepting(
    limits: String?, _ isAccepted: @escaping @Sendable (Double) -> Bool
  ) -> ValueSyntax {
    ValueSyntax(
      placeholder: "X", kind: "a number", limits: limits, write: { shortest($0) },
      reading: { word in
        guard let value = Double(word), value.isFinite, isAccepted(value) else { return nil }
        return value
      })
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

/// The shortest decimal that reads back as the value, without a ".0" nobody would type.
private func shortest(_ value: Double) -> String {
  let text = "\(value)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
