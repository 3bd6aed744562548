import OutputAnalysis
import Scenarios

/// The tests of all gates, replication by replication, until each has shown what it can.
///
/// A gate that limits a drop or a rise is one non-inferiority test; one that limits any change is two, both of which
/// must pass. That a candidate worse by the limit or more passes a gate has a probability of at most 1 − confidence.
/// That a candidate within all limits fails any gate has the same, divided among the tests (Bonferroni).
public struct GateSequence: Sendable {
  /// A gate with its tests: one, or that of the drop and that of the rise.
  public struct Entry: Sendable {
    /// The gate.
    public let gate: Gate
    /// Its tests.
    public private(set) var tests: [NonInferiorityTest]

    /// What they show.
    public var verdict: NonInferiorityTest.Verdict {
      if tests.contains(where: { $0.verdict == .failed }) { return .failed }
      return tests.allSatisfy { $0.verdict == .passed } ? .passed : .undecided
    }

    /// Whether more replications change nothing.
    public var isFinished: Bool { verdict != .undecided || tests.allSatisfy(\.isFinished) }

    fileprivate mutating func add(before: Double, after: Double) {
      guard !isFinished else { return }
      for place in tests.indices { tests[place].add(before: before, after: after) }
    }

    fileprivate init(_ gate: Gate, _ tests: ArraySlice<NonInferiorityTest>) {
      self.gate = gate
      self.tests = Array(tests)
    }
  }

  /// The gates, in the order given.
  public private(set) var entries: [Entry]
  /// Replications handed over.
  public private(set) var replications = 0
  private let schedule: LookSchedule

  /// How the error is spent over the looks.
  ///
  /// Close to the boundaries of O'Brien and Fleming: next to nothing is spent on the first looks, when Student's t
  /// rests on few replications, and the last look is almost that of a test of fixed length.
  public static let spending = AlphaSpending.obrienFleming

  /// The tests of gates.
  ///
  /// - Parameters:
  ///   - gates: At least one.
  ///   - looks: After how many replications they are asked, ascending; the last is the budget.
  ///   - confidence: Above ½ and below 1.
  ///   - spending: How the error is spent over the looks.
  public init(
    _ gates: [Gate], looks: [Int], confidence: Double, spending: AlphaSpending = GateSequence.spending
  ) {
    schedule = LookSchedule(looks)
    let margins = gates.map(\.margins)
    var tests = NonInferiorityCheck(
      margins.flatMap(\.self), schedule: schedule, error: 1 - confidence, spending: spending
    ).tests[...]
    entries = zip(gates, margins).map { gate, margins in
      defer { tests = tests.dropFirst(margins.count) }
      return Entry(gate, tests.prefix(margins.count))
    }
  }

  /// The number of replications at which a gate looks next; nil when all are finished.
  public var nextLook: Int? {
    entries.allSatisfy(\.isFinished) ? nil : schedule.looks.first { $0 > replications }
  }

  /// Takes one more replication into account.
  ///
  /// - Parameters:
  ///   - before: The baseline's metric of each gate, in their order; not-a-number where it is not defined.
  ///   - after: The candidate's, likewise.
  public mutating func add(before: [Double], after: [Double]) {
    precondition(before.count == entries.count && after.count == entries.count, "each gate has its metric")
    replications += 1
    for place in entries.indices { entries[place].add(before: before[place], after: after[place]) }
  }
}
