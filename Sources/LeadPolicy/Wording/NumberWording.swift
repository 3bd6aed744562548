extension Double {
  /// The number to at most two decimals, without a fraction where there is none: "4", "93.25".
  var wording: String {
    guard isFinite else { return isNaN ? "undefined" : self > 0 ? "unbounded" : "negative" }
    let rounded = (self * 100).rounded() / 100
    guard abs(rounded) < 1e15 else { return "\(self)" }
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
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
