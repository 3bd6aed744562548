/// Which of several simulated systems has the best mean, found by dropping those that are clearly behind.
///
/// Without constraints this is procedure KN of S.-H. Kim, B. L. Nelson, "A Fully Sequential Procedure for
/// Indifference-Zone Selection in Simulation", ACM Transactions on Modeling and Computer Simulation 11(3), 2001: if
/// replications are normal and the best mean is better than every other by at least the indifference δ, the best
/// system is selected with at least the confidence asked for, whatever the variances and however common random
/// numbers make the systems depend on each other. A system within δ of the best may be selected instead of it.
///
/// With constraints a system must also keep bounds on the means of other metrics (`FeasibilityCheck`); checks and
/// comparisons run at the same time, and only a system that was found to keep all of its constraints drops others,
/// as in procedure AK of S. Andradóttir, S.-H. Kim, "Fully Sequential Procedures for Comparing Constrained Systems
/// via Simulation", Naval Research Logistics 57(5), 2010. Who is ahead of whom is settled when the sum of their
/// differences first leaves its triangle, even where it takes effect later. The error is split: each of the s
/// constraints of each of the k systems is judged with an error of α₁/(ks), each comparison with α₂/(k − 1), and
/// α₁ + α₂ = 1 − confidence.
///
/// The caller simulates one more replication of the survivors, all on the same random numbers, hands it over and
/// looks again.
public struct FullySequentialSelection: Sendable {
  /// From which replications the variances of differences are taken.
  public enum Variances: Hashable, Sendable {
    /// From the first stage only: the guarantee holds for normal replications, however few.
    case ofFirstStage
    /// From all replications so far, with the reach that goes with their number, as in procedure KN++ of S.-H. Kim,
    /// B. L. Nelson, "On the Asymptotic Validity of Fully Sequential Selection Procedures for Steady-State
    /// Simulation", Operations Research 54(3), 2006: it takes fewer replications, and the guarantee holds in the
    /// limit of many. Constraints are judged by the first stage all the same.
    case updated
  }

  /// Why a system has been dropped.
  public enum Reason: Hashable, Sendable {
    /// It is behind another.
    case behind(Int)
    /// It breaks the constraint with this number.
    case breaks(constraint: Int)
  }

  /// When a system has been dropped, and why.
  public struct Elimination: Hashable, Sendable {
    /// After how many replications.
    public let replications: Int
    /// Why.
    public let reason: Reason
  }

  /// What is best.
  public let goal: SelectionGoal
  /// δ: the difference of means worth detecting, in the metric's unit, above 0.
  public let indifference: Double
  /// The replications of every system before the first decision, at least 2.
  public let firstStage: Int
  /// The probability with which the selection is right, above ½.
  public let confidence: Double
  /// The bounds that systems must keep.
  public let constraints: [MeanConstraint]
  /// Where the variances are taken from.
  public let variances: Variances

  /// The systems still in the running, in ascending order.
  public private(set) var survivors: [Int]
  /// Replications taken into account so far.
  public private(set) var replications = 0
  /// Replications left out since a survivor's value was not finite.
  public private(set) var leftOut = 0
  /// Replications of all systems together: what the selection has cost.
  public private(set) var observations = 0
  /// Where systems have been dropped; nil for survivors.
  public private(set) var eliminations: [Elimination?]
  /// The objective of each system, over the replications before it was dropped.
  public private(set) var objectives: [Tally]
  /// The check of each constraint, by system and then by constraint.
  public private(set) var checks: [[FeasibilityCheck]]

  private let region: ContinuationRegion
  private var pairs: PairwiseDifferences

  /// A selection among `systems` systems, numbered from 0.
  ///
  /// - Parameters:
  ///   - systems: how many there are, at least 1.
  ///   - goal: what is best.
  ///   - indifference: δ, in the metric's unit, above 0.
  ///   - confidence: above ½ and below 1.
  ///   - firstStage: at least 2; ten and more keep the procedure short.
  ///   - constraints: bounds to keep, each on a metric of its own.
  ///   - errorShareOfConstraints: α₁/(α₁ + α₂), above 0 and below 1; of no account without constraints.
  ///   - variances: where variances are taken from.
  public init(
    systems: Int, goal: SelectionGoal, indifference: Double, confidence: Double, firstStage: Int = 20,
    constraints: [MeanConstraint] = [], errorShareOfConstraints: Double = 0.5,
    variances: Variances = .ofFirstStage
  ) {
    precondition(systems >= 1, "a selection is among systems")
    precondition(indifference > 0 && indifference.isFinite, "an indifference is positive")
    precondition(confidence > 0.5 && confidence < 1, "a confidence lies between ½ and 1")
    precondition(firstStage >= 2, "a first stage has two replications")
    precondition(errorShareOfConstraints > 0 && errorShareOfConstraints < 1, "a share lies between 0 and 1")
    self.goal = goal
    self.indifference = indifference
    self.firstStage = firstStage
    self.confidence = confidence
    self.constraints = constraints
    self.variances = variances
    survivors = Array(0..<systems)
    eliminations = Array(repeating: nil, count: systems)
    objectives = Array(repeating: Tally(), count: systems)
    let error = 1 - confidence
    let errorOfConstraints = constraints.isEmpty ? 0 : error * errorShareOfConstraints
    let errorOfCheck = errorOfConstraints / Double(max(1, systems * constraints.count))
    let prototypes = constraints.map {
      FeasibilityCheck($0, error: errorOfCheck, firstStage: firstStage)
    }
    checks = Array(repeating: prototypes, count: systems)
    region = ContinuationRegion(
      zone: indifference, error: (error - errorOfConstraints) / Double(max(1, systems - 1)))
    pairs = PairwiseDifferences(systems: systems)
    if systems == 1, constraints.isEmpty { isDecided = true }
  }

  /// Whether there is nothing left to find out.
  public private(set) var isDecided = false

  /// The system selected; nil before the decision, and where every system breaks a constraint.
  public var best: Int? { isDecided ? survivors.first : nil }

  /// The survivor that would have to be named now: the best mean among those that keep their constraints, or else
  /// among those that are not known to break one. Nil before the first replication and where none survives.
  public var leader: Int? {
    guard replications > 0 else { return nil }
    let feasible = survivors.filter(isFeasible)
    return (feasible.isEmpty ? survivors : feasible).max {
      (merit(of: $0), -$0) < (merit(of: $1), -$1)
    }
  }

  /// Whether a system has been found to keep all constraints.
  public func isFeasible(_ system: Int) -> Bool { checks[system].allSatisfy { $0.judgement == .feasible } }

  /// How many replications the decision takes at most, judged by the variances so far; nil before the end of the
  /// first stage.
  public var mostReplications: Double? {
    guard replications >= firstStage else { return nil }
    guard !isDecided else { return Double(replications) }
    var most = Double(replications)
    for (place, first) in survivors.enumerated() {
      for check in checks[first] where check.judgement == .undecided {
        most = max(most, check.mostReplications ?? 0)
      }
      for second in survivors[(place + 1)...] where pairs.leader(first, second) == nil {
        most = max(
          most,
          region.mostObservations(
            variance: pairs.variance(first, second), degreesOfFreedom: degreesOfFreedom))
      }
    }
    return most
  }

  /// Takes one more replication into account; of no effect once decided.
  ///
  /// - Parameters:
  ///   - values: the objective of each survivor, in their order.
  ///   - constrained: for each survivor in their order, the metric of each constraint.
  public mutating func add(_ values: [Double], constrained: [[Double]] = []) {
    guard !isDecided else { return }
    precondition(values.count == survivors.count, "a replication has a value of each survivor")
    precondition(
      constraints.isEmpty
        || constrained.count == survivors.count && constrained.allSatisfy { $0.count == constraints.count },
      "a replication has each constraint's metric of each survivor")
    guard values.allSatisfy(\.isFinite), constrained.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
      leftOut += 1
      return
    }
    replications += 1
    observations += survivors.count
    for (place, system) in survivors.enumerated() {
      objectives[system].add(values[place])
      for constraint in constraints.indices {
        checks[system][constraint].add(constrained[place][constraint])
      }
    }
    pairs.add(goal == .maximize ? values : values.map(-), of: survivors)
    if replications == firstStage { pairs.keepVariances(of: survivors) }
    if replications >= firstStage { decide() }
  }

  private var degreesOfFreedom: Int {
    variances == .updated ? replications - 1 : firstStage - 1
  }

  private func merit(of system: Int) -> Double {
    goal == .maximize ? objectives[system].mean : -objectives[system].mean
  }

  private mutating func decide() {
    for system in survivors {
      if let broken = checks[system].firstIndex(where: { $0.judgement == .infeasible }) {
        drop(system, .breaks(constraint: broken))
      }
    }
    if variances == .updated { pairs.keepVariances(of: survivors) }
    pairs.settle(
      among: survivors, count: replications, region: region, degreesOfFreedom: degreesOfFreedom)
    // One after the other, the best first: settled orders need not be transitive, and someone must remain.
    for system in survivors.sorted(by: { (merit(of: $0), -$0) > (merit(of: $1), -$1) })
    where eliminations[system] == nil && isFeasible(system) {
      for other in survivors where other != system && pairs.leader(system, other) == system {
        drop(other, .behind(system))
      }
    }
    isDecided = survivors.isEmpty || survivors.count == 1 && isFeasible(survivors[0])
  }

  private mutating func drop(_ system: Int, _ reason: Reason) {
    eliminations[system] = Elimination(replications: replications, reason: reason)
    survivors.removeAll { $0 == system }
  }
}
