import Foundation
import NearestName

/// Which file a command's first element stands for.
///
/// A name with a slash is a path, relative to the working folder; any other is looked up in the absolute
/// folders of PATH. Nothing is passed to a shell.
enum ProgramLookup {
  static func absoluteFolder(_ folder: String) throws(Fault) -> String {
    guard let resolved = realpath(folder.isEmpty ? "." : folder, nil) else {
      let reason = systemMessage(errno)
      throw Fault(
        .notStarted, "no working folder '\(shown(folder))' (\(reason))", expected: "a folder that exists")
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func path(of name: String, in folder: String, searchPath: String) throws(Fault) -> String {
    guard name.contains("/") else { return try search(name, folder, searchPath) }
    let path = name.hasPrefix("/") ? name : folder + "/" + name
    switch standing(of: path) {
    case .executable: return path
    case .notExecutable:
      throw Fault(
        .notStarted, "'\(shown(path))', which may not be executed", expected: "an executable file (chmod +x)")
    case .folder:
      throw Fault(.notStarted, "'\(shown(path))', which is a folder", expected: "an executable file")
    case .missing:
      throw Fault(.notStarted, "no file '\(shown(path))'\(hint(path))", expected: "an executable file")
    }
  }

  private static func search(_ name: String, _ folder: String, _ searchPath: String) throws(Fault) -> String {
    for directory in searchPath.split(separator: ":") where directory.hasPrefix("/") {
      let path = directory + "/" + name
      if case .executable = standing(of: path) { return path }
    }
    let advice: String
    switch standing(of: folder + "/" + name) {
    case .executable, .notExecutable: advice = "'./\(shown(name))' for the file in the working folder"
    case .folder, .missing: advice = "a program on PATH, or a path with a slash"
    }
    throw Fault(.notStarted, "no executable '\(shown(name))' on PATH", expected: advice)
  }

  private enum Standing {
    case executable, notExecutable, folder, missing
  }

  private static func standing(of path: String) -> Standing {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    if status.st_mode & S_IFMT == S_IFDIR { return .folder }
    return access(path, X_OK) == 0 ? .executable : .notExecutable
  }

  private static func hint(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    let neighbours = (try? FileManager.default.contentsOfDirectory(atPath: String(path[...slash]))) ?? []
    let name = String(path[path.index(after: slash)...])
    return nearestName(to: name, among: neighbours.sorted()).map { ", did you mean '\(shown($0))'?" } ?? ""
  }
}

/// A path as an error may show it.
func shown(_ path: String) -> String { excerpt(of: path.utf8, limit: 400) }

/// An `errno` in words.
func systemMessage(_ code: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
  return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
