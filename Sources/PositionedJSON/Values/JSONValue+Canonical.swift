extension JSONValue {
  /// The value as JSON without spaces, in which numbers of the same value are written alike: the same text for two
  /// documents that say the same in the same order, whatever their comments and their layout.
  ///
  /// - Parameter ignored: Paths of members to leave out.
  public func canonicalJSON(ignoring ignored: Set<String> = []) -> String {
    var text = ""
    writeCanonical(to: &text, ignoring: ignored, at: "")
    return text
  }

  private func writeCanonical(to text: inout String, ignoring ignored: Set<String>, at path: String) {
    switch content {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let number): text += number.canonicalText
    case .string(let string): Self.writeString(string, to: &text)
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += "," }
        element.writeCanonical(to: &text, ignoring: ignored, at: joined(path, "\(index)"))
      }
      text += "]"
    case .object(let members):
      text += "{"
      var isFirst = true
      for member in members {
        let inner = joined(path, member.key)
        guard !ignored.contains(inner) else { continue }
        if !isFirst { text += "," }
        isFirst = false
        Self.writeString(member.key, to: &text)
        text += ":"
        member.value.writeCanonical(to: &text, ignoring: ignored, at: inner)
      }
      text += "}"
    }
  }
}

extension JSONNumber {
  /// The digits of an integer, or the shortest that give the double back.
  fileprivate var canonicalText: String {
    if let integer = integer(as: Int64.self) { return "\(integer)" }
    if let integer = integer(as: UInt64.self) { return "\(integer)" }
    // Infinities come from JSON5 and are no JSON; as text they are told from everything else.
    return value.isFinite ? "\(value)" : "\"\(value)\""
  }
}
