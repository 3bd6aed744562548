import Experiments
import Foundation

/// `manifest.json`: what made the report and which files it has. It holds no time and no absolute path,
/// so that repeating a run repeats its bytes.
public struct ReportManifest: Codable, Hashable, Sendable {
  /// Always "plimsoll": the sign by which a folder is known to be a report.
  public var tool: String
  /// The version of Plimsoll.
  public var version: String
  /// The scenario file, by its name alone where it was given by an absolute path.
  public var scenario: String
  /// The digest of the scenario with its overrides.
  public var digest: String
  /// The seed in effect.
  public var seed: UInt64
  /// The replications in effect.
  public var replications: Int
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
  public init(_ provenance: Provenance) {
    tool = Self.toolName
    version = provenance.version
    scenario = provenance.portableScenarioFile
    digest = provenance.scenarioDigest
    seed = provenance.seed
    replications = provenance.replications
    overrides = provenance.overrides
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

  /// Whether the folder at `path` has a manifest that Plimsoll wrote.
  static func marks(folderAt path: String) -> Bool {
    struct Mark: Decodable {
      var tool: String
    }
    guard let data = FileManager.default.contents(atPath: path + "/" + fileName),
      let mark = try? JSONDecoder().decode(Mark.self, from: data)
    else { return false }
    return mark.tool == toolName
  }
}
