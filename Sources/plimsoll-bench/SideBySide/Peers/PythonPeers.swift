import Foundation

extension PeerWorkshop {
  /// An interpreter that has the packages of `Tests/Peers/requirements.txt`, in an environment of its own, and
  /// the version of one of them.
  func python(package: String) throws -> (python: String, version: String) {
    let environment = ".build/peers/python"
    let python = "\(environment)/bin/python"
    let ask =
      "import importlib.metadata as m, platform; print(m.version('\(package.lowercased())'), platform.python_version())"
    if let version = try? run(python, ["-c", ask]) { return (python, Self.described(version)) }
    try makeFolder()
    _ = try run("python3", ["-m", "venv", environment])
    _ = try run(python, ["-m", "pip", "install", "--quiet", "--requirement", source("requirements.txt")])
    return (python, Self.described(try run(python, ["-c", ask])))
  }

  private static func described(_ versions: String) -> String {
    let parts = versions.split(separator: " ")
    return parts.count == 2 ? "\(parts[0]), Python \(parts[1])" : versions
  }
}
