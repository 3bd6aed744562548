import Foundation

extension PeerWorkshop {
  /// Compiles a source against the Cimba that `--cimba` names and answers the program with Cimba's version.
  func linkedWithCimba(_ name: String) throws -> (program: String, version: String) {
    guard let cimba else {
      throw NotMeasured(reason: "no --cimba PATH to where it is installed or built")
    }
    let library = try file(named: "libcimba.so", below: cimba)
    let header = try file(named: "cimba.h", below: cimba)
    let folder = { (path: String) in URL(fileURLWithPath: path).deletingLastPathComponent().path }
    let (program, compiler) = try compiled(
      name, by: "gcc", ["-O3", "-std=gnu2x", "-I\(folder(header))"],
      [library, "-Wl,-rpath,\(folder(library))", "-lm"])
    let version = try run(program, ["version", "0"])
    return (program, "\(version), \(compiler) -O3")
  }

  private func file(named name: String, below folder: String) throws -> String {
    let files = FileManager.default.enumerator(atPath: folder)
    while let path = files?.nextObject() as? String {
      if path.hasSuffix("/\(name)") || path == name { return "\(folder)/\(path)" }
    }
    throw NotMeasured(reason: "no \(name) below \(folder)")
  }
}
