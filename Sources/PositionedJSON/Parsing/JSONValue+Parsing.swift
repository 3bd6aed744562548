extension JSONValue {
  /// Reads a JSON5 document (The JSON5 Data Interchange Format, version 1.0.0, 2018).
  ///
  /// Keys that appear twice in one object and lone surrogates are errors. Errors that leave no doubt about
  /// where the text goes on (duplicate keys, bad escapes, malformed numbers, a missing comma) do not stop
  /// the reader; all that were found are thrown together, with the name `file` in front.
  public init(json5 text: String, file: String, limits: JSONLimits = JSONLimits()) throws(Diagnostics) {
    try self.init(json5: Array(text.utf8), file: file, limits: limits)
  }

  /// Reads a JSON5 document from bytes, which must be UTF-8.
  public init(json5 bytes: [UInt8], file: String, limits: JSONLimits = JSONLimits()) throws(Diagnostics) {
    guard bytes.count <= limits.bytes else {
      throw Diagnostics(file: file, message: "found \(bytes.count) bytes, expected at most \(limits.bytes)")
    }
    var parser = JSON5Parser(bytes: bytes, limits: limits)
    let root: JSONValue?
    do {
      try parser.checkEncoding()
      root = try parser.document()
    } catch {
      root = nil
    }
    guard let root, parser.problems.isEmpty else {
      throw Diagnostics(file: file, entries: parser.problems)
    }
    self = root
  }
}
