/// One line of the assignment rules: whom a task with these attributes goes to.
///
/// The first rule whose condition holds decides who does the work; every rule whose condition holds
/// adds its collaborators.
public struct AssignmentRule: Hashable, Sendable {
  /// A code for reports and decision records, "database-migration".
  public var code: String
  /// When the rule applies.
  public var condition: Condition
  /// The role that does the work.
  public var assignee: String
  /// Counterparts who work along ("together with the DBA").
  public var collaborators: [String]
  /// Counterparts who are asked ("consulting the security specialist").
  public var consulted: [String]

  /// A rule from its parts.
  public init(
    code: String, condition: Condition, assignee: String, collaborators: [String] = [],
    consulted: [String] = []
  ) {
    self.code = code
    self.condition = condition
    self.assignee = assignee
    self.collaborators = collaborators
    self.consulted = consulted
  }

  /// What a rule asks of a task: every part that is given must hold; a condition without parts always holds.
  public struct Condition: Hashable, Sendable {
    /// The task has at least one of these flags, where given.
    public var anyFlag: TaskFlags?
    /// The task's security sensitivity is one of these, where given.
    public var security: Set<SecuritySensitivity>?
    /// The task's complexity is one of these, where given.
    public var complexity: Set<Complexity>?

    /// A condition from the parts that matter.
    public init(
      anyFlag: TaskFlags? = nil, security: Set<SecuritySensitivity>? = nil, complexity: Set<Complexity>? = nil
    ) {
      self.anyFlag = anyFlag
      self.security = security
      self.complexity = complexity
    }
  }
}
