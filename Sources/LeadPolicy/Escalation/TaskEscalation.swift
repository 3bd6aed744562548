/// Which escalations a single task brings, whatever the state of the team.
public enum TaskEscalation {
  /// Whether a task with these flags sets the trigger off: database-heavy work and migrations need the DBA,
  /// an architecture flag needs a decision. No other trigger follows from the flags.
  @inlinable
  public static func raises(_ trigger: EscalationTrigger, for flags: TaskFlags) -> Bool {
    switch trigger {
    case .dbaAssistance: !flags.isDisjoint(with: [.databaseHeavy, .databaseMigration])
    case .architectureDecision: flags.contains(.architecture)
    default: false
    }
  }

  /// Why a task sets a trigger off, as a sentence for people; nil where it does not.
  public static func explanation(of trigger: EscalationTrigger, for task: TacticalTemplate) -> String? {
    guard raises(trigger, for: task.flags) else { return nil }
    let name = "\(task.key) \(task.title)"
    if trigger == .architectureDecision { return "\(name): needs an architecture decision." }
    let reasons = task.flags.intersection([.databaseMigration, .databaseHeavy]).titles.listWording
    return "\(name): needs the DBA (\(reasons))."
  }
}
