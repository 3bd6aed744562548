/// How well a person masters a skill, or how well a task needs it mastered.
public enum SkillLevel: Int, CaseIterable, Comparable, Sendable {
  case beginner = 1
  case intermediate, advanced, expert

  public static func < (lower: Self, higher: Self) -> Bool { lower.rawValue < higher.rawValue }
}
