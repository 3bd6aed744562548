/// What is varied, as a table names it.
enum FactorName {
  /// The path's last keys, as few as tell it from the others.
  static func lastKeys(_ path: String, among paths: [String]) -> String {
    let keys = path.split(separator: ".")
    for count in 1...max(1, keys.count) {
      let name = keys.suffix(count).joined(separator: ".")
      if paths.count(where: { $0 == name || $0.hasSuffix("." + name) }) <= 1, count > 1 || keys.count == 1 {
        return name
      }
    }
    return path
  }
}
