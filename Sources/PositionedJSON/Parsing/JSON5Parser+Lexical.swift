/// White space, comments, identifiers and the encoding.
extension JSON5Parser {
  /// Reports the first byte that is not UTF-8.
  mutating func checkEncoding() throws(Halt) {
    if String(validating: bytes, as: UTF8.self) != nil { return }
    var iterator = bytes.makeIterator()
    var decoder = Unicode.UTF8.ForwardParser()
    var offset = 0
    while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { offset += scalar.count }
    index = offset
    let byte = peek().map { "the byte 0x" + String($0, radix: 16, uppercase: true) } ?? "a cut-off character"
    throw fail("found \(byte), expected text in UTF-8")
  }

  /// Skips white space and comments.
  mutating func skipTrivia() throws(Halt) {
    while let byte = peek() {
      switch byte {
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20:
        index += 1
      case UInt8(ascii: "/"):
        try skipComment()
      case 0x80...:
        guard let (scalar, length) = scalar(at: index), scalar.isJSON5Space else { return }
        index += length
      default:
        return
      }
    }
  }

  private mutating func skipComment() throws(Halt) {
    let open = here()
    switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
    case UInt8(ascii: "/"):
      while let (scalar, length) = scalar(at: index), !scalar.endsJSON5Line { index += length }
    case UInt8(ascii: "*"):
      index += 2
      while index + 1 < bytes.count {
        if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
          index += 2
          return
        }
        index += 1
      }
      index = bytes.count
      throw fail("found the end of the text, expected \"*/\" for the comment opened at \(open.words)")
    default:
      throw fail("found \"/\", expected a comment with \"//\" or \"/*\", or a value")
    }
  }

  /// Whether an identifier (ECMAScript 5.1, 7.6) begins at the index.
  func startsIdentifier() -> Bool {
    guard let (scalar, _) = scalar(at: index) else { return false }
    return scalar.startsIdentifier || scalar == "\\"
  }

  /// Reads an identifier, which must begin at the index.
  mutating func identifier() -> String {
    var word = String.UnicodeScalarView()
    while let (scalar, length) = scalar(at: index) {
      if scalar == "\\" {
        let place = here()
        index += 1
        let escaped = peek() == UInt8(ascii: "u") ? hexadecimal(digits: 4, from: index + 1) : nil
        if let escaped, let scalar = Unicode.Scalar(escaped), scalar.continuesIdentifier {
          word.append(scalar)
          index += 5
        } else {
          report("found a stray \"\\\", expected \"\\u\" and four hexadecimal digits of a letter", at: place)
        }
      } else if scalar.continuesIdentifier {
        word.append(scalar)
        index += length
      } else {
        break
      }
    }
    return String(word)
  }

  /// The value of `digits` hexadecimal digits from `offset` on, or nil where there are none.
  func hexadecimal(digits: Int, from offset: Int) -> UInt32? {
    guard offset + digits <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[offset..<offset + digits] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// The scalar at an offset and its length in bytes; nil at the end. The bytes are valid UTF-8.
  func scalar(at offset: Int) -> (Unicode.Scalar, Int)? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] < 0x80 { return (Unicode.Scalar(bytes[offset]), 1) }
    var iterator = bytes[offset...].makeIterator()
    var decoder = Unicode.UTF8.ForwardParser()
    guard case .valid(let encoded) = decoder.parseScalar(from: &iterator) else { return nil }
    return (Unicode.UTF8.decode(encoded), encoded.count)
  }

  /// A byte of an ASCII letter, digit, `_` or `$`.
  func isWordByte(_ byte: UInt8) -> Bool {
    byte < 0x80 && Unicode.Scalar(byte).continuesIdentifier
  }
}

extension Unicode.Scalar {
  fileprivate var isJSON5Space: Bool {
    self == "\u{FEFF}" || endsJSON5Line || properties.generalCategory == .spaceSeparator
  }

  /// LF, CR, LINE SEPARATOR or PARAGRAPH SEPARATOR.
  var endsJSON5Line: Bool { self == "\n" || self == "\r" || self == "\u{2028}" || self == "\u{2029}" }

  fileprivate var startsIdentifier: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "$", "_": return true
    case "\u{0}"..."\u{7F}": return false
    default:
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .letterNumber:
        return true
      default: return false
      }
    }
  }

  fileprivate var continuesIdentifier: Bool {
    switch self {
    case "0"..."9", "\u{200C}", "\u{200D}": return true
    case "\u{0}"..."\u{7F}": return startsIdentifier
    default:
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation: return true
      default: return startsIdentifier
      }
    }
  }
}
