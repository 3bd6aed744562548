extension CSVBuffer {
  /// Appends text as a cell that spreadsheets read as text.
  ///
  /// A cell that begins with a character that starts a formula (`=`, `+`, `-`, `@`, tab, carriage
  /// return, line feed, NUL) gets an apostrophe in front, as OWASP's "CSV Injection" advises: scenario
  /// names and titles come from files that others may have written. Numbers never pass through here.
  public mutating func append(_ text: String) {
    startCell()
    let needsQuotes = text.utf8.contains(where: Self.forcesQuotes)
    if needsQuotes { append(rawByte: Self.quote) }
    if let first = text.utf8.first, Self.startsFormula(first) { append(rawByte: UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == Self.quote { append(rawByte: Self.quote) }
      append(rawByte: byte)
    }
    if needsQuotes { append(rawByte: Self.quote) }
  }

  /// Appends text, or an empty cell for nil.
  public mutating func append(_ text: String?) {
    if let text { append(text) } else { appendEmpty() }
  }

  /// The bytes of one text cell, for text that recurs in many rows.
  static func cell(_ text: String) -> [UInt8] {
    var buffer = CSVBuffer()
    buffer.append(text)
    return buffer.bytes
  }

  private static let quote = UInt8(ascii: "\"")

  // Semicolons and tabs are quoted too, because spreadsheets of many locales split at them.
  private static func forcesQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case quote, UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x00, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
