/// Interim
public struct DefectFactors: Hashable, Sendable {
  public var perLevelBelow = 1.0
  public var perLevelAbove = 1.0
  public var simple = 1.0
  public var moderate = 1.0
  public var high = 1.0
  public var haste = 1.0
  public init(
    perLevelBelow: Double = 1, perLevelAbove: Double = 1, simple: Double = 1, moderate: Double = 1,
    high: Double = 1, haste: Double = 1
  ) {
    self.perLevelBelow = perLevelBelow
    self.perLevelAbove = perLevelAbove
    self.simple = simple
    self.moderate = moderate
    self.high = high
    self.haste = haste
  }
}
public enum BlockerKind: Int, CaseIterable, Sendable {
  case missingDependency, technicalUncertainty, externalDependency, unclearScope
  public var code: String {
    switch self {
    case .missingDependency: "missing-dependency"
    case .technicalUncertainty: "technical-uncertainty"
    case .externalDependency: "external-dependency"
    case .unclearScope: "unclear-scope"
    }
  }
}
