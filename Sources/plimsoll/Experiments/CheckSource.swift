import Arguments
import Experiments
import Foundation
import GitRevision
import Reports
import ResultStore
import Scenarios

/// One side of a check as the command line names it: a scenario's file, `REVISION:PATH`, or a stored result.
struct CheckSource {
  /// The point, with the seed in effect.
  var point: DesignPoint
  /// Where it came from; nothing in it tells of one machine.
  var side: CheckSources.Side
  /// Replications that were stored elsewhere.
  var replications: [ResultStore.ReplicationRow] = []
  /// What to say about a stored result.
  var note: String?

  /// What all sides are read with.
  struct Settings {
    /// "baseline" or "candidate".
    var label: String
    /// Overrides of a scenario, the seed among them where it is given.
    var overrides: [String]
    /// The seed in effect; nil for the scenario's own.
    var seed: UInt64?
    /// Where files lie that a stored scenario names.
    var folder: String
    var store: ExperimentStore
  }

  /// Reads what `text` names.
  init(_ text: String, _ settings: Settings) throws {
    let seed = settings.seed.map { ["simulation.seed=\($0)"] } ?? []
    if let stored = try Self.stored(text, in: settings.store) {
      guard settings.overrides.isEmpty else { throw NoOverrides(source: text) }
      let revived = try stored.revived(
        as: settings.label, folder: settings.folder, version: Plimsoll.version, seed: settings.seed)
      self.init(
        point: revived.point,
        side: CheckSources.Side(
          name: "stored result \((stored.source as NSString).lastPathComponent)",
          argument: Self.withoutFolder(text)),
        replications: revived.replications, note: revived.note)
    } else if !Self.isFile(text), let colon = text.firstIndex(of: ":") {
      try self.init(
        revision: String(text[..<colon]), path: String(text[text.index(after: colon)...]), settings,
        overrides: settings.overrides + seed)
    } else {
      let point = try ExperimentArguments.point(
        settings.label, file: text, overrides: settings.overrides + seed
      ).point
      let file = (text as NSString).lastPathComponent
      self.init(
        point: point,
        side: CheckSources.Side(
          name: Self.named(file, settings.overrides), argument: file, overrides: settings.overrides))
    }
  }

  private init(
    point: DesignPoint, side: CheckSources.Side, replications: [ResultStore.ReplicationRow] = [],
    note: String? = nil
  ) {
    self.point = point
    self.side = side
    self.replications = replications
    self.note = note
  }

  /// Reads a file, and what it names, as a git revision has them.
  private init(revision: String, path: String, _ settings: Settings, overrides: [String]) throws {
    let revision = try GitRevision(revision)
    let file = "\(revision.name):\(path)"
    let bytes = try revision.bytes(of: path, limit: ScenarioReader.maximumBytes)
    guard !bytes.contains(0) else {
      throw ScenarioErrors(file: file, message: "found a binary file, expected a scenario in JSON5")
    }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    let files = ScenarioFiles.other(folder: folder) { (path, limit) throws(ScenarioFiles.Problem) in
      do throws(GitProblem) {
        return try revision.bytes(of: path, limit: limit)
      } catch {
        throw ScenarioFiles.Problem(error.description)
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let scenario = try ScenarioReader.read(text: text, file: file, overrides: overrides, files: files)
    guard scenario.assignment.external == nil else {
      throw ScenarioErrors(
        file: file,
        message:
          "assignment.policy: found \"external\", expected a policy of Plimsoll's own: a program is not run "
          + "from a revision; check it out (git worktree add) and name the file")
    }
    let provenance = Provenance(
      version: Plimsoll.version, scenarioFile: file, scenarioDigest: "", seed: scenario.simulation.seed,
      replications: scenario.simulation.replications, overrides: overrides)
    self.init(
      point: try DesignPoint(settings.label, scenario: scenario, text: text, provenance: provenance),
      side: CheckSources.Side(
        name: Self.named("\(file) (commit \(revision.shortCommit))", settings.overrides),
        // A branch moves on, its commit does not.
        argument: "\(revision.shortCommit):\(path)", overrides: settings.overrides))
  }

  private static func named(_ file: String, _ overrides: [String]) -> String {
    overrides.isEmpty ? file : "\(file) with \(overrides.joined(separator: ", "))"
  }

  // MARK: Stored results

  /// What is given to a stored result although it is simulated as it is.
  struct NoOverrides: Error, CustomStringConvertible {
    var source: String
    var description: String { "--set: unexpected with the stored result \(source), which is taken as it is" }
  }

  private static func stored(_ text: String, in store: ExperimentStore) throws -> StoredPoint? {
    let (path, label) = parts(text)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      let file = isFolder.boolValue ? path + "/results.sqlite" : path
      guard isFolder.boolValue || isDatabase(file) else { return nil }
      guard isFile(file) else {
        throw ScenarioErrors(
          file: text, message: "found a folder without results.sqlite, expected a scenario or a report")
      }
      return try StoredPoint(in: file, label: label, source: path)
    }
    let isDigest = path.count >= 6 && path.allSatisfy { $0.isASCII && $0.isHexDigit && !$0.isUppercase }
    guard isDigest else { return nil }
    if let point = try StoredPoint(digest: path, label: label, in: store) { return point }
    throw StoredPointProblem.notThere(
      source: store.path, wanted: "experiment or point \(path)",
      known: try store.experiments().map { "\($0.kind) \($0.experiment.prefix(10))" })
  }

  /// The text before the last "#" and the label after it, unless there is a file of the whole name.
  private static func parts(_ text: String) -> (path: String, label: String?) {
    guard !FileManager.default.fileExists(atPath: text), let hash = text.lastIndex(of: "#") else {
      return (text, nil)
    }
    return (String(text[..<hash]), String(text[text.index(after: hash)...]))
  }

  /// What names a stored result where it lies in the folder at hand.
  private static func withoutFolder(_ text: String) -> String {
    let (path, label) = parts(text)
    return (path as NSString).lastPathComponent + (label.map { "#\($0)" } ?? "")
  }

  private static func isFile(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  private static func isDatabase(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: 15)).flatMap(\.self) == Data("SQLite format 3".utf8)
  }
}
