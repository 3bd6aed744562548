import LeadPolicy

/// Somebody senior teaches somebody junior: hours of both, and levels that rise.
public struct MentoringSettings: Sendable, Hashable {
  /// The role that teaches.
  public var mentor: String
  /// The role that learns; each of its members is taught by a member of the other role.
  public var mentee: String
  /// The skills that are taught.
  public var skills: [String]
  /// Shift hours a week, of the mentor and of the mentee alike, per mentee.
  public var hoursPerWeek: Double
  /// Hours of mentoring after which the mentee's levels in these skills have risen by one.
  public var hoursPerLevel: Double
  /// How many levels they can rise, up to expert.
  public var maximumLevels: Int

  /// Settings from their parts.
  public init(
    mentor: String, mentee: String, skills: [String], hoursPerWeek: Double, hoursPerLevel: Double,
    maximumLevels: Int
  ) {
    self.mentor = mentor
    self.mentee = mentee
    self.skills = skills
    self.hoursPerWeek = hoursPerWeek
    self.hoursPerLevel = hoursPerLevel
    self.maximumLevels = maximumLevels
  }
}
