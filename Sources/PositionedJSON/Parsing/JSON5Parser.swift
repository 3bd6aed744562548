/// A recursive-descent reader of JSON5. Problems are collected; `Halt` is thrown where the text cannot be
/// followed any further.
struct JSON5Parser {
  struct Halt: Error {}

  let bytes: [UInt8]
  let limits: JSONLimits
  var index = 0
  var problems: [Diagnostic] = []
  private var depth = 0
  private var values = 0
  private var counted = Counted()

  /// The last offset whose position is known; positions are asked for in ascending order.
  private struct Counted {
    var offset = 0
    var position = SourcePosition(line: 1, column: 1)
  }

  init(bytes: [UInt8], limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
    // A byte order mark is white space to JSON5, but takes no column.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = 3
      counted.offset = 3
    }
  }

  mutating func document() throws(Halt) -> JSONValue {
    try skipTrivia()
    let root = try value()
    try skipTrivia()
    if index < bytes.count {
      throw fail("found \(foundHere), expected nothing after the end of the value")
    }
    return root
  }

  // MARK: Values

  mutating func value() throws(Halt) -> JSONValue {
    values += 1
    if values > limits.values { throw fail("found more than \(limits.values) values") }
    let place = here()
    let content: JSONValue.Content
    switch peek() {
    case UInt8(ascii: "{"): content = .object(try nested { (parser) throws(Halt) in try parser.members() })
    case UInt8(ascii: "["): content = .array(try nested { (parser) throws(Halt) in try parser.elements() })
    case UInt8(ascii: "\""), UInt8(ascii: "'"): content = .string(try string())
    case let byte? where "+-.0123456789".utf8.contains(byte): content = number(at: place)
    default: content = try word(at: place)
    }
    return JSONValue(content, at: place)
  }

  private mutating func word(at place: SourcePlace) throws(Halt) -> JSONValue.Content {
    guard startsIdentifier() else { throw fail("found \(foundHere), expected a value") }
    let word = identifier()
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "Infinity": return .number(JSONNumber(value: .infinity, literal: word))
    case "NaN": return .number(JSONNumber(value: .nan, literal: word))
    default:
      report("found the bare word \(quoted(word)), expected a value; text needs quotes", at: place)
      return .null
    }
  }

  private mutating func nested<Content>(
    _ read: (inout JSON5Parser) throws(Halt) -> Content
  ) throws(Halt) -> Content {
    if depth == limits.depth { throw fail("nested more than \(limits.depth) levels deep") }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func elements() throws(Halt) -> [JSONValue] {
    let open = here()
    index += 1
    var elements: [JSONValue] = []
    while true {
      try skipTrivia()
      if take("]") { return elements }
      elements.append(try value())
      try separator(closing: "]", of: "array", openedAt: open)
    }
  }

  private mutating func members() throws(Halt) -> [JSONMember] {
    let open = here()
    index += 1
    var members: [JSONMember] = []
    var places: [String: SourcePlace] = [:]
    while true {
      try skipTrivia()
      if take("}") { return members }
      let place = here()
      let key = try key(openedAt: open)
      if let first = places.updateValue(place, forKey: key) {
        places[key] = first
        report("the key \(quoted(key)) is already at \(first.words)", at: place)
      }
      try skipTrivia()
      try colon(after: key)
      try skipTrivia()
      members.append(JSONMember(key: key, at: place, value: try value()))
      try separator(closing: "}", of: "object", openedAt: open)
    }
  }

  private mutating func key(openedAt open: SourcePlace) throws(Halt) -> String {
    switch peek() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return try string()
    case nil:
      throw fail("found the end of the text, expected \"}\" for the object opened at \(open.words)")
    default:
      guard startsIdentifier() else { throw fail("found \(foundHere), expected a key or \"}\"") }
    }
    let place = here()
    var key = identifier()
    guard peek() == UInt8(ascii: "-") else { return key }
    while let byte = peek(), byte == UInt8(ascii: "-") || isWordByte(byte) {
      key.unicodeScalars.append(Unicode.Scalar(byte))
      index += 1
    }
    report("a key with a hyphen needs quotes: \(quoted(key))", at: place)
    return key
  }

  private mutating func colon(after key: String) throws(Halt) {
    if take(":") { return }
    let problem = "found \(foundHere), expected \":\" after the key \(quoted(key))"
    guard peek() == UInt8(ascii: "=") else { throw fail(problem) }
    report(problem, at: here())
    index += 1
  }

  /// Consumes a comma, or leaves the closing bracket for the caller; a comma that was forgotten is
  /// reported and taken as written.
  private mutating func separator(
    closing: Character, of kind: String, openedAt open: SourcePlace
  ) throws(Halt) {
    try skipTrivia()
    if take(",") || peek() == closing.asciiValue { return }
    guard let next = peek() else {
      throw fail("found the end of the text, expected \"\(closing)\" for the \(kind) opened at \(open.words)")
    }
    let problem = "found \(foundHere), expected \",\" or \"\(closing)\""
    let startsNext =
      next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") || startsIdentifier()
      || (kind == "array" && (next == UInt8(ascii: "{") || next == UInt8(ascii: "[") || isWordByte(next)))
    guard startsNext else { throw fail("\(problem) for the \(kind) opened at \(open.words)") }
    report(problem, at: here())
  }

  // MARK: Places

  /// The byte at the index, or nil at the end.
  func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ character: Character) -> Bool {
    guard peek() == character.asciiValue else { return false }
    index += 1
    return true
  }

  /// The place of the index.
  mutating func here() -> SourcePlace { place(of: index) }

  /// The place of an offset, which must not lie before the last one asked for; O(bytes since then).
  mutating func place(of offset: Int) -> SourcePlace {
    var start = counted.offset
    var isASCII = true
    var cursor = start
    while cursor < offset {
      let byte = bytes[cursor]
      cursor += 1
      if byte == 0x0A || (byte == 0x0D && !(cursor < bytes.count && bytes[cursor] == 0x0A)) {
        counted.position = SourcePosition(line: counted.position.line + 1, column: 1)
        start = cursor
        isASCII = true
      } else if byte >= 0x80 {
        isASCII = false
      }
    }
    if offset > start {
      counted.position.column +=
        isASCII ? offset - start : String(decoding: bytes[start..<offset], as: UTF8.self).count
    }
    counted.offset = max(counted.offset, offset)
    return .text(counted.position)
  }

  /// Notes a problem that the reader can step over.
  mutating func report(_ message: String, at place: SourcePlace) {
    problems.append(Diagnostic(place: place, message: message))
  }

  /// Notes a problem at the index that ends the reading.
  mutating func fail(_ message: String) -> Halt {
    report(message, at: here())
    return Halt()
  }

  /// What stands at the index, for a message.
  var foundHere: String {
    guard let byte = peek() else { return "the end of the text" }
    if isWordByte(byte) {
      let word = bytes[index...].prefix(41).prefix { isWordByte($0) }
      return quoted(String(decoding: word, as: UTF8.self))
    }
    guard let (scalar, _) = scalar(at: index) else { return "the end of the text" }
    return quoted(String(scalar))
  }
}
