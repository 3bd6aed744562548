/// One assignment to decide, as an external program sees it: plain names and numbers, no simulator.
public struct AssignmentRequest: Hashable, Sendable {
  /// The decision's number; the answer repeats it.
  public var id: Int
  /// The moment on the scenario's calendar, ISO 8601 without a zone, "2026-01-05T09:12:00".
  public var time: String
  /// The moment in hours since the replication began.
  public var hours: Double
  /// What is to be assigned.
  public var task: Task
  /// Who may be named, in the scenario's order. May be empty; then only "nobody" can be answered.
  public var candidates: [Candidate]

  /// A request from its parts.
  public init(id: Int, time: String, hours: Double, task: Task, candidates: [Candidate]) {
    self.id = id
    self.time = time
    self.hours = hours
    self.task = task
    self.candidates = candidates
  }

  /// The tactical task that is to be assigned.
  public struct Task: Hashable, Sendable {
    /// The task's key in its plan, "TT2.1".
    public var key: String
    /// What is to be done, in words.
    public var title: String
    /// The category of the strategic task, "backend-security".
    public var category: String
    /// The estimate in working hours.
    public var estimateHours: Double
    /// How hard it is: "simple", "moderate" or "high".
    public var complexity: String
    /// How much a mistake would matter to security: "low", "medium" or "high".
    public var security: String
    /// What it touches, "database-migration".
    public var flags: [String]
    /// The level it needs of each skill it needs, "sql" to "advanced".
    public var skills: [String: String]
    /// How urgent it is: "low", "normal", "high" or "critical".
    public var priority: String
    /// When it is due, in hours since the replication began; nil where nothing was promised.
    public var dueHours: Double?

    /// A task from its parts.
    public init(
      key: String, title: String, category: String, estimateHours: Double, complexity: String,
      security: String, flags: [String], skills: [String: String], priority: String, dueHours: Double? = nil
    ) {
      self.key = key
      self.title = title
      self.category = category
      self.estimateHours = estimateHours
      self.complexity = complexity
      self.security = security
      self.flags = flags
      self.skills = skills
      self.priority = priority
      self.dueHours = dueHours
    }
  }

  /// A person who may be named.
  public struct Candidate: Hashable, Sendable {
    /// The name that the answer uses; no other candidate of the request has it.
    public var id: String
    /// The person's role, "senior-developer".
    public var role: String
    /// How much of what the task needs the person has, from 0 to 1.
    public var skillMatch: Double
    /// Whether the person has every skill at the level that the task needs.
    public var isQualified: Bool
    /// Expected work left over the hours available, not below 0; above 1 is more than fits.
    public var load: Double
    /// The work on the person's desk that is still to be done, in expected working hours.
    public var expectedWorkLeftHours: Double
    /// The person's working hours in the lookahead.
    public var availableHours: Double
    /// The person's level of each skill, "sql" to "expert".
    public var skills: [String: String]

    /// A candidate from the parts.
    public init(
      id: String, role: String, skillMatch: Double, isQualified: Bool, load: Double,
      expectedWorkLeftHours: Double, availableHours: Double, skills: [String: String]
    ) {
      self.id = id
      self.role = role
      self.skillMatch = skillMatch
      self.isQualified = isQualified
      self.load = load
      self.expectedWorkLeftHours = expectedWorkLeftHours
      self.availableHours = availableHours
      self.skills = skills
    }
  }
}
