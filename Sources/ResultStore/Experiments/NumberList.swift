import Foundation

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
    var text = text
    return text.withUTF8 { bytes in
      // The closing bracket keeps `strtod` from reading on.
      guard bytes.count >= 2, bytes[0] == UInt8(ascii: "["), bytes[bytes.count - 1] == UInt8(ascii: "]")
      else {
        return nil
      }
      return bytes.withMemoryRebound(to: CChar.self) { numbers(in: $0) }
    }
  }

  private static func numbers(in characters: UnsafeBufferPointer<CChar>) -> [Double]? {
    guard let start = characters.baseAddress else { return nil }
    let end = characters.count - 1
    var numbers: [Double] = []
    guard end > 1 else { return numbers }
    numbers.reserveCapacity(end / 8)
    var place = 1
    while true {
      if characters[place] == CChar(UInt8(ascii: "n")) {
        guard end - place >= 4, memcmp(start + place, "null", 4) == 0 else { return nil }
        numbers.append(.nan)
        place += 4
      } else {
        // Neither blanks nor the words and hexadecimal digits that `strtod` takes as well.
        let first = UInt8(bitPattern: characters[place])
        guard first == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
          return nil
        }
        var rest: UnsafeMutablePointer<CChar>?
        let number = strtod(start + place, &rest)
        guard number.isFinite, let rest, rest > start + place else { return nil }
        place = UnsafePointer(rest) - start
        numbers.append(number)
      }
      guard place < end else { return place == end ? numbers : nil }
      guard characters[place] == CChar(UInt8(ascii: ",")), place + 1 < end else { return nil }
      place += 1
    }
  }
}
