import Arguments
import Experiments
import Foundation
import Reports
import ResultStore
import Terminal

/// What a check leaves for other programs: JUnit XML and a summary in Markdown.
enum CheckSummaries {
  /// Makes sure that the verdict has a place to go to before anything is simulated, and that no earlier one is left
  /// there which could be taken for it.
  ///
  /// - Throws: `UsageError` where a summary would take the place of what the check reads or writes besides, and
  ///   `ReportError` where a folder cannot be made.
  static func makeRoom(_ arguments: ParsedArguments) throws {
    for (option, path) in [
      ("--junit", arguments[CheckCommand.junit]), ("--markdown", arguments[CheckCommand.markdown]),
    ] {
      guard let path else { continue }
      for other in [
        arguments[CheckCommand.baseline], arguments[CheckCommand.candidate],
        arguments[ExperimentArguments.store],
      ]
      where other.map({ $0 == path || isSameFile($0, path) }) ?? false {
        throw arguments.usageError(
          "\(option) \(path): found a file that the check reads, expected one of its own")
      }
      let folder = parentFolder(ofFile: path)
      guard !FileManager.default.fileExists(atPath: folder + "/manifest.json") else {
        throw arguments.usageError(
          "\(option) \(path): found a file of a report, expected one outside of its folder")
      }
      try TextFile.makeFolders(above: path)
    }
    if let path = arguments[CheckCommand.junit] {
      try TextFile.write(failure(JUnitReport.failure, "interrupted before a verdict", arguments), to: path)
    }
  }

  /// The verdicts.
  static func write(_ check: PolicyCheck, _ sources: CheckSources, _ arguments: ParsedArguments) throws {
    if let path = arguments[CheckCommand.junit] {
      try TextFile.write(JUnitReport.xml(check, sources: sources), to: path)
    }
    if let path = arguments[CheckCommand.markdown] {
      try TextFile.append(CheckMarkdown.text(check, sources: sources), to: path)
    }
  }

  /// What kept a check from its verdict; where this cannot be written either, the error that is reported says enough.
  static func write(_ error: any Error, _ arguments: ParsedArguments) {
    let message = Failure(error).message
    if let path = arguments[CheckCommand.junit] {
      try? TextFile.write(failure(JUnitReport.failure, message, arguments), to: path)
    }
    if let path = arguments[CheckCommand.markdown] {
      try? TextFile.append(failure(CheckMarkdown.failure, message, arguments), to: path)
    }
  }

  private static func failure(
    _ document: (_ baseline: String, _ candidate: String, _ message: String) -> String, _ message: String,
    _ arguments: ParsedArguments
  ) -> String {
    let baseline = arguments[CheckCommand.baseline]
    let overrides = arguments[CheckCommand.set].map { " --set \($0)" }.joined()
    return document(baseline, (arguments[CheckCommand.candidate] ?? baseline) + overrides, message)
  }
}
