import Foundation

/// Reads the files of a scenario into memory.
enum InputFile {
  /// Why a file cannot be read.
  struct Problem: Error {
    var message: String
  }

  /// The bytes of a text file.
  ///
  /// - Parameters:
  ///   - files: where it is.
  ///   - kind: what the file is, "scenario".
  ///   - format: its format, "JSON5".
  ///   - limit: the most bytes it may have.
  static func bytes(
    _ path: String, in files: ScenarioFiles = .disk, kind: String, format: String, limit: Int
  ) throws(Problem) -> [UInt8] {
    let expected = "expected a \(kind) in \(format)"
    if let read = files.read {
      let bytes: [UInt8]
      do throws(ScenarioFiles.Problem) {
        bytes = try read(path, limit)
      } catch {
        throw Problem(message: error.message)
      }
      if bytes.contains(0) { throw Problem(message: "found a binary file, \(expected)") }
      return bytes
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw Problem(message: "no such file, \(expected)")
    }
    if isDirectory.boolValue {
      throw Problem(message: "found a directory, expected a \(kind) file")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Problem(message: "cannot be opened, expected a file with read permission")
    }
    defer { try? handle.close() }
    // One byte more than allowed, so that devices and growing files are bounded too.
    let bytes = try read(handle.fileDescriptor, upTo: limit + 1)
    if bytes.count > limit {
      throw Problem(message: "found more than \(limit) bytes, the largest \(kind)")
    }
    if bytes.contains(0) {
      throw Problem(message: "found a binary file, \(expected)")
    }
    return bytes
  }

  /// What a file holds, up to so many bytes. By the operating system's own call, whose errors say what is wrong where
  /// Foundation's give a number.
  private static func read(_ descriptor: Int32, upTo most: Int) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < most {
      let count = Foundation.read(descriptor, &piece, min(piece.count, most - bytes.count))
      if count < 0 {
        if errno == EINTR { continue }
        throw Problem(message: "cannot be read: \(String(cString: strerror(errno)))")
      }
      guard count > 0 else { break }
      bytes += piece.prefix(count)
    }
    return bytes
  }
}
