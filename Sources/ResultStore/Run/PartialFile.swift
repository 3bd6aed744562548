import CSQLite
import Foundation

/// The temporary file under which a store is built, beside the file it becomes.
struct PartialFile {
  /// The path of the finished file.
  let destination: String
  /// The path while building.
  var path: String { destination + ".partial" }

  /// Clears away what a crashed run may have left.
  ///
  /// - Throws: `.locked` if another run is building the same store at this moment.
  func clear() throws(StoreError) {
    guard access(path, F_OK) == 0 else { return }
    do throws(StoreError) {
      let leftover = try Connection(opening: path, for: .write, busyTimeout: 0)
      try leftover.execute("BEGIN EXCLUSIVE")
      try leftover.execute("ROLLBACK")
      try leftover.close()
    } catch {
      // A damaged leftover is as good as none.
      if error.kind == .locked { throw error }
    }
    remove()
  }

  /// Removes the temporary file and its journals.
  func remove() {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  /// Makes the file durable and gives it its final name, in place of what had that name.
  ///
  /// After a power failure the name stands for the old file or for the new one, complete: the contents
  /// reach the disk before the name does.
  func publish() throws(StoreError) {
    try synchronize(path)
    guard rename(path, destination) == 0 else { throw failure("cannot rename \(path)") }
    try synchronize(parentFolder(ofFile: destination))
  }

  private func synchronize(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw failure("cannot open \(path)") }
    defer { close(descriptor) }
    // Some file systems cannot flush a folder; theirs is the best that can be had.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure("cannot flush \(path)") }
  }

  private func failure(_ action: String) -> StoreError {
    let code = errno
    return StoreError(
      kind: code == ENOSPC ? .full : code == EROFS || code == EACCES || code == EPERM ? .readOnly : .other,
      file: destination, code: code, message: "\(action): \(String(cString: strerror(code)))")
  }
}
