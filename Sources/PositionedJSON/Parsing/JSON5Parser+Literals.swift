/// Strings and numbers.
extension JSON5Parser {
  // MARK: Strings

  /// Reads a string, whose quote must be at the index.
  mutating func string() throws(Halt) -> String {
    let open = here()
    let quote = bytes[index]
    index += 1
    var text = ""
    while true {
      let start = index
      while let byte = peek(), byte != quote, byte != UInt8(ascii: "\\"), byte != 0x0A, byte != 0x0D {
        index += 1
      }
      text += String(decoding: bytes[start..<index], as: UTF8.self)
      switch peek() {
      case quote:
        index += 1
        return text
      case UInt8(ascii: "\\"):
        if let scalar = escape() { text.unicodeScalars.append(scalar) }
      case nil:
        throw fail("found the end of the text, expected the end of the string opened at \(open.words)")
      default:
        throw fail("found the end of the line, expected the end of the string opened at \(open.words)")
      }
    }
  }

  /// Reads an escape sequence; nil for a line continuation and for a malformed one, which is reported.
  private mutating func escape() -> Unicode.Scalar? {
    let place = here()
    index += 1
    guard let (scalar, length) = scalar(at: index) else { return nil }
    index += length
    switch scalar {
    case "b": return "\u{08}"
    case "f": return "\u{0C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{0B}"
    case "0" where !(peek().map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false):
      return "\0"
    case "0"..."9":
      report(
        "found the escape \"\\\(scalar)\" of a digit, expected \"\\x\" and two hexadecimal digits", at: place)
      return nil
    case "x":
      guard let code = hexadecimal(digits: 2, from: index) else {
        report("found \"\\x\", expected two hexadecimal digits after it", at: place)
        return nil
      }
      index += 2
      return Unicode.Scalar(code)
    case "u":
      return unicodeEscape(at: place)
    case "\r":
      if peek() == 0x0A { index += 1 }
      return nil
    case _ where scalar.endsJSON5Line:
      return nil
    default:
      return scalar
    }
  }

  private mutating func unicodeEscape(at place: SourcePlace) -> Unicode.Scalar? {
    guard let first = hexadecimal(digits: 4, from: index) else {
      report("found \"\\u\", expected four hexadecimal digits after it", at: place)
      return nil
    }
    index += 4
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, bytes[index...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]),
      let second = hexadecimal(digits: 4, from: index + 2), 0xDC00..<0xE000 ~= second
    {
      index += 6
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }
    let digits = String(first, radix: 16, uppercase: true)
    report("found half a surrogate pair, \"\\u\(digits)\", expected a whole character", at: place)
    return nil
  }

  // MARK: Numbers

  /// Reads a number, whose first character must be at the index; a malformed one is reported whole.
  mutating func number(at place: SourcePlace) -> JSONValue.Content {
    let start = index
    while let byte = peek(), byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { index += 1 }
    while let byte = peek() {
      let last = bytes[index - (index > start ? 1 : 0)]
      let isExponentSign =
        (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"))
        && (last == UInt8(ascii: "e") || last == UInt8(ascii: "E"))
      guard isWordByte(byte) || byte == UInt8(ascii: ".") || isExponentSign else { break }
      index += 1
    }
    let literal = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let value = JSON5Number.value(of: bytes[start..<index]) else {
      report("found \(quoted(literal)), expected a number such as 12, 0.5, 1e-3 or 0x1F", at: place)
      return .null
    }
    return .number(JSONNumber(value: value, literal: literal))
  }
}

/// The grammar of JSON5 numbers (The JSON5 Data Interchange Format 1.0.0, section 6).
private enum JSON5Number {
  static func value(of literal: ArraySlice<UInt8>) -> Double? {
    var rest = literal
    var sign = 1.0
    if let first = rest.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      rest.removeFirst()
    }
    if rest.elementsEqual("Infinity".utf8) { return sign * .infinity }
    if rest.elementsEqual("NaN".utf8) { return .nan }
    if rest.starts(with: "0x".utf8) || rest.starts(with: "0X".utf8) {
      return hexadecimal(rest.dropFirst(2)).map { sign * $0 }
    }
    return decimal(rest).map { sign * $0 }
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> Double? {
    guard !digits.isEmpty else { return nil }
    var value = 0.0
    for byte in digits {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value * 16 + Double(digit)
    }
    return value
  }

  private static func decimal(_ literal: ArraySlice<UInt8>) -> Double? {
    var rest = literal
    let whole = takeDigits(&rest)
    if whole.count > 1, whole.first == UInt8(ascii: "0") { return nil }
    var fraction = ArraySlice<UInt8>()
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = takeDigits(&rest)
    }
    if whole.isEmpty, fraction.isEmpty { return nil }
    var exponent = ""
    if let first = rest.first, first == UInt8(ascii: "e") || first == UInt8(ascii: "E") {
      rest.removeFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        exponent = sign == UInt8(ascii: "-") ? "-" : ""
        rest.removeFirst()
      }
      let digits = takeDigits(&rest)
      if digits.isEmpty { return nil }
      exponent = "e" + exponent + String(decoding: digits, as: UTF8.self)
    }
    guard rest.isEmpty else { return nil }
    return Double(
      "0" + String(decoding: whole, as: UTF8.self) + "." + String(decoding: fraction, as: UTF8.self) + "0"
        + exponent)
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    rest = rest.dropFirst(digits.count)
    return digits
  }
}
