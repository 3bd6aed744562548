/// Numbers as a JSON array in one text: the shortest digits that give the same number back, null for what is not
/// finite.
enum NumberList {
  static func text(_ numbers: [Double]) -> String {
    var text = "["
    text.reserveCapacity(numbers.count * 12)
    for (index, number) in numbers.enumerated() {
      if index > 0 { text += "," }
      guard number.isFinite else {
        text += "null"
        continue
      }
      let digits = "\(number)"
      text += digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
    }
    return text + "]"
  }

  /// The numbers of such a text; nil where it is none.
  static func numbers(_ text: String) -> [Double]? {
    guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
    let inner = text.dropFirst().dropLast()
    guard !inner.isEmpty else { return [] }
    var numbers: [Double] = []
    for part in inner.split(separator: ",", omittingEmptySubsequences: false) {
      if part == "null" {
        numbers.append(.nan)
      } else if let number = Double(part) {
        numbers.append(number)
      } else {
        return nil
      }
    }
    return numbers
  }
}
