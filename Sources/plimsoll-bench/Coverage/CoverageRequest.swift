/// What of the coverage of intervals the command line asks for.
struct CoverageRequest {
  /// The systems to experiment with.
  var systems: [CoverageSystem] = CoverageSystem.all
  /// Independent experiments with each.
  var experiments = 1_000

  static let summary = "share of nominal 95 % intervals that hold the truth, by method; takes minutes"

  /// Reads the words that follow `coverage`, up to the first option of another kind.
  init(_ rest: inout ArraySlice<String>) throws(UsageError) {
    var named: [CoverageSystem] = []
    while let word = rest.first {
      if word == "--experiments" {
        let value = rest.dropFirst().first ?? "nothing"
        guard let count = Int(value), count > 1 else {
          throw UsageError(message: "--experiments: found \(value), expected a whole number above 1")
        }
        experiments = count
        rest.removeFirst(2)
      } else if word.hasPrefix("-") {
        break
      } else {
        guard let system = CoverageSystem.all.first(where: { $0.name == word }) else {
          let known = CoverageSystem.all.map(\.name).joined(separator: ", ")
          throw UsageError(message: "coverage: found \(word), expected --experiments or one of \(known)")
        }
        named.append(system)
        rest.removeFirst()
      }
    }
    if !named.isEmpty { systems = named }
  }
}
