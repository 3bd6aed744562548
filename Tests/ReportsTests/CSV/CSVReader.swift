/// Rows as a reader of RFC 4180 sees them; nil where the text breaks its grammar.
func parseCSV(_ bytes: [UInt8]) -> [[String]]? {
  var rows: [[String]] = []
  var row: [String] = []
  var cell: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "\""), cell.isEmpty {
      index += 1
      while true {
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "\"") {
          guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { break }
          index += 1
        }
        cell.append(bytes[index])
        index += 1
      }
      index += 1
    } else {
      while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != 0x0D {
        if bytes[index] == 0x0A || bytes[index] == UInt8(ascii: "\"") { return nil }
        cell.append(bytes[index])
        index += 1
      }
    }
    guard index < bytes.count else { return nil }
    row.append(String(decoding: cell, as: UTF8.self))
    cell = []
    if bytes[index] == UInt8(ascii: ",") {
      index += 1
    } else {
      guard bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A else { return nil }
      index += 2
      rows.append(row)
      row = []
    }
  }
  return rows
}
