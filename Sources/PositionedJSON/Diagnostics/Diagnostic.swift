/// One thing wrong with a document: where, at which key path, what was found and what was expected.
public struct Diagnostic: Hashable, Sendable {
  /// The place of the value or key that is wrong.
  public var place: SourcePlace
  /// The path of keys from the root, "capacity.warning"; array elements by their index from 0; empty for
  /// the root and for errors of syntax.
  public var path: String
  /// What was found and what was expected.
  public var message: String

  /// A diagnostic from its parts.
  public init(place: SourcePlace, path: String = "", message: String) {
    self.place = place
    self.path = path
    self.message = message
  }

  /// The diagnostic on one line: `x.json5:12:7: capacity.warnin: unknown key; did you mean "warning"?`
  public func rendered(file: String) -> String {
    let location =
      switch place {
      case .unplaced: file
      case .text(let position): "\(file):\(position.line):\(position.column)"
      case .override(_, let argument): "--set \(argument)"
      }
    return [location.withoutControls, path, message].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}

extension String {
  /// The text with control characters, which would steer a terminal, shown as their pictures.
  fileprivate var withoutControls: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.value {
          case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
          case 0x7F..<0xA0: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}

/// Everything that is wrong with one document, in the order of the places.
public struct Diagnostics: Error, Hashable, Sendable, CustomStringConvertible {
  /// How many diagnostics are kept; the rest is only counted.
  public static let kept = 100

  /// The document's file as the user named it.
  public let file: String
  /// The first diagnostics by place, at most `kept`.
  public let entries: [Diagnostic]
  /// How many there were in all.
  public let count: Int

  /// The given diagnostics, sorted by place; those of one place stay in their order.
  public init(file: String, entries: [Diagnostic]) {
    self.file = file
    let sorted = entries.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }
    self.entries = sorted.prefix(Self.kept).map(\.element)
    self.count = entries.count
  }

  /// A single diagnostic about the file as a whole.
  public init(file: String, message: String) {
    self.init(file: file, entries: [Diagnostic(place: .unplaced, message: message)])
  }

  /// A line per diagnostic, then how many there are.
  public var description: String {
    let total = count == 1 ? "1 error" : "\(count) errors"
    let summary = entries.count < count ? "\(total), the first \(entries.count) shown" : total
    return (entries.map { $0.rendered(file: file) } + [summary]).joined(separator: "\n")
  }
}
