/// Text as it shows on a terminal of fixed-width cells.
extension String {
  /// The text with characters that would steer the terminal or reorder the line replaced by visible ones,
  /// each one column wide: control characters by their pictures (U+2400…), the others by U+FFFD.
  public var withVisibleControls: String {
    guard unicodeScalars.contains(where: \.isSteering) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case _ where !scalar.isSteering: text.append(scalar)
      case 0..<0x20: text.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: text.append("\u{2421}")
      default: text.append("\u{FFFD}")
      }
    }
    return String(text)
  }

  /// The columns the text takes up: two for East Asian wide characters and emoji, none for marks that join
  /// the character before them.
  ///
  /// Good for common text, not a full implementation of Unicode Standard Annex #11: characters of ambiguous
  /// width count as one.
  public var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The text cut to a width by leaving out its middle, since names often differ at their ends.
  public func truncated(toWidth width: Int) -> String {
    guard displayWidth > width else { return self }
    guard width > 1 else { return width == 1 ? "…" : "" }
    let head = prefix(fitting: width / 2)
    let tail = String(String(reversed()).prefix(fitting: width - 1 - head.displayWidth).reversed())
    return head + "…" + tail
  }

  private func prefix(fitting width: Int) -> String {
    var left = width
    return String(
      prefix {
        left -= $0.displayWidth
        return left >= 0
      })
  }
}

extension Character {
  fileprivate var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.isASCII { return first.isSteering ? 0 : 1 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    let isEmoji = first.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}")
    return isEmoji || wideRanges.contains { $0.contains(first.value) } ? 2 : 1
  }
}

extension Unicode.Scalar {
  /// Whether the scalar acts on the terminal or on the direction of the text rather than showing itself.
  /// Joiners and variation selectors are part of the characters they stand in.
  fileprivate var isSteering: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: properties.isBidiControl
    }
  }
}

/// Blocks of wide and fullwidth characters (Unicode Standard Annex #11, EastAsianWidth W and F), joined where
/// only unassigned or unusual characters lie between.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
  0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
  0x1F900...0x1F9FF, 0x20000...0x3FFFD,
]
