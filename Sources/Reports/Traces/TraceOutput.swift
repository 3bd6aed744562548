import Foundation

/// The file a trace goes to.
///
/// A regular file is written beside its name and renamed into place when it is whole; what is there already,
/// a pipe or `/dev/null`, say, is written to as it is.
public final class TraceOutput {
  /// Bytes after which a piece is handed on.
  static let pieceSize = 1 << 16

  private let target: String
  private let partial: String?
  private let file: ReportFile

  /// Opens the file.
  ///
  /// - Parameter path: A regular file, which is replaced; nothing yet, in a folder that exists; or a device
  ///   or pipe.
  /// - Throws: `ReportError` where the path is a folder or cannot be written.
  public init(at path: String) throws(ReportError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    switch exists ? status.st_mode & S_IFMT : S_IFREG {
    case S_IFDIR:
      throw .aFolder(path: path)
    case S_IFREG:
      // The file a link points to is replaced, not the link.
      if exists, let resolved = realpath(path, nil) {
        target = String(cString: resolved)
        free(resolved)
      } else {
        target = path
      }
      let partial = "\(target).partial-\(getpid())"
      self.partial = partial
      file = try ReportFile(creating: partial)
    default:
      target = path
      partial = nil
      file = try ReportFile(opening: path)
    }
  }

  /// Appends bytes.
  public func write(_ bytes: [UInt8]) throws(ReportError) { try file.write(bytes) }

  /// Forces the bytes to the disk and puts the file in its place.
  public func commit() throws(ReportError) {
    guard let partial else { return }
    try file.close()
    guard rename(partial, target) == 0 else { throw .last("put the file in place at", target) }
  }

  /// Removes what was written so far.
  public func discard() {
    if let partial { unlink(partial) }
  }
}
