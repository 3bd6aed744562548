import Foundation

/// Tells processes that use a store from those that put a new file in its place.
///
/// Users share the lock; settling a store needs it alone. It is the lock of a file beside the store,
/// `STORE.lock`, since the store itself is replaced, and since SQLite's own locks are on ranges of its bytes. The
/// operating system drops it when a process ends, however it ends.
final class StoreLock {
  private let descriptor: Int32

  /// Takes the lock together with other users.
  ///
  /// - Throws: `.locked` while another process settles the store for longer than `seconds`; `.readOnly`,
  ///   `.cannotOpen` or `.other` where there can be no lock file.
  init(
    for store: String, waiting seconds: Double, onWaiting: @escaping () -> Void
  ) throws(StoreError) {
    let path = store + ".lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let code = errno
      let isForbidden = code == EACCES || code == EROFS || code == EPERM
      throw StoreError(
        kind: isForbidden ? .readOnly : .cannotOpen, file: path, code: code,
        message: String(cString: strerror(code)))
    }
    let wait = LockWait(seconds: seconds, tell: onWaiting)
    var attempts = 0
    while flock(descriptor, LOCK_SH | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, wait.goesOn(after: attempts) else {
        close(descriptor)
        throw StoreError(
          kind: .locked, file: store, message: "another process has been settling it for \(Int(seconds)) s")
      }
      attempts += 1
    }
  }

  /// Does `body` if no other process uses the store; false, and nothing done, if one does.
  func alone<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) -> Bool {
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      // A failed conversion may have dropped the shared lock (flock(2)).
      while flock(descriptor, LOCK_SH) != 0, errno == EINTR {}
      return false
    }
    defer { _ = flock(descriptor, LOCK_SH) }
    try body()
    return true
  }

  deinit { close(descriptor) }
}
