/// A row of a table of one point of an experiment, with the point it belongs to.
struct PointRow<Row> {
  /// What stands for the point in every table.
  var point: String
  var row: Row
}

extension PointRow: Sendable where Row: Sendable {}

extension CSVTable {
  /// The same table for several points: the point's label in front of every row.
  var ofPoints: CSVTable<PointRow<Row>> {
    typealias PointColumn = CSVTable<PointRow<Row>>.Column
    let point = PointColumn("point", .text.required, "What the point of the experiment is called.") {
      $1.append($0.point)
    }

    return CSVTable<PointRow<Row>>(
      "For each point: \(summary.prefix(1).lowercased() + summary.dropFirst())",
      key: key.isEmpty ? [] : ["point"] + key, references: [.point],
      [point]
        + columns.map { column in
          PointColumn(column.name, column.field, column.description) { column.write($0.row, &$1) }
        })
  }
}
