/// Writes one JSON value (RFC 8259) on one line of ASCII.
///
/// Equal values give equal bytes: keys come in the order of the calls, dictionaries sorted by key. All that
/// is not ASCII is escaped, so that a program reads the same text whatever encoding its locale gives it.
struct JSONLine {
  private(set) var bytes: [UInt8] = []
  /// Whether a comma is due before the next key or element.
  private var needsComma = false

  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: "\":".utf8)
    needsComma = false
  }

  mutating func object(_ members: (inout JSONLine) -> Void) { enclose("{", "}", members) }

  mutating func array(_ elements: (inout JSONLine) -> Void) { enclose("[", "]", elements) }

  mutating func value(_ flag: Bool) { append(flag ? "true" : "false") }

  mutating func value(_ number: some BinaryInteger) { append("\(number)") }

  /// The shortest text that reads back as the same number; whole numbers come without a fraction. JSON has no
  /// word for numbers that are not finite: whoever calls has refused them.
  mutating func value(_ number: Double) {
    let text = number == 0 ? "0" : "\(number)"
    append(text.hasSuffix(".0") ? text.dropLast(2) : text[...])
  }

  mutating func value(_ text: String) {
    separate()
    string(text)
    needsComma = true
  }

  mutating func value(_ names: [String]) {
    array { line in
      for name in names { line.value(name) }
    }
  }

  mutating func value(_ levels: [String: String]) {
    object { line in
      for (name, level) in levels.sorted(by: { $0.key < $1.key }) {
        line.separate()
        line.string(name)
        line.bytes.append(UInt8(ascii: ":"))
        line.needsComma = false
        line.value(level)
      }
    }
  }

  private mutating func enclose(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ contents: (inout JSONLine) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    contents(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func append(_ literal: some StringProtocol) {
    separate()
    bytes.append(contentsOf: literal.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for unit in text.utf16 {
      switch unit {
      case 0x22, 0x5C: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(unit)])
      case 0x20..<0x7F: bytes.append(UInt8(unit))
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      default:
        let digits = String(unit, radix: 16)
        bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
