extension RecordValue {
  /// The value as a YAML document that means the same to readers of YAML 1.1 and 1.2: maps and lists in blocks,
  /// all text in double quotes, so that `no`, `1e3` or a date stay text.
  ///
  /// O. Ben-Kiki, C. Evans and I. döt Net, "YAML Ain't Markup Language", version 1.1 (2005) and revision 1.2.2
  /// (2021): chapters 5.7 and 7.3.1 for the escapes, 8.2 for the blocks.
  public var yaml: String {
    var text = ""
    switch self {
    case .map(let entries) where !entries.isEmpty:
      Self.append(entries, to: &text, indentation: "", startsLine: true)
    case .list(let values) where !values.isEmpty:
      Self.append(values, to: &text, indentation: "", startsLine: true)
    default: text += yamlScalar + "\n"
    }
    return text
  }

  /// - Parameter startsLine: Whether the first line is not begun yet by the dash of a list's element.
  private static func append(
    _ entries: [Entry], to text: inout String, indentation: String, startsLine: Bool
  ) {
    for (index, entry) in entries.enumerated() {
      if index > 0 || startsLine { text += indentation }
      text += yamlKey(entry.key) + ":"
      switch entry.value {
      case .map(let inner) where !inner.isEmpty:
        text += "\n"
        append(inner, to: &text, indentation: indentation + "  ", startsLine: true)
      case .list(let inner) where !inner.isEmpty:
        text += "\n"
        append(inner, to: &text, indentation: indentation + "  ", startsLine: true)
      default:
        text += " \(entry.value.yamlScalar)\n"
      }
    }
  }

  private static func append(
    _ values: [RecordValue], to text: inout String, indentation: String, startsLine: Bool
  ) {
    for (index, value) in values.enumerated() {
      if index > 0 || startsLine { text += indentation }
      text += "- "
      switch value {
      case .map(let inner) where !inner.isEmpty:
        append(inner, to: &text, indentation: indentation + "  ", startsLine: false)
      case .list(let inner) where !inner.isEmpty:
        append(inner, to: &text, indentation: indentation + "  ", startsLine: false)
      default:
        text += value.yamlScalar + "\n"
      }
    }
  }

  /// A value without inner structure on one line.
  private var yamlScalar: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): value.description
    case .number(let value): Self.literal(value)
    case .text(let text): Self.yamlQuoted(text)
    case .list: "[]"
    case .map: "{}"
    }
  }

  /// Words that YAML 1.1 reads as null or as booleans.
  private static let reservedWords: Set<String> = [
    "n", "no", "null", "off", "on", "true", "false", "y", "yes",
  ]

  /// A key, plain where every reader takes it for text.
  private static func yamlKey(_ key: String) -> String {
    let isPlain =
      key.utf8.allSatisfy { $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      && !key.isEmpty && !reservedWords.contains(key)
    return isPlain ? key : yamlQuoted(key)
  }

  /// Text in double quotes, with everything escaped that is not printable in both versions, that some readers
  /// take for a line break, or that changes the direction of the text around it.
  private static func yamlQuoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: quoted += "\\\""
      case 0x5C: quoted += "\\\\"
      case 0x0A: quoted += "\\n"
      case 0x0D: quoted += "\\r"
      case 0x09: quoted += "\\t"
      case 0..<0x20, 0x7F...0xA0: quoted += "\\x" + hexadecimal(scalar, width: 2)
      case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
        quoted += "\\u" + hexadecimal(scalar, width: 4)
      case 0x10000... where scalar.value & 0xFFFE == 0xFFFE:
        quoted += "\\U" + hexadecimal(scalar, width: 8)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar, width: Int) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: width - digits.count) + digits
  }
}
