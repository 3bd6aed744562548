import Foundation

/// Whether two paths lead to one file that is there, by whatever names and links.
func isSameFile(_ first: String, _ second: String) -> Bool {
  func identity(_ path: String) -> [UInt64]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
  return identity(first).map { $0 == identity(second) } ?? false
}
