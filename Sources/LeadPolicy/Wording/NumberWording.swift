extension Double {
  /// The number to at most two decimals, without a fraction where there is none: "4", "93.25".
  ///
  /// Rounds in integers: `rounded()` needs the C library's mathematics, which nothing else here links.
  var wording: String {
    guard isFinite else { return isNaN ? "undefined" : self > 0 ? "unbounded" : "negative" }
    guard magnitude < 1e13 else { return "\(self)" }
    let hundredths = Int(magnitude * 100 + 0.5)
    let (whole, fraction) = hundredths.quotientAndRemainder(dividingBy: 100)
    let sign = self < 0 && hundredths > 0 ? "-" : ""
    let decimals =
      if fraction == 0 {
        ""
      } else if fraction.isMultiple(of: 10) {
        ".\(fraction / 10)"
      } else {
        fraction < 10 ? ".0\(fraction)" : ".\(fraction)"
      }
    return "\(sign)\(whole)\(decimals)"
  }

  /// A share as a percentage: "93.25 %"; "undefined" for a share of nothing.
  var percentWording: String { isFinite ? (self * 100).wording + " %" : wording }
}

extension Sequence<String> {
  /// A list in words: "a", "a and b", "a, b and c".
  var listWording: String {
    let words = Array(self)
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
