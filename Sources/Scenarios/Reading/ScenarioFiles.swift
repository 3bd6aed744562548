/// Where a scenario and the files that it names are read from.
public struct ScenarioFiles: Sendable {
  /// Why a file cannot be read.
  public struct Problem: Error, Sendable {
    var message: String

    /// What was found and what was expected.
    public init(_ message: String) { self.message = message }
  }

  /// The folder of the scenario; nil for that of its file.
  let folder: String?
  /// The bytes of a file, at most so many; nil for those on the disk.
  let read: (@Sendable (_ path: String, _ limit: Int) throws(Problem) -> [UInt8])?

  /// The files of this machine.
  public static let disk = ScenarioFiles(folder: nil, read: nil)

  /// The files of this machine, for a scenario whose text is not from a file in this folder.
  public static func disk(folder: String) -> ScenarioFiles { ScenarioFiles(folder: folder, read: nil) }

  /// Other files, such as those of an earlier revision.
  ///
  /// - Parameters:
  ///   - folder: The folder of the scenario, relative to which it names others; empty for none.
  ///   - read: The bytes of a file of this path, at most so many.
  public static func other(
    folder: String, read: @escaping @Sendable (_ path: String, _ limit: Int) throws(Problem) -> [UInt8]
  ) -> ScenarioFiles {
    ScenarioFiles(folder: folder, read: read)
  }
}
