/// Why a finished run cannot be extended.
public enum ExtensionProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no report to extend.
  case noReport(store: String)
  /// Something that the replications depend on differs: what, in the report and now.
  case differs(report: String, what: String, there: String, here: String)
  /// The report holds more replications than there are to be.
  case tooMany(report: String, there: Int, here: Int)
  /// A replication played again as a check gives other values than the store holds.
  case notRepeated(report: String, replication: Int, metric: String)
  /// The store holds something that no run writes.
  case damaged(report: String, replication: Int, what: String)

  /// Whether it is the report that is at fault, and not what was asked.
  public var isDamage: Bool {
    switch self {
    case .damaged, .noReport: true
    case .differs, .tooMany, .notRepeated: false
    }
  }

  /// One line: what is wrong, and what to do.
  public var description: String {
    switch self {
    case .noReport(let store):
      "there is no \(store), so there is nothing to extend; run without --extend first"
    case .differs(let report, let what, let there, let here):
      "\(report) cannot be extended: \(what) is \(there) there and \(here) here; its replications would not be those "
        + "of this run, so start anew without --extend"
    case .tooMany(let report, let there, let here):
      "\(report) holds \(there) replications already, more than the \(here) asked for; ask for more, or start anew "
        + "without --extend"
    case .notRepeated(let report, let replication, let metric):
      "\(report) cannot be extended: replication \(replication), played again as a check, gives another \(metric) "
        + "than the one stored; something that it depends on has changed, so start anew without --extend"
    case .damaged(let report, let replication, let what):
      "\(report) is damaged: replication \(replication) holds \(what)"
    }
  }
}
