/// The records of a CSV text, each cell with its place. Y. Shafranovich, RFC 4180, "Common Format and MIME
/// Type for Comma-Separated Values (CSV) Files", 2005, section 2; lines may also end with LF or CR alone, and
/// empty lines are passed over.
struct CSVRecords {
  /// A cell, unquoted, and the place of its first character.
  struct Cell {
    var text: String
    var place: Place
  }

  /// A line and a column in characters, both from 1.
  struct Place: Hashable {
    var line: Int
    var column: Int
  }

  /// What is wrong with the text, and where.
  struct Problem: Error {
    var place: Place
    var message: String
  }

  private(set) var records: [[Cell]] = []

  private let bytes: [UInt8]
  private var offset = 0
  private var place = Place(line: 1, column: 1)

  init(_ bytes: [UInt8]) throws(Problem) {
    self.bytes = bytes
    // A byte order mark, which spreadsheets write.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while offset < bytes.count {
      if endLine() { continue }
      try addRecord()
    }
  }

  private mutating func addRecord() throws(Problem) {
    var cells: [Cell] = []
    while true {
      let start = place
      let text = peek == UInt8(ascii: "\"") ? try quotedCell() : plainCell()
      cells.append(Cell(text: text, place: start))
      if peek == UInt8(ascii: ",") {
        step()
      } else if peek == nil || endLine() {
        records.append(cells)
        return
      } else {
        throw Problem(
          place: place,
          message: "found more of a cell after its closing quote, expected a comma or a new line")
      }
    }
  }

  /// A cell up to the next comma or line end; a quote within it stands for itself.
  private mutating func plainCell() -> String {
    let first = offset
    while let byte = peek, byte != UInt8(ascii: ","), !Self.endsLine(byte) { step() }
    return String(decoding: bytes[first..<offset], as: UTF8.self)
  }

  private mutating func quotedCell() throws(Problem) -> String {
    let start = place
    var text: [UInt8] = []
    step()
    while let byte = peek {
      if byte == UInt8(ascii: "\"") {
        step()
        guard peek == byte else { return String(decoding: text, as: UTF8.self) }
        text.append(byte)
        step()
      } else if Self.endsLine(byte) {
        _ = endLine()
        text.append(UInt8(ascii: "\n"))
      } else {
        text.append(byte)
        step()
      }
    }
    throw Problem(place: start, message: "found a quote that is not closed, expected another one")
  }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func step() {
    offset += 1
    // Continuation bytes of UTF-8 belong to the character before them.
    if let next = peek, next & 0xC0 == 0x80 { return }
    place.column += 1
  }

  /// Passes over a line end, if there is one here.
  private mutating func endLine() -> Bool {
    guard let byte = peek, Self.endsLine(byte) else { return false }
    offset += byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    place = Place(line: place.line + 1, column: 1)
    return true
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
