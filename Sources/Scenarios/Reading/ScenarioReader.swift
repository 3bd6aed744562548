import LeadPolicy
import PositionedJSON

/// Everything that is wrong with a scenario; its description has a line per error and their number.
public typealias ScenarioErrors = Diagnostics

/// Reads scenario files.
public enum ScenarioReader {
  /// The largest scenario file, and the largest record of arrivals, in bytes.
  public static let maximumBytes = 8 << 20

  /// Reads a scenario from a file.
  ///
  /// - Parameters:
  ///   - path: The file, as the user named it; the name goes into the errors.
  ///   - overrides: Changes in the form `PATH=VALUE`, applied in their order before anything is checked.
  ///   - builtInTemplates: Templates that every scenario may use.
  /// - Throws: What is wrong with the file or the scenario, all of it where possible.
  public static func read(
    path: String, overrides: [String] = [],
    builtInTemplates: [StrategicTemplate] = TemplateLibrary.builtIn
  ) throws(ScenarioErrors) -> Scenario {
    try readWithText(path: path, overrides: overrides, builtInTemplates: builtInTemplates).scenario
  }

  /// Reads a scenario from a file, as `read(path:)`, and gives the file's text with it.
  public static func readWithText(
    path: String, overrides: [String] = [],
    builtInTemplates: [StrategicTemplate] = TemplateLibrary.builtIn
  ) throws(ScenarioErrors) -> (scenario: Scenario, text: String) {
    let bytes: [UInt8]
    do throws(InputFile.Problem) {
      bytes = try InputFile.bytes(path, kind: "scenario", format: "JSON5", limit: maximumBytes)
    } catch {
      throw ScenarioErrors(file: path, message: error.message)
    }
    let scenario = try read(
      bytes: bytes, file: path, overrides: overrides, builtInTemplates: builtInTemplates)
    return (scenario, String(decoding: bytes, as: UTF8.self))
  }

  /// Reads a scenario from its text; `file` is the name in the errors, and files that the scenario names are
  /// looked for beside it, or in `files`.
  public static func read(
    text: String, file: String, overrides: [String] = [], files: ScenarioFiles = .disk,
    builtInTemplates: [StrategicTemplate] = TemplateLibrary.builtIn
  ) throws(ScenarioErrors) -> Scenario {
    try read(
      bytes: Array(text.utf8), file: file, overrides: overrides, files: files,
      builtInTemplates: builtInTemplates)
  }

  static func read(
    bytes: [UInt8], file: String, overrides: [String], changes: [JSONOverride] = [],
    files: ScenarioFiles = .disk, builtInTemplates: [StrategicTemplate]
  ) throws(ScenarioErrors) -> Scenario {
    let limits = JSONLimits(bytes: maximumBytes)
    let document = try JSONValue(json5: bytes, file: file, limits: limits)
    var parsed: [JSONOverride] = []
    for override in overrides { parsed.append(try JSONOverride(override)) }
    let folder = file.lastIndex(of: "/").map { $0 == file.startIndex ? "/" : String(file[..<$0]) }
    let shape = Shape<Scenario>.scenario(
      builtInTemplates: builtInTemplates, folder: files.folder ?? folder ?? "", files: files)
    return try shape.decode(document, file: file, overrides: parsed + changes)
  }
}

/// The JSON Schema of scenario files, derived from the declarations that read them.
public enum ScenarioSchema {
  /// The schema (draft 2020-12) as text, for editors that complete and check while one types.
  public static func json() -> String {
    Shape<Scenario>.scenario(builtInTemplates: [], folder: "").jsonSchema(title: "Plimsoll scenario")
  }
}
