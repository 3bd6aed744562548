/// Reads the tokens of one line of JSON, from left to right. Throws `.notAnAnswer` at the first byte that
/// cannot belong to a JSON object, and `.wrongValue` where a value is nested.
struct JSONCursor {
  let bytes: [UInt8]
  let form: String
  private var position = 0

  init(bytes: [UInt8], form: String) {
    self.bytes = bytes
    self.form = form
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ character: Unicode.Scalar) throws(Fault) {
    guard take(character) else { throw unexpected("'\(character)'") }
  }

  mutating func expectEnd() throws(Fault) {
    skipSpace()
    guard position == bytes.count else { throw unexpected("the end of the line") }
  }

  mutating func value() throws(Fault) -> FlatObject.Value {
    skipSpace()
    guard position < bytes.count else { throw unexpected("a value") }
    switch bytes[position] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let kind = bytes[position] == UInt8(ascii: "{") ? "an object" : "an array"
      throw Fault(.wrongValue, "\(kind) as a value", expected: form, line: bytes)
    default: break
    }
    if literal("null") { return .null }
    if literal("true") { return .bool(true) }
    if literal("false") { return .bool(false) }
    return .number(try number())
  }

  mutating func string() throws(Fault) -> String {
    try expect("\"")
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: "\(try escaped())".utf8)
      case 0..<0x20: throw unexpected("a character of a string (control characters are escaped)")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw unexpected("'\"' at the end of a string")
  }

  private mutating func escaped() throws(Fault) -> Unicode.Scalar {
    position += 1
    guard position < bytes.count else { throw unexpected("the rest of an escape") }
    let letter = bytes[position]
    if letter == UInt8(ascii: "u") {
      position += 1
      return try scalar()
    }
    let plain: Unicode.Scalar
    switch Unicode.Scalar(letter) {
    case "\"", "\\", "/": plain = Unicode.Scalar(letter)
    case "b": plain = "\u{8}"
    case "f": plain = "\u{C}"
    case "n": plain = "\n"
    case "r": plain = "\r"
    case "t": plain = "\t"
    default: throw unexpected("one of \", \\, /, b, f, n, r, t, u after '\\'")
    }
    position += 1
    return plain
  }

  /// The scalar of one `\uXXXX`, or of two that are a surrogate pair.
  private mutating func scalar() throws(Fault) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, literal("\\u") else { throw unexpected("both halves of a surrogate pair") }
    let second = try hexadecimal()
    guard 0xDC00..<0xE000 ~= second,
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw unexpected("both halves of a surrogate pair") }
    return scalar
  }

  private mutating func hexadecimal() throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue,
        bytes[position] < 0x80
      else { throw unexpected("four hexadecimal digits after '\\u'") }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  private mutating func number() throws(Fault) -> String {
    let start = position
    _ = literal("-")
    if !literal("0") { try digits("a value") }
    if literal(".") { try digits("a digit after the point") }
    if literal("e") || literal("E") {
      _ = literal("+") || literal("-")
      try digits("a digit of the exponent")
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits(_ expected: String) throws(Fault) {
    let start = position
    while position < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[position] { position += 1 }
    guard position > start else { throw unexpected(expected) }
  }

  private mutating func literal(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[position]) { position += 1 }
  }

  private func unexpected(_ expected: String) -> Fault {
    let found =
      position < bytes.count
      ? quoted(excerpt(of: bytes[position...], limit: 12)) : "the end of the line"
    return Fault(
      .notAnAnswer, "\(found) at byte \(position + 1), where JSON has \(expected)", expected: form,
      line: bytes)
  }
}
