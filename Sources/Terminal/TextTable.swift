/// A table in aligned columns under their titles.
///
/// ```
/// metric            mean  95 % interval
/// ----------------  ----  -------------
/// team_utilization  0.78   0.76 to 0.80
/// ```
///
/// Text is aligned to the left and numbers to the right. Where the table is wider than it may be, titles are broken into
/// several lines, the widest text gives way, its middle left out, droppable columns go, and what is still too wide goes on
/// below, with the first columns again. Numbers are never cut, since a cut number is a wrong one.
public struct TextTable: Sendable {
  /// A column.
  public struct Column: Sendable, Hashable {
    /// What stands above it.
    public var title: String
    /// Whether it is aligned to the right and never cut.
    public var isNumeric: Bool
    /// When it goes where there is no room, the lowest first; nil for one that never does.
    public var dropsAs: Int?

    /// A column of words.
    public static func text(_ title: String) -> Column { Column(title: title, isNumeric: false) }
    /// A column of numbers, already formatted, with a unit or an interval if need be.
    public static func number(_ title: String) -> Column { Column(title: title, isNumeric: true) }
    /// The same column, which goes where there is no room, before those with higher numbers.
    public func droppable(_ order: Int) -> Column {
      var column = self
      column.dropsAs = order
      return column
    }
  }

  /// A cell.
  public struct Cell: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// What it shows; control characters are made visible.
    public var text: String
    /// How it stands out, if it does.
    public var style: TextStyle?

    /// A cell.
    public init(_ text: String, _ style: TextStyle? = nil) {
      self.text = text.withVisibleControls
      self.style = style
    }

    /// A plain cell.
    public init(stringLiteral text: String) { self.init(text) }
  }

  let columns: [Column]
  /// How many of the columns say what a row is about.
  let keys: Int
  private(set) var rows: [[Cell]] = []

  static let gap = 2

  /// A table without rows.
  /// - Parameters:
  ///   - columns: its columns.
  ///   - keys: how many of them, from the first, say what a row is about; nil for the texts before the first number.
  public init(_ columns: [Column], keys: Int? = nil) {
    self.columns = columns
    self.keys = keys ?? max(1, columns.prefix { !$0.isNumeric }.count)
  }

  /// Adds a row below the others.
  /// - Precondition: there is a cell for each column.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row has a cell for each of the \(columns.count) columns")
    rows.append(row)
  }

  /// The table as lines, each ended by a line break.
  /// - Parameters:
  ///   - width: the columns of the terminal; nil for as wide as it comes.
  ///   - color: whether styles are shown.
  public func rendered(width: Int?, color: Bool = false) -> String {
    let fit = fitted(to: width)
    var text = fit.parts.map { part($0.columns, $0.widths, color) }.joined(separator: "\n")
    if !fit.dropped.isEmpty {
      text += "no room for: \(fit.dropped.map { columns[$0].title }.joined(separator: ", "))\n"
    }
    return text
  }

  /// Some of the columns, one beside the other.
  private func part(_ places: [Int], _ widths: [Int], _ color: Bool) -> String {
    let titles = places.map { columns[$0].title.wrapped(toWidth: widths[$0]).split(separator: "\n") }
    let height = titles.map(\.count).max() ?? 0
    let heads = (0..<height).map { row in
      titles.map { lines in
        let line = row - (height - lines.count)
        return Cell(line >= 0 ? String(lines[line]) : "", .bold)
      }
    }
    let rules = places.map { Cell(String(repeating: "-", count: widths[$0])) }
    let cells = rows.map { row in places.map { row[$0] } }
    return (heads + [rules] + cells).map { line($0, places, widths, color) + "\n" }.joined()
  }

  private func line(_ cells: [Cell], _ places: [Int], _ widths: [Int], _ color: Bool) -> String {
    var line = ""
    var owed = 0  // spaces that are written only if something follows
    for (place, cell) in zip(places, cells) {
      let text = cell.text.truncated(toWidth: widths[place])
      let padding = widths[place] - text.displayWidth
      if text.isEmpty {
        owed += padding + Self.gap
        continue
      }
      line += String(repeating: " ", count: columns[place].isNumeric ? owed + padding : owed)
      line += cell.style?.applied(to: text, if: color) ?? text
      owed = (columns[place].isNumeric ? 0 : padding) + Self.gap
    }
    return line
  }
}
