/// A way to break a strategic task down into tactical tasks; planning is choosing one and filling it in.
public struct StrategicTemplate: Hashable, Sendable {
  /// The template's name in scenarios, "jwt-authentication-api".
  public var id: String
  /// What the Tech Lead calls such work, "Implement authentication API with JWT".
  public var title: String
  /// The category the work belongs to.
  public var category: WorkCategory
  /// The specialization within the category, "authentication".
  public var specialization: String
  /// Words that, found in a free-text task, speak for this template; lower case.
  public var keywords: [String]
  /// The breakdown, in the order the lead writes it.
  public var tasks: [TacticalTemplate]

  /// A template from its parts.
  public init(
    id: String, title: String, category: WorkCategory, specialization: String, keywords: [String],
    tasks: [TacticalTemplate]
  ) {
    self.id = id
    self.title = title
    self.category = category
    self.specialization = specialization
    self.keywords = keywords
    self.tasks = tasks
  }
}

/// One tactical task of a breakdown.
public struct TacticalTemplate: Hashable, Sendable {
  /// The task's short name, unique in its template, "TT2.1".
  public var key: String
  /// What is to be done, "Implement POST /auth/login endpoint".
  public var title: String
  /// The lead's estimate in hours of direct work, above 0; under 8 for a plan that passes its gates.
  public var estimateHours: Double
  /// Level needed per skill name.
  public var skills: [String: SkillLevel]
  /// How hard the task is to think through.
  public var complexity: Complexity
  /// How much a mistake would matter to security.
  public var security: SecuritySensitivity
  /// What the task touches.
  public var flags: TaskFlags
  /// Keys of the tasks of the same template that must be completed first.
  public var dependencies: [String]

  /// A tactical task from its parts.
  public init(
    key: String, title: String, estimateHours: Double, skills: [String: SkillLevel] = [:],
    complexity: Complexity = .simple, security: SecuritySensitivity = .low, flags: TaskFlags = [],
    dependencies: [String] = []
  ) {
    self.key = key
    self.title = title
    self.estimateHours = estimateHours
    self.skills = skills
    self.complexity = complexity
    self.security = security
    self.flags = flags
    self.dependencies = dependencies
  }
}
