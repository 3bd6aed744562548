extension JSONValue {
  /// The value as JSON (RFC 8259) with two spaces of indentation. Numbers come out as they were written,
  /// so the value must not hold JSON5's own literals, such as `Infinity` or `.5`.
  func json() -> String {
    var text = ""
    write(to: &text, indentation: "\n")
    return text
  }

  private func write(to text: inout String, indentation: String) {
    switch content {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let number): text += number.literal
    case .string(let string): Self.writeString(string, to: &text)
    case .array(let elements):
      Self.writeList(elements, open: "[", close: "]", to: &text, indentation: indentation) {
        element, text, inner in element.write(to: &text, indentation: inner)
      }
    case .object(let members):
      Self.writeList(members, open: "{", close: "}", to: &text, indentation: indentation) {
        member, text, inner in
        Self.writeString(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indentation: inner)
      }
    }
  }

  private static func writeList<Item>(
    _ items: [Item], open: String, close: String, to text: inout String, indentation: String,
    item: (Item, inout String, String) -> Void
  ) {
    guard !items.isEmpty else {
      text += open + close
      return
    }
    let inner = indentation + "  "
    text += open
    for (index, element) in items.enumerated() {
      text += (index == 0 ? "" : ",") + inner
      item(element, &text, inner)
    }
    text += indentation + close
  }

  static func writeString(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
