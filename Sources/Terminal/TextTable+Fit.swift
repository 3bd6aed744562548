extension TextTable {
  /// How a table is made to fit.
  struct Fit {
    /// Columns that stand beside each other, with their widths.
    struct Part {
      var columns: [Int]
      /// By column of the table.
      var widths: [Int]
    }
    /// More than one where the table goes on below.
    var parts: [Part]
    /// Columns for which there is no room.
    var dropped: [Int] = []
  }

  /// Texts are cut to this before any column goes.
  private static let wide = 24
  /// Below this a cut name is not told from the next any more: what is wider still goes on below.
  private static let narrowest = 16

  func fitted(to width: Int?) -> Fit {
    let whole = columns.indices.map { column in
      max(columns[column].title.displayWidth, widest(column))
    }
    guard let width, total(whole, Array(columns.indices)) > width else {
      return Fit(parts: [Fit.Part(columns: Array(columns.indices), widths: whole)])
    }
    // Titles first: they may be broken, at their spaces.
    let broken = columns.indices.map { column in
      max(
        columns[column].title.split(separator: " ").map { String($0).displayWidth }.max() ?? 0, widest(column)
      )
    }
    var places = Array(columns.indices)
    var dropped: [Int] = []
    func drops() -> Int? {
      places.filter { columns[$0].dropsAs != nil }.min {
        (columns[$0].dropsAs ?? 0, $0) < (columns[$1].dropsAs ?? 0, $1)
      }
    }
    var widths = cut(broken, places, to: width, floor: Self.wide)
    while total(widths, places) > width, let column = drops() {
      places.removeAll { $0 == column }
      dropped.append(column)
      widths = cut(broken, places, to: width, floor: Self.wide)
    }
    widths = cut(widths, places, to: width, floor: Self.narrowest)
    // Each part has room of its own, so that less is cut than it takes to find where they end.
    let parts = parts(widths, places, width).map {
      Fit.Part(columns: $0, widths: cut(broken, $0, to: width, floor: Self.narrowest))
    }
    return Fit(parts: parts, dropped: dropped.sorted())
  }

  private func widest(_ column: Int) -> Int { rows.map { $0[column].text.displayWidth }.max() ?? 0 }

  private func total(_ widths: [Int], _ places: [Int]) -> Int {
    places.reduce(0) { $0 + widths[$1] } + Self.gap * max(0, places.count - 1)
  }

  /// The widths with the widest texts cut, down to a floor, as far as it takes.
  private func cut(_ widths: [Int], _ places: [Int], to width: Int, floor: Int) -> [Int] {
    var widths = widths
    var excess = total(widths, places) - width
    let givesWay = places.filter { !columns[$0].isNumeric }
    while excess > 0, let widest = givesWay.max(by: { widths[$0] < widths[$1] }), widths[widest] > floor {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// As many columns beside the keys as there is room for, then the next ones; at least one.
  private func parts(_ widths: [Int], _ places: [Int], _ width: Int) -> [[Int]] {
    let first = places.filter { $0 < keys }
    var parts: [[Int]] = []
    var part = first
    for column in places where column >= keys {
      if part.count > first.count, total(widths, part + [column]) > width {
        parts.append(part)
        part = first
      }
      part.append(column)
    }
    return parts + [part]
  }
}
