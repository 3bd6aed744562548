/// What a program wrote, as an error may show it: cut to a number of characters, with control characters as
/// their pictures (U+2400…), and with U+FFFD for what is not UTF-8 or would reorder or break the line.
func excerpt(of bytes: some Collection<UInt8>, limit: Int = 200) -> String {
  // A character of UTF-8 is at most four bytes; what is decoded beyond the limit would only be cut again.
  let scalars = String(decoding: bytes.prefix(limit * 4), as: UTF8.self).unicodeScalars
  var shown = String.UnicodeScalarView()
  for scalar in scalars.prefix(limit) {
    switch scalar.properties.generalCategory {
    case .control where scalar.value < 0x20: shown.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case .control, .lineSeparator, .paragraphSeparator: shown.append("\u{FFFD}")
    default: shown.append(scalar.properties.isBidiControl ? "\u{FFFD}" : scalar)
    }
  }
  let isCut = scalars.count > limit || bytes.count > limit * 4
  return String(shown) + (isCut ? "… (\(bytes.count) bytes)" : "")
}

/// A name in quotation marks, as an error may show it.
func quoted(_ name: String) -> String { "\"\(excerpt(of: name.utf8, limit: 80))\"" }
