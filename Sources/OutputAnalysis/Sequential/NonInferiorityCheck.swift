/// Several gates at once: a candidate passes where every one of them passes, and fails where any fails.
///
/// A candidate that should not pass some gate passes all with no more than that gate's error, so that passing needs no
/// correction: R. L. Berger, "Multiparameter Hypothesis Testing and Acceptance Sampling", Technometrics 24(4), 1982.
/// A candidate that no gate should fail could be failed by each of them: that error is divided among the gates
/// (`BonferroniCorrection`), so that for all of them together it stays at most `error`.
public struct NonInferiorityCheck: Hashable, Sendable {
  /// The test of each gate, in the order given.
  public private(set) var tests: [NonInferiorityTest]
  /// The error of passing each gate, and of failing any of them.
  public let error: Double

  /// A check of at least one gate.
  ///
  /// - Parameters:
  ///   - margins: the gates.
  ///   - schedule: when all of them look.
  ///   - error: between 0 and ½.
  ///   - spending: how the errors are spent over the looks.
  public init(
    _ margins: [NonInferiorityMargin], schedule: LookSchedule, error: Double = 0.05,
    spending: AlphaSpending = .obrienFleming
  ) {
    precondition(!margins.isEmpty, "a check has a gate")
    self.error = error
    let fractions = schedule.fractions
    let passing = GroupSequentialBoundary(fractions: fractions, level: error, spending: spending)
    let failing = GroupSequentialBoundary(
      fractions: fractions, level: error / Double(margins.count), spending: spending)
    tests = margins.map {
      NonInferiorityTest($0, schedule: schedule, passing: passing, failing: failing)
    }
  }

  /// What has been shown so far of all gates together.
  public var verdict: NonInferiorityTest.Verdict {
    if tests.contains(where: { $0.verdict == .failed }) { return .failed }
    return tests.allSatisfy { $0.verdict == .passed } ? .passed : .undecided
  }

  /// Whether more replications change nothing: every gate has passed, one has failed, or the budget is spent.
  public var isFinished: Bool { verdict != .undecided || tests.allSatisfy(\.isFinished) }

  /// The number of replications at which undecided gates look next; nil when finished.
  public var nextLook: Int? { isFinished ? nil : tests.compactMap(\.nextLook).min() }

  /// Takes one more replication into account; of no effect when finished.
  ///
  /// - Parameters:
  ///   - before: the baseline's metric of each gate, in their order; not-a-number where undefined.
  ///   - after: the candidate's, likewise.
  public mutating func add(before: [Double], after: [Double]) {
    precondition(before.count == tests.count && after.count == tests.count, "each gate has its metric")
    guard !isFinished else { return }
    for gate in tests.indices { tests[gate].add(before: before[gate], after: after[gate]) }
  }
}
