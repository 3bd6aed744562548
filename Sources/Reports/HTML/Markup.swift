/// Markup that is safe to put on a page: literals are markup, and every string that is interpolated into
/// one is escaped. Text from a scenario can become part of a page in no other way.
///
/// Pages are written so that they are well-formed XML as well as HTML.
package struct Markup: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The characters of the markup.
  package private(set) var source: String

  package init(stringLiteral literal: String) {
    source = literal
  }

  package init(stringInterpolation: StringInterpolation) {
    source = stringInterpolation.source
  }

  /// Nothing.
  static let empty: Markup = ""

  static func + (left: Markup, right: Markup) -> Markup { "\(left)\(right)" }

  static func += (left: inout Markup, right: Markup) {
    left.source += right.source
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) {
      source += literal
    }

    /// Text, escaped for element content and for attribute values in double quotes.
    package mutating func appendInterpolation(_ text: String) {
      guard text.utf8.contains(where: Self.mayNeedEscape) else {
        source += text
        return
      }
      for scalar in text.unicodeScalars {
        switch scalar {
        case "&": source += "&amp;"
        case "<": source += "&lt;"
        case ">": source += "&gt;"
        case "\"": source += "&quot;"
        case "'": source += "&#39;"
        case "\t", "\n": source.unicodeScalars.append(scalar)
        case "\r": source += "&#13;"
        case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": source += "\u{FFFD}"
        default: source.unicodeScalars.append(scalar)
        }
      }
    }

    /// Whether a byte is, or is part of, a character that is not written as it is; true of some others as well.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        true
      // Control characters up to a blank and from 7F to 9F, which begin with C2; FFFE and FFFF, with EF.
      case 0..<0x20, 0x7F, 0xC2, 0xEF: true
      default: false
      }
    }

    package mutating func appendInterpolation(_ markup: Markup) {
      source += markup.source
    }

    package mutating func appendInterpolation(_ parts: [Markup]) {
      for part in parts { source += part.source }
    }

    package mutating func appendInterpolation(_ number: Int) {
      source += String(number)
    }

    /// A coordinate or a percentage, to a hundredth at most.
    package mutating func appendInterpolation(_ number: Double) {
      source += Decimals.trimmed(number, places: 2)
    }
  }
}
