import NearestName

/// A JSON object (RFC 8259) whose values are strings, numbers, booleans and null: all that an answer may be.
///
/// Foundation's readers let a key that occurs twice pass in silence and do not tell where an error is; and as
/// nothing may be nested, a reader of one level is short and cannot be driven into deep recursion.
struct FlatObject {
  enum Value: Equatable {
    case string(String)
    /// The number as it was written.
    case number(String)
    case bool(Bool)
    case null
  }

  private(set) var members: [String: Value] = [:]

  /// Reads an object that has no other keys than these.
  /// - Parameters:
  ///   - bytes: valid UTF-8, without the line feed.
  ///   - form: what an answer looks like, for the error.
  init(_ bytes: [UInt8], keys: [String], form: String) throws(Fault) {
    var cursor = JSONCursor(bytes: bytes, form: form)
    try cursor.expect("{")
    if !cursor.take("}") {
      repeat {
        let key = try cursor.string()
        guard keys.contains(key) else {
          let hint = nearestName(to: key, among: keys).map { ", did you mean \(quoted($0))?" } ?? ""
          throw Fault(.wrongKey, "the unknown key \(quoted(key))\(hint)", expected: form, line: bytes)
        }
        guard members[key] == nil else {
          throw Fault(.wrongKey, "the key \(quoted(key)) twice", expected: form, line: bytes)
        }
        try cursor.expect(":")
        members[key] = try cursor.value()
      } while cursor.take(",")
      try cursor.expect("}")
    }
    try cursor.expectEnd()
  }
}

extension FlatObject.Value {
  /// The value as an error shows it.
  var shown: String {
    switch self {
    case .string(let text): quoted(text)
    case .number(let literal): excerpt(of: literal.utf8, limit: 40)
    case .bool(let flag): "\(flag)"
    case .null: "null"
    }
  }
}
