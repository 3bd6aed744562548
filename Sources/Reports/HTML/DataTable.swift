/// The numbers behind a chart, folded away.
struct DataTable {
  /// What the table holds, as its caption and on the fold.
  let caption: String
  /// The first column's name, then the others'.
  let columns: [String]
  /// One row per place on the horizontal axis; the first cell names the row.
  let rows: [[String]]
  /// Whether the table is shown at once.
  var isOpen = false
  /// What stands on the fold in place of the caption, where that would be long; the caption is read out all the same.
  var fold: String?

  func render() -> Markup {
    let head: [Markup] = columns.map { "<th scope=\"col\">\($0)</th>" }
    let body: [Markup] = rows.map { row in
      let cells: [Markup] = row.dropFirst().map { "<td>\($0)</td>" }
      return "<tr><th scope=\"row\">\(row.first ?? "")</th>\(cells)</tr>\n"
    }
    let summary: Markup = fold.map { "\($0)<span class=\"hidden\">: \(caption)</span>" } ?? "\(caption)"
    return """
      <details\(isOpen ? " open=\"open\" class=\"shown\"" : "" as Markup)><summary>\(summary)</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="\(caption)"><table class="numbers">
      <caption class="hidden">\(caption)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)</tbody></table></div></details>

      """
  }
}
