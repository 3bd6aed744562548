import Foundation

/// Where a store lies.
enum StorePath {
  /// Links in a row that are followed, as the operating system does (path_resolution(7)).
  private static let mostLinks = 40

  /// The file that a path leads to, which need not exist yet.
  ///
  /// A store is replaced as a whole when it is settled, and has its lock beside it: both must be done where the file is,
  /// not where a link to it is, or the link becomes a second store.
  ///
  /// - Throws: `.cannotOpen` for a folder, and for links that lead nowhere.
  static func file(at path: String) throws(StoreError) -> String {
    var file = path
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    for _ in 0..<mostLinks {
      let count = readlink(file, &target, target.count)
      guard count >= 0 else {
        var status = stat()
        if stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
          throw StoreError(kind: .cannotOpen, file: path, message: "found a folder, expected a file")
        }
        return file
      }
      let words = String(decoding: target.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
      file = words.hasPrefix("/") ? words : folder + words
    }
    throw StoreError(
      kind: .cannotOpen, file: path, code: ELOOP, message: String(cString: strerror(ELOOP)))
  }
}
