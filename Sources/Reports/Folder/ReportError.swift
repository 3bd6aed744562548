import Foundation

/// Why a report could not be written.
public enum ReportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The operating system refused: what was tried, on which path, with which `errno`.
  case system(action: String, path: String, code: Int32)
  /// The folder exists, holds files and was not written by Plimsoll.
  case foreignFolder(path: String)
  /// The folder holds a report and, with it, files that are not part of it.
  case foreignFiles(path: String, names: [String])
  /// The folder is not empty, and what is to be written replaces nothing.
  case notEmpty(path: String)
  /// The path of a file is taken by a folder.
  case aFolder(path: String)
  /// The path is taken by something that is not a folder.
  case notAFolder(path: String)
  /// The path is a symbolic link; replacing it would leave the report elsewhere than it seems.
  case symbolicLink(path: String)
  /// The path names no folder that could be made, such as an empty path or "/".
  case unusablePath(path: String)
  /// Another run is writing the same report.
  case inUse(path: String)
  /// Something that is to be described in the manifest could not be encoded.
  case manifest(path: String, reason: String)

  /// One line: what failed, where, and what to do.
  public var description: String {
    switch self {
    case .system(let action, let path, let code):
      "cannot \(action) '\(path)': \(Self.text(of: code))"
    case .foreignFolder(let path):
      "the folder '\(path)' holds files that are not a Plimsoll report (it has no manifest.json of ours); "
        + "name another folder or empty this one"
    case .foreignFiles(let path, let names):
      "the report folder '\(path)' also holds \(Self.listed(names)), which replacing the report would delete; "
        + "move that away or name another folder"
    case .notEmpty(let path):
      "the folder '\(path)' is not empty; name a folder that is empty or does not exist"
    case .aFolder(let path):
      "'\(path)' is a folder; name a file"
    case .notAFolder(let path):
      "'\(path)' exists and is not a folder; a report needs a folder of its own"
    case .symbolicLink(let path):
      "'\(path)' is a symbolic link; name the folder that it points to"
    case .unusablePath(let path):
      "'\(path)' cannot become a report folder; name a folder inside a folder that may be written"
    case .inUse(let path):
      "another run is writing the report '\(path)' at this moment"
    case .manifest(let path, let reason):
      "cannot describe the report in '\(path)': \(reason)"
    }
  }

  /// The last call's failure.
  static func last(_ action: String, _ path: String) -> ReportError {
    .system(action: action, path: path, code: errno)
  }

  private static func listed(_ names: [String]) -> String {
    let shown = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
  }

  private static func text(of code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
