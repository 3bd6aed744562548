/// What the command line asks for.
struct Options {
  var names: [String] = []
  var repeats = 5
  var isJSON = false
  var isHelp = false
  /// Whether the comparisons with peers are asked for, instead of the benchmarks.
  var isSideBySide = false
  var cimba: String?
  /// What of the scaling table is asked for; nil where it is not.
  var scaling: ScalingRequest?
  /// What of the coverage of intervals is asked for; nil where it is not.
  var coverage: CoverageRequest?
  /// What of the errors of checks is asked for; nil where it is not.
  var checkStudy: CheckStudyRequest?
  /// Which promises of the procedures are asked for; nil where none are.
  var guarantees: GuaranteeRequest?

  static let usage = """
    usage: plimsoll-bench [NAME…] [--repeats N] [--json]
           plimsoll-bench --peers [NAME…] [--cimba PATH] [--repeats N] [--json]

    Measures the named benchmarks, or all of them:

    """ + Benchmark.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n") + """


      or, only when asked for:

        scaling [ARRANGEMENT [PEOPLE]]: \(ScalingTable.summary)
          (\(ScalingArrangement.allCases.map(\.rawValue).joined(separator: ", ")))
        coverage [SYSTEM…] [--experiments N]: \(CoverageRequest.summary)
          (\(CoverageSystem.all.map(\.name).joined(separator: ", ")))
        checks [--checks N] [--spending NAME]: \(CheckStudyRequest.summary)
          (\(CheckStudyRequest.spendings.map(\.name).joined(separator: ", ")))
        selection [--experiments N]: \(GuaranteeRequest.Subject.selection.summary)
        gates [--experiments N]: \(GuaranteeRequest.Subject.gates.summary)

      With --peers, measures the named comparisons, or all of them, in turns with other programs, which it installs
      and builds below .build/peers; with the folder of an installed Cimba, that one too:

        \(Comparison.names.joined(separator: ", "))
      """

  init(_ arguments: [String]) throws(UsageError) {
    isSideBySide = arguments.contains("--peers")
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--json": isJSON = true
      case "--peers": break
      case "--help", "-h": isHelp = true
      case "--cimba":
        guard let path = rest.popFirst(), isSideBySide else {
          throw UsageError(message: "--cimba: found no path, or no --peers beside it")
        }
        cimba = path
      case "scaling" where names.isEmpty && !isSideBySide: scaling = try ScalingRequest(&rest)
      case "coverage" where names.isEmpty && !isSideBySide: coverage = try CoverageRequest(&rest)
      case "checks" where names.isEmpty && !isSideBySide: checkStudy = try CheckStudyRequest(&rest)
      case "selection" where names.isEmpty && !isSideBySide:
        guarantees = try GuaranteeRequest(.selection, &rest)
      case "gates" where names.isEmpty && !isSideBySide: guarantees = try GuaranteeRequest(.gates, &rest)
      case "--repeats":
        let value = rest.popFirst() ?? "nothing"
        guard let count = Int(value), count > 0 else {
          throw UsageError(message: "--repeats: found \(value), expected a positive whole number")
        }
        repeats = count
      default:
        let known = isSideBySide ? Comparison.names : Benchmark.all.map(\.name)
        guard known.contains(argument) else {
          throw UsageError(
            message:
              "found \(argument), expected --repeats, --json or one of \(known.joined(separator: ", "))")
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
