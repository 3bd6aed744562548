import Foundation
import Synchronization

/// A report folder that is there whole or not at all.
///
/// Files are written into a hidden folder beside the target, `.NAME.partial-PID`. `commit(_:)` forces them
/// to the disk and renames the folder into place, so that neither a crash nor a full disk leaves half a
/// report under the report's name. Until then an earlier report stays as it was. A folder that holds
/// anything but a report is refused, never replaced.
///
/// A lock on the partial folder, which the operating system drops when a process ends, however it ends,
/// tells abandoned folders from those in use; the next run of the same name removes the former.
public final class ReportFolder: Sendable {
  /// The folder the report will be found in.
  public let path: String
  /// The folder its files are written in until then.
  public let partialPath: String
  private let location: ReportLocation
  private let lock: Int32
  private let flushes = BackgroundFlushes()
  private let tables = Mutex<[DescribedTable]>([])

  /// Makes the partial folder, and the folders above it that do not exist.
  ///
  /// - Parameter path: Where the report goes; absent, an empty folder or an earlier report.
  /// - Throws: `ReportError` where the path holds something else, is in use by another run or cannot be
  ///   written.
  public init(at path: String) throws(ReportError) {
    let location = try ReportLocation(path)
    _ = try location.occupant()
    try location.createParents()
    location.removeAbandonedPartials()
    let partialPath = location.partialPath
    guard mkdir(partialPath, 0o777) == 0 else {
      throw errno == EEXIST ? .inUse(path: location.path) : .last("create the folder", partialPath)
    }
    let lock = open(partialPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw .last("open", partialPath) }
    _ = flock(lock, LOCK_EX | LOCK_NB)
    self.path = location.path
    self.partialPath = partialPath
    self.location = location
    self.lock = lock
    location.restoreReportSetAside()
  }

  deinit {
    close(lock)
  }

  /// Where the file of this name lies while the report is unfinished, for those who open it themselves.
  public func partialPath(of name: String) -> String {
    precondition(!name.contains("/"), "the files of a report lie in one folder")
    return partialPath + "/" + name
  }

  /// Creates the file of a table to be written row by row behind its header.
  func create<Row>(_ table: CSVTable<Row>, _ name: String) throws(ReportError) -> ReportFile {
    let file = try createFile(name)
    tables.withLock { $0.append(DescribedTable(table, in: name)) }
    var header = CSVBuffer()
    table.appendHeader(to: &header)
    try file.write(header.bytes)
    return file
  }

  /// Writes a whole table.
  func write<Row>(
    _ table: CSVTable<Row>, _ rows: some Sequence<Row>, to name: String
  ) throws(ReportError) {
    let file = try create(table, name)
    var buffer = CSVBuffer()
    for row in rows { table.append(row, to: &buffer) }
    try file.write(buffer.bytes)
    try file.close()
  }

  /// Creates a file to be written piece by piece; tables have `create(_:_:)`, which describes them as well.
  public func createFile(_ name: String) throws(ReportError) -> ReportFile {
    try ReportFile(creating: partialPath(of: name), flushes: flushes)
  }

  /// Writes a whole file.
  public func write(_ bytes: [UInt8], to name: String) throws(ReportError) {
    let file = try createFile(name)
    try file.write(bytes)
    try file.close()
  }

  /// Writes a whole file of text in UTF-8.
  public func write(_ text: String, to name: String) throws(ReportError) {
    try write(Array(text.utf8), to: name)
  }

  /// Adds the schema of the tables and the manifest, forces everything to the disk and puts the report in its place.
  ///
  /// All files must be closed. After an error the partial folder is still there; `discard()` removes it.
  /// - Parameter manifest: What made the report; its `files` are filled in here.
  /// - Throws: `ReportError` where a file cannot be written, or the report not be put in its place.
  public func commit(_ manifest: ReportManifest) throws(ReportError) {
    var manifest = manifest
    let tables = tables.withLock { $0 }
    if !tables.isEmpty {
      let schema = TableSchema(tables, command: manifest.command ?? "run")
      try write(encoded(schema.encoded), to: TableSchema.fileName)
    }
    manifest.files = try files()
    try write(encoded(manifest.encoded), to: ReportManifest.fileName)
    // Those that others have opened themselves are not on their way yet.
    for file in manifest.files where !flushes.hasStarted(partialPath(of: file.name)) {
      flushes.start(partialPath(of: file.name))
    }
    flushes.start(partialPath)
    try flushes.finish()
    try location.putInPlace()
  }

  private func encoded(_ encode: () throws -> [UInt8]) throws(ReportError) -> [UInt8] {
    do {
      return try encode()
    } catch {
      throw .manifest(path: path, reason: "\(error)")
    }
  }

  /// Removes the partial folder with what was written so far.
  public func discard() {
    try? FileManager.default.removeItem(atPath: partialPath)
  }

  /// The files written so far, by name.
  private func files() throws(ReportError) -> [ReportManifest.File] {
    var files: [ReportManifest.File] = []
    for name in try ReportLocation.names(in: partialPath) {
      let file = partialPath(of: name)
      var status = stat()
      guard stat(file, &status) == 0 else { throw .last("inspect", file) }
      files.append(ReportManifest.File(name: name, bytes: Int(status.st_size)))
    }
    return files
  }
}
