import Foundation

/// A list of texts as a column holds it: a JSON array.
enum TextList {
  /// The list as JSON, `["capacity.warning=0.8"]`.
  static func json(_ texts: [String]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    guard let data = try? encoder.encode(texts) else { preconditionFailure("text can be written as JSON") }
    return String(decoding: data, as: UTF8.self)
  }

  /// The list that a column holds.
  ///
  /// - Parameters:
  ///   - json: The column; nil where it holds nothing.
  ///   - what: What the list is, for the error.
  ///   - file: The store.
  /// - Throws: `StoreError` where that is no list of texts: to take it for an empty one would be to take one scenario for
  ///   another.
  static func texts(_ json: String?, _ what: String, in file: String) throws(StoreError) -> [String] {
    guard let json, let texts = try? JSONDecoder().decode([String].self, from: Data(json.utf8)) else {
      throw StoreError(kind: .notADatabase, file: file, message: "\(what) cannot be read")
    }
    return texts
  }
}
