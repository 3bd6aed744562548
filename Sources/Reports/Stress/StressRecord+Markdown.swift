extension StressRecord {
  /// `stress-des.md`: the record for people and for a paper's appendix.
  ///
  /// Text of the scenario stays text: every character that Markdown or HTML in it could give a meaning is escaped
  /// (CommonMark 0.31, section 2.4), and lines are joined.
  func markdown() -> String {
    var lines = ["# STRESS-DES record: \(Self.escaped(title))", ""]
    for section in sections {
      lines += ["## \(section.number). \(section.title)", ""]
      for item in section.items {
        lines += ["**\(item.number) \(item.title)**", ""]
        lines += item.statements.map { "- \(Self.escaped($0))" }
        lines.append("")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Text with what Markdown would read as markup behind backslashes.
  static func escaped(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}", "\u{85}": result += " "
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        result += "\u{FFFD}"
      case " ", ",", ";", "%", "'", "?", "/", "(", ")", "=": result.unicodeScalars.append(scalar)
      // A list or a rule where a line begins, and nothing within it.
      case "-" where previous != nil: result += "-"
      // After a digit that begins a line it makes a list, and after "www" a link.
      case "." where previous.map { $0.properties.isAlphabetic && $0 != "w" && $0 != "W" } ?? false:
        result += "."
      case "!"..."/", ":"..."@", "["..."`", "{"..."~":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
