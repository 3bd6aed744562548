/// A number as people write it: a whole number of units of a power of ten, so that 0.7 and three steps of 0.05 are
/// 0.85 and nothing else.
struct DecimalNumber: Hashable, Sendable {
  /// The number is `units` · 10^(−`places`).
  let units: Int
  let places: Int

  init(units: Int, places: Int) {
    self.units = units
    self.places = places
  }

  /// Reads an optional sign, digits and an optional fraction; nil for anything else, and beyond fifteen digits.
  init?(_ text: some StringProtocol) {
    var digits = text[...]
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits.removeFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let all = parts.joined()
    guard !all.isEmpty, all.utf8.count <= 15, all.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      parts.allSatisfy({ !$0.isEmpty }), let units = Int(all)
    else { return nil }
    self.init(units: isNegative ? -units : units, places: parts.count == 2 ? parts[1].utf8.count : 0)
  }

  /// The number in units of a smaller power of ten; nil where they do not fit.
  func units(at places: Int) -> Int? {
    var units = units
    for _ in self.places..<max(self.places, places) {
      let (product, overflow) = units.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      units = product
    }
    return units
  }

  /// The shortest text: without trailing zeros, a zero before the point, no sign before zero.
  var text: String {
    var (units, places) = (units.magnitude, places)
    while places > 0, units % 10 == 0 {
      units /= 10
      places -= 1
    }
    var digits = String(units)
    let sign = self.units < 0 ? "-" : ""
    guard places > 0 else { return sign + digits }
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return sign + digits.dropLast(places) + "." + digits.suffix(places)
  }
}
