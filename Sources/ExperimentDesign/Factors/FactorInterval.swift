/// A range of numbers from which a design takes its own, both ends written in decimals.
public struct FactorInterval: Hashable, Sendable {
  private let first: Int
  private let end: Int
  private let places: Int

  /// The range between two numbers of units of 10^(−places).
  init(low: Int, high: Int, places: Int) {
    (first, end, self.places) = (low, high, places)
  }

  /// The lower end as it is written.
  public var low: String { DecimalNumber(units: first, places: places).text }

  /// The upper end as it is written.
  public var high: String { DecimalNumber(units: end, places: places).text }

  /// The middle of one of `count` equal parts of the range, rounded to a hundredth of a part or finer.
  ///
  /// - Parameters:
  ///   - part: from 0.
  ///   - count: at most 10⁶.
  public func middle(ofPart part: Int, of count: Int) -> String {
    precondition(count > 0 && count <= 1_000_000 && part >= 0 && part < count, "a part is one of them")
    var (low, width, places) = (first, end - first, self.places)
    while width < 100 * count {
      // The range is narrow and so are its numbers: another digit fits, unless its place is far from its width.
      let (nextLow, overflow) = low.multipliedReportingOverflow(by: 10)
      if overflow { break }
      (low, width, places) = (nextLow, width * 10, places + 1)
    }
    let (product, remainder) = width.quotientAndRemainder(dividingBy: 2 * count)
    let offset = product * (2 * part + 1) + (remainder * (2 * part + 1) + count) / (2 * count)
    return DecimalNumber(units: low + offset, places: places).text
  }
}
