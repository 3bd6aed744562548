import ExperimentDesign

/// How a sweep chooses its points among the values that its factors may take.
public enum SweepDesign: Hashable, Sendable {
  /// Every combination of all levels.
  case grid
  /// A Latin hypercube of so many points.
  case latinHypercube(points: Int)
  /// The first and the last level of each factor, in as few points as tell apart main effects and interactions of two.
  case twoLevel

  /// Reads "grid", "lhs:200" or "ff:2"; nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "grid": self = .grid
    case "ff:2": self = .twoLevel
    default:
      guard text.hasPrefix("lhs:"), let points = Int(text.dropFirst(4)), (1...100_000).contains(points) else {
        return nil
      }
      self = .latinHypercube(points: points)
    }
  }

  /// The text that reads as this design.
  public var text: String {
    switch self {
    case .grid: "grid"
    case .latinHypercube(let points): "lhs:\(points)"
    case .twoLevel: "ff:2"
    }
  }

  /// The points that the design has for these factors.
  ///
  /// - Parameter seed: Of the random part, if there is one.
  /// - Throws: where the design does not suit the factors.
  public func placed(
    _ factors: [Factor], seed: UInt64
  ) throws(ExperimentalDesign.Mismatch) -> PlacedDesign {
    switch self {
    case .grid: return PlacedDesign(points: try .fullFactorial(factors))
    case .latinHypercube(let points):
      return PlacedDesign(points: try .latinHypercube(factors, count: points, seed: seed))
    case .twoLevel:
      let factorial = try TwoLevelFactorial(factors)
      return PlacedDesign(points: factorial.design, factorial: factorial)
    }
  }
}

/// The points of a sweep, and what the design can say of effects.
public struct PlacedDesign: Sendable, Hashable {
  /// The points.
  public let points: ExperimentalDesign
  /// The two-level design that they are, if they are one.
  public let factorial: TwoLevelFactorial?

  init(points: ExperimentalDesign, factorial: TwoLevelFactorial? = nil) {
    self.points = points
    self.factorial = factorial
  }

  /// What a point is called: "capacity.warning=0.8, team.senior-developer.count=2".
  public func label(_ point: Int) -> String { overrides(point).joined(separator: ", ") }

  /// The overrides that make a point of the sweep's scenario.
  public func overrides(_ point: Int) -> [String] {
    zip(points.factors, points.points[point]).map { "\($0.path)=\($1)" }
  }
}

extension SweepDesign: Codable {
  /// Reads the text of a design.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let design = SweepDesign(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "found the design \"\(text)\", expected grid, lhs:POINTS or ff:2")
    }
    self = design
  }

  /// Writes the text of the design.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
