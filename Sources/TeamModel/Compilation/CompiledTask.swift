import LeadPolicy
import SimulatedTime

/// A tactical task of a breakdown with every decision made that depends on its attributes alone.
struct CompiledTask: BitwiseCopyable {
  /// The lead's estimate in direct time; unused where the stream draws estimates.
  var estimate: SimulationDuration
  /// Who does it, by the assignment rules.
  var role: RoleID
  /// Index of the rule that decided.
  var rule: Int32
  /// Whether that role has every skill the task needs, at its level.
  var isRoleQualified: Bool
  /// Bit i: task i of the breakdown must be completed first.
  var dependencies: UInt64
  /// Raised when the task is assigned, because the work needs somebody's answer.
  var needsDBA: Bool
  var needsArchitectureDecision: Bool
  /// Checks of the domain review that apply to the task, by `ReviewCheck.rawValue`.
  var checks: UInt16
  /// Of these, the ones whose violation is a vulnerability.
  var vulnerabilityChecks: UInt16
  /// Of these, the ones whose violation is a breaking change.
  var breakingChangeChecks: UInt16
  /// Whether it adds or changes an API.
  var isAPITask: Bool
  var complexity: Complexity
  /// Whether it puts right what review has missed.
  var isIncident = false
}

/// A strategic template, or an atomic task as a breakdown of one.
struct CompiledBreakdown: BitwiseCopyable {
  /// Its tasks in the table of compiled tasks.
  var firstTask: Int32
  var taskCount: Int32
  /// Index into the samplers of estimates for an atomic task, or -1 where estimates are fixed.
  var estimateSampler: Int32
  /// Its estimates in direct hours, all together; their expectation where they are drawn.
  var estimatedHours: Double
}
