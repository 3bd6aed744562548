import Experiments

extension CSVTable {
  /// A column per factor of a design, with the level of a row's point.
  ///
  /// - Parameters:
  ///   - design: The design.
  ///   - position: The place of a row's point in it.
  static func factors(_ design: PlacedDesign, at position: @escaping @Sendable (Row) -> Int) -> [Column] {
    let points = design.points.points
    return design.points.factors.enumerated().map { place, factor in
      let areNumbers = points.allSatisfy { CSVBuffer.number($0[place]) != nil }
      return Column(
        factor.path, (areNumbers ? CSVField.number : .text).required,
        "The value of this key of the scenario, in the key's own unit."
      ) { row, buffer in buffer.append(level: points[position(row)][place]) }
    }
  }
}

extension CSVBuffer {
  /// Appends the level of a factor: a number as it is, so that a negative one is not taken for a formula; anything else
  /// as text.
  mutating func append(level: String) {
    switch Self.number(level) {
    case .whole(let number)?: append(number)
    case .decimal(let number)?: append(number)
    case nil: append(level)
    }
  }

  /// A level that is written as the number it is.
  enum Level {
    case whole(Int)
    case decimal(Double)
  }

  /// The number that a level is; nil for one that would be written otherwise.
  static func number(_ level: String) -> Level? {
    if let whole = Int(level), String(whole) == level { return .whole(whole) }
    if let number = Double(level), number.isFinite, "\(number)" == level { return .decimal(number) }
    return nil
  }
}
