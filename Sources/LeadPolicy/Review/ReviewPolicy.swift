/// The lead's domain review as decisions: which checks a task faces, and what follows from those it fails.
public enum ReviewPolicy {
  /// A task passes when no check failed and goes back otherwise.
  @inlinable
  public static func verdict(failed: ReviewFindings) -> ReviewVerdict {
    failed.isEmpty ? .pass : .rework(failed)
  }

  /// The checks that can find anything in a task of these attributes.
  ///
  /// Acceptance criteria, error handling, test coverage and logging concern every task. API design and
  /// documentation need an API change (or the risk of one); input validation and security practice an API
  /// change or at least medium security sensitivity; authentication at least medium sensitivity; database
  /// queries the `sql` skill or a database flag; performance the `performance` skill or a flag that
  /// asks for it. The answer depends on the task alone, so a simulation asks once per template task.
  public static func applicableChecks(for task: TacticalTemplate) -> ReviewFindings {
    let everyTask: [ReviewCheck] = [
      .acceptanceCriteria, .errorHandling, .testCoverage, .loggingAndMonitoring,
    ]
    var checks = ReviewFindings(everyTask.map { ReviewFindings($0) })
    let touchesAPI = !task.flags.isDisjoint(with: [.apiChange, .breakingChangeRisk])
    let isSensitive = task.security != .low
    if touchesAPI {
      checks.insert(.apiDesign)
      checks.insert(.apiDocumentation)
    }
    if touchesAPI || isSensitive {
      checks.insert(.inputValidation)
      checks.insert(.securityPractice)
    }
    if isSensitive { checks.insert(.authentication) }
    if task.skills["sql"] != nil || !task.flags.isDisjoint(with: [.databaseMigration, .databaseHeavy]) {
      checks.insert(.databaseQueries)
    }
    if task.skills["performance"] != nil
      || !task.flags.isDisjoint(with: [.performanceCritical, .databaseHeavy])
    {
      checks.insert(.performance)
    }
    return checks
  }

  /// The checks that guard against breaking changes: API design, where a task carries that risk.
  @inlinable
  public static func breakingChangeGuards(for flags: TaskFlags) -> ReviewFindings {
    flags.contains(.breakingChangeRisk) ? ReviewFindings(.apiDesign) : []
  }
}
