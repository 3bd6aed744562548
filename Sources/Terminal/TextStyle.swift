/// A way to make text stand out on a terminal that shows colour.
public enum TextStyle: Int, Sendable, Hashable {
  /// A heading.
  case bold = 1
  /// Something that failed.
  case red = 31
  /// Something that passed.
  case green = 32
  /// Something to look at.
  case yellow = 33

  /// The text in this style, or as it is where colour is not allowed.
  /// - Parameter text: printable text; what it takes up on the screen does not change.
  func applied(to text: String, if isAllowed: Bool) -> String {
    isAllowed ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
