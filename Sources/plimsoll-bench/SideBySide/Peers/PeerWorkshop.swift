import Foundation

/// Where peers are installed and built, and how their programs are run.
///
/// Everything goes below `.build/peers`; their sources are in `Tests/Peers`, so that the working directory is
/// that of the package.
struct PeerWorkshop: Sendable {
  /// A built Cimba: where it was installed to, or its build folder.
  var cimba: String?

  private let folder = ".build/peers"

  /// The path of a source of ours that drives a peer.
  func source(_ name: String) -> String { "Tests/Peers/\(name)" }

  /// Runs a peer's program, which prints one number.
  func figure(from program: String, _ arguments: [String]) throws -> Double {
    let output = try run(program, arguments)
    guard let figure = Double(output) else {
      throw NotMeasured(reason: "\(program) printed \(output.prefix(80)), expected a number")
    }
    return figure
  }

  /// Compiles a source and answers the program with the compiler's version.
  func compiled(
    _ name: String, by compiler: String, _ flags: [String], _ libraries: [String] = []
  ) throws -> (program: String, version: String) {
    let version = try run(compiler, ["-dumpfullversion"])
    try makeFolder()
    let program = "\(folder)/\(name.replacing("/", with: "-"))-program"
    _ = try run(compiler, flags + [source(name), "-o", program] + libraries)
    return (program, "\(compiler) \(version)")
  }

  func makeFolder() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Runs a program, found on the path, and answers what it printed, without the white space around.
  func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let (output, complaints) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = output
    process.standardError = complaints
    try process.run()
    // What a peer complains of fits a pipe's buffer, which is read after the output.
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complained = complaints.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw NotMeasured(reason: "\(program) failed: \(Self.lastLine(complained))")
    }
    return String(decoding: printed, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func lastLine(_ data: Data) -> String {
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    return lines.last.map(String.init) ?? "it said nothing"
  }
}
