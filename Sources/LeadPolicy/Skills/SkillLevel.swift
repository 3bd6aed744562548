/// How well a person masters a skill, or how well a task needs it mastered.
public enum SkillLevel: Int, CaseIterable, Comparable, Sendable {
  case beginner = 1
  case intermediate, advanced, expert

  /// The level of this name in the skill matrix, "advanced"; nil for any other text.
  public init?(name: some StringProtocol) {
    guard let level = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = level
  }

  /// The level's name in scenarios and reports, "advanced".
  public var name: String {
    switch self {
    case .beginner: "beginner"
    case .intermediate: "intermediate"
    case .advanced: "advanced"
    case .expert: "expert"
    }
  }

  public static func < (lower: Self, higher: Self) -> Bool { lower.rawValue < higher.rawValue }
}
