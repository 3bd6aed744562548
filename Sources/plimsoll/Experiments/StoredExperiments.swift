import Arguments
import Experiments
import Foundation
import ResultStore
import Terminal

/// Experiments as they are named on the command line.
enum StoredExperiments {
  static let experiment = Positional<String>(
    "EXPERIMENT", .text, help: "Its name, or the beginning of its digest: see `plimsoll list`.")

  /// Opens the store to read it.
  static func open(_ arguments: ParsedArguments, _ console: Console) throws -> ExperimentStore {
    let path = arguments[ExperimentArguments.store]
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreError(kind: .cannotOpen, file: path, message: "there is no such file")
    }
    return try ExperimentStore(
      reading: path, onWaiting: { ExperimentArguments.tellOfWaiting(path, console) })
  }

  /// The experiment that the command line names.
  ///
  /// - Throws: a usage error where it names none or more than one.
  static func find(_ arguments: ParsedArguments, in store: ExperimentStore) throws -> ExperimentRow {
    let word = arguments[experiment]
    let all = try store.experiments()
    let named = all.filter { $0.name == word }
    let found = named.isEmpty ? all.filter { $0.experiment.hasPrefix(word.lowercased()) } : named
    if let only = found.first, found.count == 1 { return only }
    guard !found.isEmpty, !word.isEmpty else {
      let names = all.map(\.name)
      let hint = names.isEmpty ? "the store holds none" : "it holds \(listed(Set(names).sorted()))"
      throw arguments.usageError("\(store.path) has no experiment '\(word)': \(hint)")
    }
    let digests = found.map { "\($0.experiment.prefix(12)) (\($0.kind))" }
    throw arguments.usageError(
      "'\(word)' names \(found.count) experiments: \(listed(digests)); name one by its digest")
  }

  private static func listed(_ words: [String]) -> String {
    let shown = words.prefix(8).joined(separator: ", ")
    return words.count > 8 ? "\(shown) and \(words.count - 8) more" : shown
  }
}
