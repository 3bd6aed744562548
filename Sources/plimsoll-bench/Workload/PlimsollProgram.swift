import Foundation

/// The program itself, built beside this one.
enum PlimsollProgram {
  static func path() throws -> String {
    let folder = Bundle.main.executableURL?.deletingLastPathComponent()
    guard let path = folder?.appending(path: "plimsoll").path,
      FileManager.default.isExecutableFile(atPath: path)
    else {
      throw NotMeasured(reason: "no plimsoll beside this program: swift build -c release --product plimsoll")
    }
    return path
  }
}
