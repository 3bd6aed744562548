/// What the command line asks for.
struct Options {
  var names: [String] = []
  var repeats = 5
  var isJSON = false
  var isHelp = false
  /// What of the scaling table is asked for; nil where it is not.
  var scaling: ScalingRequest?

  static let usage = """
    usage: plimsoll-bench [NAME…] [--repeats N] [--json]

    Measures the named benchmarks, or all of them:

    """ + Benchmark.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n") + """


      or, only when asked for:

        scaling [ARRANGEMENT [PEOPLE]]: \(ScalingTable.summary)
          (\(ScalingArrangement.allCases.map(\.rawValue).joined(separator: ", ")))
      """

  init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--json": isJSON = true
      case "--help", "-h": isHelp = true
      case "scaling" where names.isEmpty: scaling = try ScalingRequest(&rest)
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
