import CPosixExtensions
import Foundation

/// A file of a report that is being written, from its first byte to its last.
///
/// Rows go straight to the operating system: hand over buffers of some tens of kilobytes or more. A file
/// belongs to one thread at a time.
public final class ReportFile {
  /// Where the file lies while the report is unfinished.
  public let path: String
  private var descriptor: Int32
  private let flushes: BackgroundFlushes?
  private var bytesSinceWriteBack = 0
  private static let writeBackEvery = 4 << 20

  /// Creates the file; one of the same name must not exist.
  ///
  /// - Parameter flushes: Where closing the file begins its flush; without, closing waits for the disk.
  /// - Throws: `ReportError` where there is such a file or it cannot be created.
  init(creating path: String, flushes: BackgroundFlushes? = nil) throws(ReportError) {
    self.path = path
    self.flushes = flushes
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last("create", path) }
  }

  /// Opens a device or a pipe that exists.
  init(opening path: String) throws(ReportError) {
    self.path = path
    flushes = nil
    descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open", path) }
  }

  deinit {
    if descriptor >= 0 { _ = Foundation.close(descriptor) }
  }

  /// Appends bytes.
  public func write(_ bytes: borrowing [UInt8]) throws(ReportError) {
    precondition(descriptor >= 0, "a report file is written before it is closed")
    let failure = bytes.withUnsafeBytes { region -> Int32? in
      var rest = region[...]
      while !rest.isEmpty {
        let written = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          return errno
        }
        rest = rest.dropFirst(written)
      }
      return nil
    }
    if let failure { throw .system(action: "write", path: path, code: failure) }
    bytesSinceWriteBack += bytes.count
    if bytesSinceWriteBack >= Self.writeBackEvery {
      // So that the disk works while the run goes on, and not all of it after the run has ended.
      start_write_back(descriptor)
      bytesSinceWriteBack = 0
    }
  }

  /// Writes the buffer's rows and empties it.
  public func write(draining buffer: inout CSVBuffer) throws(ReportError) {
    try write(buffer.bytes)
    buffer.removeAll()
  }

  /// Forces the bytes to the disk and closes the file; a full disk may show only here, or for a file of a report
  /// when that is committed.
  public func close() throws(ReportError) {
    guard descriptor >= 0 else { return }
    defer { descriptor = -1 }
    let isSynced = flushes != nil || fsync(descriptor) == 0
    let syncFailure = errno
    let isClosed = Foundation.close(descriptor) == 0
    if !isSynced { throw .system(action: "write", path: path, code: syncFailure) }
    if !isClosed { throw .last("close", path) }
    flushes?.start(path)
  }
}
