extension LeadRecords {
  /// Writes all records as one JSON object, from each record's path to what it says, in pieces.
  public func writeJSON(_ write: ([UInt8]) throws -> Void) throws {
    var bytes = Array("{\n".utf8)
    var isFirst = true
    try forEach { record in
      if !isFirst { bytes += ",\n".utf8 }
      isFirst = false
      RecordValue.appendJSON(record.path, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      record.content.appendJSON(to: &bytes)
      if bytes.count > TraceOutput.pieceSize {
        try write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    bytes += "\n}\n".utf8
    try write(bytes)
  }
}
