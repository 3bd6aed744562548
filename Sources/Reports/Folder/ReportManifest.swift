import Experiments
import Foundation
import ResultStore

/// `manifest.json`: what made the report and which files it has. It holds no time and no absolute path,
/// so that repeating a run repeats its bytes.
public struct ReportManifest: Codable, Hashable, Sendable {
  /// Always "plimsoll": the sign by which a folder is known to be a report.
  public var tool: String
  /// The command that made it; absent for `run`.
  public var command: String?
  /// The version of Plimsoll.
  public var version: String
  /// The scenario file's name.
  public var scenario: String
  /// The digest of the scenario with its overrides.
  public var digest: String
  /// The seed in effect.
  public var seed: UInt64
  /// The replications in effect.
  public var replications: Int
  /// Why the run stopped where it did; absent where the number of replications was given.
  public var stopping: Stopping?
  /// The overrides, in order.
  public var overrides: [String]
  /// The files of the report but for the manifest itself, by name; filled in when the report is committed.
  public var files: [File]

  /// A file of the report.
  public struct File: Codable, Hashable, Sendable {
    /// The file's name within the folder.
    public var name: String
    /// Its length in bytes.
    public var bytes: Int

    /// A file of the given length.
    public init(name: String, bytes: Int) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The manifest of a run with this provenance, without files yet.
  public init(_ provenance: Provenance, stopping: Stopping? = nil) {
    tool = Self.toolName
    version = provenance.version
    scenario = provenance.portableScenarioFile
    digest = provenance.scenarioDigest
    seed = provenance.seed
    replications = provenance.replications
    self.stopping = stopping
    overrides = provenance.overrides
    files = []
  }

  /// The manifest of an experiment with several points, without files yet.
  ///
  /// - Parameters:
  ///   - record: The experiment; its digest stands for all of its scenarios.
  ///   - scenario: The name of the scenario's file.
  ///   - seed: The seed of all points.
  ///   - replications: The most replications of any point.
  public init(_ record: ExperimentRecord, scenario: String, seed: UInt64, replications: Int) {
    self.init(record.row, scenario: scenario, seed: seed, replications: replications)
  }

  /// The same, of an experiment as its store has it.
  ///
  /// - Parameter overrides: The overrides that all points have.
  public init(
    _ row: ExperimentRow, scenario: String, seed: UInt64, replications: Int, overrides: [String] = []
  ) {
    tool = Self.toolName
    command = row.kind
    version = row.version
    self.scenario = scenario
    digest = row.experiment
    self.seed = seed
    self.replications = replications
    self.overrides = overrides
    files = []
  }

  static let toolName = "plimsoll"
  static let fileName = "manifest.json"

  /// The manifest as JSON with sorted keys, ending in a line feed.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [0x0A]
  }

  /// The names that belong to the report in the folder at `path`; nil where it has no manifest of ours.
  static func names(inReportAt path: String) -> Set<String>? {
    struct Listing: Decodable {
      struct File: Decodable { var name: String }
      var tool: String
      var files: [File]
    }
    guard let data = FileManager.default.contents(atPath: path + "/" + fileName),
      let listing = try? JSONDecoder().decode(Listing.self, from: data), listing.tool == toolName
    else { return nil }
    let names = listing.files.map(\.name)
    // SQLite's own files beside a store that somebody is reading.
    return Set(names + names.flatMap { ["\($0)-wal", "\($0)-shm"] } + [fileName])
  }
}
