import ExperimentDesign
import Scenarios

/// What a sweep asks, beyond its points: with the replications, all that its report needs.
public struct SweepDefinition: Codable, Sendable, Hashable {
  /// The name of the scenario's file.
  public var scenario: String
  /// The overrides that all points have.
  public var overrides: [String]
  /// How points are chosen.
  public var design: SweepDesign
  /// What is varied, as given: `PATH=VALUES`.
  public var factors: [String]
  /// Replications of each point.
  public var replications: Int
  /// The seed of all points, and of the design where that is random.
  public var seed: UInt64
  /// The confidence of each interval.
  public var confidence: Double
  /// The first day, before the warm-up.
  public var start: String
  /// Days measured.
  public var days: Int
  /// Days before the measured ones.
  public var warmUpDays: Int
  /// What the scenario demands of its metrics; nil in a sweep of an earlier version.
  public var targets: [SweepTarget]?
  /// The point that simulates what the scenario does without what is varied; nil where none does.
  public var basePoint: Int?
  /// Metrics that have a mean only where work does not pile up.
  var meansThatNeedStability: [String]
  /// What decides about the stability of points, each once.
  var stabilityTerms: [StabilityTerms]
  /// By point, its place in `stabilityTerms`.
  var stabilityTermsOfPoint: [Int]

  /// What a sweep asks.
  ///
  /// - Parameters:
  ///   - scenario: The name of the scenario's file.
  ///   - overrides: The overrides that all points have.
  ///   - design: How points are chosen.
  ///   - factors: What is varied, `PATH=VALUES`.
  ///   - replications: Replications of each point.
  ///   - first: The scenario of the first point.
  ///   - prepared: The points.
  ///   - basePoint: The point that is the scenario itself, if one is.
  public init(
    scenario: String, overrides: [String], design: SweepDesign, factors: [String], replications: Int,
    first: Scenario, prepared: [PreparedPoint], basePoint: Int? = nil
  ) {
    self.scenario = scenario
    self.overrides = overrides
    self.design = design
    self.factors = factors
    self.replications = replications
    seed = first.simulation.seed
    confidence = first.simulation.confidence
    start = first.simulation.start.iso8601
    days = first.simulation.days
    warmUpDays = first.simulation.warmUpDays
    targets = first.targets.isEmpty ? nil : first.targets.map(SweepTarget.init)
    self.basePoint = basePoint
    meansThatNeedStability = Set(prepared.flatMap { $0.metrics.filter(\.needsStability).map(\.name) })
      .sorted()
    stabilityTerms = []
    stabilityTermsOfPoint = []
    var places: [StabilityTerms: Int] = [:]
    for point in prepared {
      if places[point.terms] == nil {
        places[point.terms] = stabilityTerms.count
        stabilityTerms.append(point.terms)
      }
      stabilityTermsOfPoint.append(places[point.terms] ?? 0)
    }
  }

  /// How many points there are.
  public var pointCount: Int { stabilityTermsOfPoint.count }

  /// Calendar weeks measured in each replication.
  var weeks: Double { Double(days) / 7 }

  /// What decides about the stability of a point.
  func terms(of point: Int) -> StabilityTerms? {
    guard stabilityTermsOfPoint.indices.contains(point),
      stabilityTerms.indices.contains(stabilityTermsOfPoint[point])
    else { return nil }
    return stabilityTerms[stabilityTermsOfPoint[point]]
  }

  /// The points again, from what is varied.
  ///
  /// - Throws: `FactorSyntaxError` and `ExperimentalDesign.Mismatch`, for a definition that no sweep has written.
  public func placed() throws -> PlacedDesign {
    try design.placed(factors.map { try Factor($0) }, seed: seed)
  }
}
