import ExternalProgram
import Foundation

/// A git repository in a folder of its own, gone with this object.
final class Repository {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "plimsoll-git-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try git("init", "--quiet", "--initial-branch=main")
    try git("config", "user.name", "A")
    try git("config", "user.email", "a@example.org")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func git(_ arguments: String...) throws -> String {
    let output = try ProgramOutput.of(["git"] + arguments, in: path, limit: 1 << 20, timeout: .seconds(30))
    guard output.ending == .exited(status: 0) else {
      throw Failure(message: "git \(arguments): \(output.diagnostics)")
    }
    return String(decoding: output.bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: path).appending(path: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func commit(_ message: String) throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--message", message)
  }

  struct Failure: Error { var message: String }
}
