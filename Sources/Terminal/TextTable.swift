/// A table in aligned columns under their titles.
///
/// ```
/// metric            mean  95 % interval
/// ----------------  ----  -------------
/// team_utilization  0.78   0.76 to 0.80
/// ```
///
/// Text is aligned to the left and numbers to the right. Where the table is wider than it may be, the widest
/// text gives way, its middle left out; numbers are never cut, since a cut number is a wrong one.
public struct TextTable: Sendable {
  /// A column.
  public struct Column: Sendable, Hashable {
    /// What stands above it.
    public var title: String
    /// Whether it is aligned to the right and never cut.
    public var isNumeric: Bool

    /// A column of words.
    public static func text(_ title: String) -> Column { Column(title: title, isNumeric: false) }
    /// A column of numbers, already formatted, with a unit or an interval if need be.
    public static func number(_ title: String) -> Column { Column(title: title, isNumeric: true) }
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

  private let columns: [Column]
  private var rows: [[Cell]] = []

  private static let gap = 2
  /// Below this a cut text says nothing.
  private static let narrowest = 8

  /// A table without rows.
  public init(_ columns: [Column]) { self.columns = columns }

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
    let titles = columns.map { Cell($0.title, .bold) }
    let widths = fittedWidths(titles: titles, to: width)
    let rules = widths.map { Cell(String(repeating: "-", count: $0)) }
    return ([titles, rules] + rows).map { line($0, widths, color) + "\n" }.joined()
  }

  private func fittedWidths(titles: [Cell], to width: Int?) -> [Int] {
    var widths = columns.indices.map { column in
      ([titles] + rows).map { $0[column].text.displayWidth }.max() ?? 0
    }
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) - width
    let givesWay = columns.indices.filter { !columns[$0].isNumeric }
    while excess > 0, let widest = givesWay.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.narrowest
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ cells: [Cell], _ widths: [Int], _ color: Bool) -> String {
    var line = ""
    var owed = 0  // spaces that are written only if something follows
    for (column, cell) in cells.enumerated() {
      let text = cell.text.truncated(toWidth: widths[column])
      let padding = widths[column] - text.displayWidth
      if text.isEmpty {
        owed += padding + Self.gap
        continue
      }
      line += String(repeating: " ", count: columns[column].isNumeric ? owed + padding : owed)
      line += cell.style?.applied(to: text, if: color) ?? text
      owed = (columns[column].isNumeric ? 0 : padding) + Self.gap
    }
    return line
  }
}
