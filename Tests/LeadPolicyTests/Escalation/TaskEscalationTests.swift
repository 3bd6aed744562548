import LeadPolicy
import Testing

@Suite("Escalations that a task brings")
struct TaskEscalationTests {
  @Test func `database work and migrations need the DBA, an architecture flag a decision, nothing else`() {
    for bits in UInt8(0)..<64 {
      let flags = TaskFlags(rawValue: bits)
      let raised = EscalationTrigger.allCases.filter { TaskEscalation.raises($0, for: flags) }
      var expected: [EscalationTrigger] = []
      if flags.contains(.databaseHeavy) || flags.contains(.databaseMigration) {
        expected.append(.dbaAssistance)
      }
      if flags.contains(.architecture) { expected.append(.architectureDecision) }
      #expect(raised == expected)
    }
  }

  @Test func `the reason names the task and what it touches`() {
    let task = TacticalTemplate(
      key: "TT8.4", title: "Backfill", estimateHours: 6, flags: [.databaseHeavy, .databaseMigration])
    #expect(
      TaskEscalation.explanation(of: .dbaAssistance, for: task)
        == "TT8.4 Backfill: needs the DBA (database migration and database-heavy).")
    #expect(TaskEscalation.explanation(of: .architectureDecision, for: task) == nil)
  }

  @Test func `trigger codes are the metric names' endings`() {
    #expect(
      EscalationTrigger.allCases.map(\.code) == [
        "sustained_utilization", "all_oversubscribed", "dba_assistance", "architecture_decision",
        "critical_admission", "blocked_task", "no_qualified_person", "plan_gate", "overdue_assignment",
        "overdue_review", "overdue_hand_off",
      ])
    for trigger in EscalationTrigger.allCases { #expect(EscalationTrigger(code: trigger.code) == trigger) }
  }

  @Test func `the Tech Lead answers every trigger but the one for the DBA`() {
    for trigger in EscalationTrigger.allCases {
      #expect(trigger.referenceCounterpart == (trigger == .dbaAssistance ? "dba" : "tech-lead"))
    }
  }

  @Test func `the reference arms five triggers, which keep their numbers`() {
    #expect(EscalationTrigger.reference == Array(EscalationTrigger.allCases.prefix(5)))
    #expect(
      EscalationTrigger.reference.map(\.code) == [
        "sustained_utilization", "all_oversubscribed", "dba_assistance", "architecture_decision",
        "critical_admission",
      ])
  }
}
