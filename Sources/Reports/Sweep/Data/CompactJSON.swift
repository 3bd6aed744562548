import Experiments
import Foundation

/// JSON without a blank, safe inside a page: nothing in it ends an element or is markup to anybody, in HTML or XML.
package struct CompactJSON {
  package private(set) var text = ""
  private var needsComma = false

  package init() {}

  package mutating func object(_ body: (inout CompactJSON) -> Void) { nest("{", "}", body) }

  package mutating func array(_ body: (inout CompactJSON) -> Void) { nest("[", "]", body) }

  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout CompactJSON, Element) -> Void
  ) {
    array { json in for element in elements { body(&json, element) } }
  }

  package mutating func key(_ name: String) {
    string(name)
    text += ":"
    needsComma = false
  }

  package mutating func null() { raw("null") }

  package mutating func int(_ number: Int?) { raw(number.map(String.init) ?? "null") }

  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// Seven significant digits: a hundred times finer than any that is shown.
  package mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    guard value != 0 else { return raw("0") }
    let exponent = 6 - Int(log10(value.magnitude).rounded(.down))
    let scale = pow(10, Double(abs(exponent)))
    let rounded = exponent >= 0 ? (value * scale).rounded() / scale : (value / scale).rounded() * scale
    raw((rounded.isFinite ? rounded : value).asTyped)
  }

  package mutating func string(_ value: String) {
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&", "'", "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}",
        "\u{FFFE}", "\u{FFFF}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    raw(quoted + "\"")
  }

  private mutating func nest(_ opening: String, _ closing: String, _ body: (inout CompactJSON) -> Void) {
    raw(opening)
    needsComma = false
    body(&self)
    text += closing
    needsComma = true
  }

  private mutating func raw(_ token: String) {
    if needsComma { text += "," }
    text += token
    needsComma = true
  }
}
