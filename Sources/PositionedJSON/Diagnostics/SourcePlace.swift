/// A character of a text: its line and its column in characters, both from 1.
public struct SourcePosition: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The line, from 1; lines end with LF, CR LF or CR.
  public var line: Int
  /// The column in characters as a reader counts them, from 1.
  public var column: Int

  /// The character at the given line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether one character comes before the other.
  public static func < (earlier: Self, later: Self) -> Bool {
    (earlier.line, earlier.column) < (later.line, later.column)
  }
}

/// Where a value or a key comes from.
public enum SourcePlace: Hashable, Comparable, Sendable {
  /// The file as a whole, or no file at all.
  case unplaced
  /// A character of the file.
  case text(SourcePosition)
  /// The override of the given number, from 0, as it was written: `capacity.warning=0.8`.
  case override(Int, String)

  /// The place as it appears inside a message about another place: "line 3, column 5".
  public var words: String {
    switch self {
    case .unplaced: "the file"
    case .text(let position): "line \(position.line), column \(position.column)"
    case .override(_, let argument): "--set \(argument)"
    }
  }
}
