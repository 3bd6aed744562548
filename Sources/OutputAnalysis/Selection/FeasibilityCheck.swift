/// Whether the mean of a metric keeps a constraint, judged replication by replication.
///
/// The procedure of S. Andradóttir, S.-H. Kim, "Fully Sequential Procedures for Comparing Constrained Systems via
/// Simulation", Naval Research Logistics 57(5), 2010: the sum of distances from the threshold leaves a triangle whose
/// width follows from the variance of the first stage. A mean at least the tolerance on one side of the threshold is
/// judged to be on the other with probability at most `error`, if replications are normal. That is what a chance
/// constraint asks for: the stated confidence is that of the judgement.
public struct FeasibilityCheck: Hashable, Sendable {
  /// A judgement.
  public enum Judgement: Hashable, Sendable {
    /// Not yet.
    case undecided
    /// The constraint is kept.
    case feasible
    /// The constraint is broken.
    case infeasible
  }

  /// The constraint.
  public let constraint: MeanConstraint
  /// The number of replications from which the variance is taken, and the least for a judgement.
  public let firstStage: Int
  /// The judgement so far. It does not change once it is made.
  public private(set) var judgement: Judgement = .undecided
  /// The replications up to the judgement.
  public private(set) var values = Tally()
  private let region: ContinuationRegion
  private var variance: Double?

  /// A check of one constraint.
  ///
  /// - Parameters:
  ///   - constraint: the bound and its tolerance.
  ///   - error: the probability of a wrong judgement, above 0 and below ½.
  ///   - firstStage: the least number of replications, at least 2. Too few make the check long; where early
  ///     replications may all be the same though not all are, take more.
  public init(_ constraint: MeanConstraint, error: Double, firstStage: Int) {
    precondition(error > 0 && error < 0.5, "an error probability lies between 0 and ½")
    precondition(firstStage >= 2, "a first stage has two replications")
    self.constraint = constraint
    self.firstStage = firstStage
    region = ContinuationRegion(zone: constraint.tolerance, error: error)
  }

  /// Takes one more replication, a finite value, into account; none once the judgement is made.
  public mutating func add(_ value: Double) {
    guard judgement == .undecided else { return }
    values.add(value)
    guard values.count >= firstStage else { return }
    let variance = variance ?? values.variance ?? 0
    self.variance = variance
    let sum = Double(values.count) * constraint.slack(values.mean)
    let bound = region.bound(variance: variance, count: values.count, degreesOfFreedom: firstStage - 1)
    if sum >= bound {
      judgement = .feasible
    } else if sum <= -bound {
      judgement = .infeasible
    }
  }

  /// The number of replications by which the judgement is made; nil before the end of the first stage.
  public var mostReplications: Double? {
    variance.map {
      max(Double(firstStage), region.mostObservations(variance: $0, degreesOfFreedom: firstStage - 1))
    }
  }
}
