import Foundation

/// A folder of records that is there whole or not at all, unless a crash of the machine comes between.
///
/// Records are written into a hidden folder beside the target, which is renamed into place at the end. A target
/// that holds anything is refused. Single files are not forced to the disk: there are thousands of them,
/// and the same command writes them again.
public final class RecordsFolder {
  /// Where the records will be found.
  public let path: String
  private let location: ReportLocation
  private let lock: Int32
  private var madeFolders: Set<String> = []

  /// Makes the hidden folder.
  ///
  /// - Throws: `ReportError` where the path is taken by anything but an empty folder, or cannot be written.
  public init(at path: String) throws(ReportError) {
    location = try ReportLocation(path)
    self.path = location.path
    try Self.requireNothing(at: location)
    try location.createParents()
    location.removeAbandonedPartials()
    guard mkdir(location.partialPath, 0o777) == 0 else {
      throw errno == EEXIST
        ? .inUse(path: location.path) : .last("create the folder", location.partialPath)
    }
    lock = open(location.partialPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw .last("open", location.partialPath) }
    _ = flock(lock, LOCK_EX | LOCK_NB)
  }

  deinit {
    if lock >= 0 { close(lock) }
  }

  private static func requireNothing(at location: ReportLocation) throws(ReportError) {
    do throws(ReportError) {
      guard try location.occupant() != .report else { throw .notEmpty(path: location.path) }
    } catch .foreignFolder(let path) {
      throw .notEmpty(path: path)
    }
  }

  /// Writes a record to its path, which must not have been written before.
  public func write(_ record: LeadRecords.Record) throws(ReportError) {
    var folder = location.partialPath
    for component in record.path.split(separator: "/").dropLast() {
      precondition(component != "." && component != "..", "a record's path goes down only")
      folder += "/\(component)"
      if madeFolders.insert(folder).inserted, mkdir(folder, 0o777) != 0, errno != EEXIST {
        throw .last("create the folder", folder)
      }
    }
    let file = try ReportFile(creating: "\(location.partialPath)/\(record.path)")
    try file.write(Array(record.content.yaml.utf8))
  }

  /// Puts the records in their place.
  public func commit() throws(ReportError) {
    try Self.requireNothing(at: location)
    try location.putInPlace()
  }

  /// Removes what was written so far.
  public func discard() {
    try? FileManager.default.removeItem(atPath: location.partialPath)
  }
}
