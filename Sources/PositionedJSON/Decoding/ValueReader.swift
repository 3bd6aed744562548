import NearestName

/// A value about to be decoded, with its path and where to report what is wrong with it.
struct ValueReader {
  let value: JSONValue
  let path: String
  let session: DecodingSession

  func report(_ message: String) {
    session.report(message, at: value.place, path: path)
  }

  /// Reports that the value is not what was expected.
  func mismatch<Value>(_ expectation: String) -> Value? {
    report("found \(value.found), expected \(expectation)")
    return nil
  }

  /// A value one key or index further down.
  func descending(to key: String, _ value: JSONValue) -> ValueReader {
    ValueReader(value: value, path: joined(path, key), session: session)
  }
}

/// A path and one more key, in quotes and shortened where it is more than a plain name.
func joined(_ path: String, _ key: String) -> String {
  let isPlain = key.utf8.allSatisfy { byte in
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "_$-".utf8.contains(byte)
  }
  let shown = isPlain && !key.isEmpty && key.utf8.count <= 64 ? key : quoted(key)
  return path.isEmpty ? shown : "\(path).\(shown)"
}

/// Collects what is wrong with one document.
final class DecodingSession {
  private(set) var problems: [Diagnostic] = []

  /// `; did you mean "warning"?`, or nothing where no candidate is near, or where there are already so many
  /// problems that the search would only cost time.
  func suggestion(_ name: String, among candidates: some Sequence<String>) -> String {
    guard problems.count <= Diagnostics.kept else { return "" }
    return nearestName(to: name, among: candidates).map { "; did you mean \(quoted($0))?" } ?? ""
  }

  func report(_ message: String, at place: SourcePlace, path: String) {
    problems.append(Diagnostic(place: place, path: path, message: message))
  }
}

extension Shape {
  /// Decodes a document after applying overrides to it.
  ///
  /// - Throws: everything that is wrong with the document, with the name `file` in front.
  public func decode(
    _ document: JSONValue, file: String, overrides: [JSONOverride] = []
  ) throws(Diagnostics) -> Value {
    let (changed, problems) = document.applying(overrides)
    let session = DecodingSession()
    let value = decode(ValueReader(value: changed, path: "", session: session))
    if value == nil, problems.isEmpty, session.problems.isEmpty {
      // A refusal without a reason is a mistake of the shape's, but must not look like a document without errors.
      session.report(
        "refused without a reason, which is a mistake in this program", at: changed.place, path: "")
    }
    guard let value, problems.isEmpty, session.problems.isEmpty else {
      throw Diagnostics(file: file, entries: problems + session.problems)
    }
    return value
  }
}
