import Foundation
import ResultStore

/// A text that others pick up, outside of a report folder.
public enum TextFile {
  /// Writes a file, in place of what was there; a device or a pipe is written to.
  public static func write(_ text: String, to path: String) throws(ReportError) {
    try put(text, path, O_TRUNC)
  }

  /// Writes behind what is there; a missing file is created.
  public static func append(_ text: String, to path: String) throws(ReportError) {
    try put(text, path, O_APPEND)
  }

  /// Makes the folders above a file where they are missing.
  public static func makeFolders(above path: String) throws(ReportError) {
    try ReportLocation.createFolders(parentFolder(ofFile: path))
  }

  private static func put(_ text: String, _ path: String, _ mode: Int32) throws(ReportError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | mode, 0o666)
    guard descriptor >= 0 else { throw .last("create", path) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard written >= 0 || errno == EINTR else {
        let code = errno
        close(descriptor)
        throw .system(action: "write", path: path, code: code)
      }
      rest = rest.dropFirst(max(written, 0))
    }
    guard close(descriptor) == 0 else { throw .last("close", path) }
  }
}
