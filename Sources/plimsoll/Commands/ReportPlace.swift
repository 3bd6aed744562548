import Arguments
import Reports
import Terminal

/// Where a command has left its report, for its last line.
struct ReportPlace {
  static let csvOnly = Flag("csv-only", help: "Write no page, only the tables and what goes with them.")

  /// The report's folder.
  let folder: String
  private let hasPage: Bool

  /// The place of a report that has been written.
  init(_ folder: ReportFolder, _ arguments: ParsedArguments) {
    self.folder = folder.path
    hasPage = !arguments[Self.csvOnly]
  }

  /// What to open: the page, or the folder of a report without one.
  var shown: String { (hasPage ? "\(folder)/index.html" : folder).withVisibleControls }
}
