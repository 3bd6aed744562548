import PositionedJSON

extension Shape where Value == Double {
  /// Hours after which something is due or happens.
  static var positiveHours: Shape { number(above: 0, atMost: 100_000) }

  /// A probability, or a share that may be nothing or all.
  static var probability: Shape { number(0...1) }
}

extension ObjectReader {
  /// Reads hours after which something happens; left out they are the default, and null means never.
  func readHoursOrNever(_ key: String, default hours: Double, _ meaning: String) -> Double? {
    let read = readIfPresent(
      key, .positiveHours, "\(meaning); left out, \(plain(hours)); null for never")
    return mentions(key) ? read : hours
  }
}
