/// What the command line asks for.
struct Options {
  var names: [String] = []
  var repeats = 5
  var isJSON = false
  var isHelp = false

  static let usage = """
    usage: plimsoll-bench [NAME…] [--repeats N] [--json]

    Measures the named benchmarks, or all of them:

    """ + Benchmark.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n")

  init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--json": isJSON = true
      case "--help", "-h": isHelp = true
      case "--repeats":
        let value = rest.popFirst() ?? "nothing"
        guard let count = Int(value), count > 0 else {
          throw UsageError(message: "--repeats: found \(value), expected a positive whole number")
        }
        repeats = count
      default:
        guard Benchmark.all.contains(where: { $0.name == argument }) else {
          let known = Benchmark.all.map(\.name).joined(separator: ", ")
          throw UsageError(message: "found \(argument), expected --repeats, --json or one of \(known)")
        }
        names.append(argument)
      }
    }
  }
}

/// A command line that makes no sense.
struct UsageError: Error {
  var message: String
}
