extension CSVBuffer {
  /// Appends text as a cell that spreadsheets read as text: see `defused(_:)`.
  public mutating func append(_ text: String) {
    startCell()
    let needsQuotes = text.utf8.contains(where: Self.forcesQuotes)
    if needsQuotes { append(rawByte: Self.quote) }
    if Self.startsFormula(text) { append(rawByte: Self.apostrophe) }
    for byte in text.utf8 {
      switch byte {
      case Self.quote:
        append(rawByte: Self.quote)
        append(rawByte: Self.quote)
      case 0: for byte in "\u{FFFD}".utf8 { append(rawByte: byte) }
      default: append(rawByte: byte)
      }
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

  /// The text as a cell says it, before it is quoted.
  ///
  /// One that begins with a character that starts a formula (`=`, `+`, `-`, `@`, their wide forms, tab, carriage return,
  /// line feed, NUL) gets an apostrophe in front, as OWASP's "CSV Injection" advises: scenario names and titles come from
  /// files that others may have written. Numbers never pass through here. A NUL becomes U+FFFD, because readers take it
  /// for the end of the text or refuse the file.
  static func defused(_ text: String) -> String {
    (startsFormula(text) ? "'" : "") + text.replacing("\0", with: "\u{FFFD}")
  }

  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")

  // Semicolons and tabs are quoted too, because spreadsheets of many locales split at them.
  private static func forcesQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case quote, UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  private static func startsFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\0", "\t", "\n", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
