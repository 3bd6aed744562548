/// Which promises of the procedures are to be measured.
struct GuaranteeRequest {
  /// What the promises are about.
  enum Subject: String, CaseIterable {
    case selection
    case gates

    var summary: String {
      switch self {
      case .selection: "how often ranking and selection find the known best, and at what cost"
      case .gates: "false alarms and power of the sequential gates of a check"
      }
    }

    /// The problems, each with the rows that so many experiments give.
    var measures: [(_ experiments: Int) throws -> [GuaranteeRow]] {
      switch self {
      case .selection:
        SelectionProblem.all.map { problem in { try SelectionExperiments(problem: problem).rows($0) } }
          + [{ try ConstrainedSelectionExperiments().rows($0) }]
      case .gates:
        GateProblem.all.map { problem in { try GateExperiments(problem: problem).rows($0) } }
          + [{ try SeveralGates().rows($0) }]
      }
    }
  }

  var subject: Subject
  /// Independent experiments with each problem.
  var experiments = 1_000

  /// Reads what follows the subject, up to the first option of another kind.
  init(_ subject: Subject, _ rest: inout ArraySlice<String>) throws(UsageError) {
    self.subject = subject
    guard rest.first == "--experiments" else { return }
    let value = rest.dropFirst().first ?? "nothing"
    guard let count = Int(value), count > 1 else {
      throw UsageError(message: "--experiments: found \(value), expected a whole number above 1")
    }
    experiments = count
    rest = rest.dropFirst(2)
  }
}
