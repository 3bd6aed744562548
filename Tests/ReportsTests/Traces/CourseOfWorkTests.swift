import Foundation
import Reports
import TeamModel
import Testing

/// What comes between a task and its end is told in records and in the event log.
@Suite struct CourseOfWorkTests {
  private static let hindered = [
    "simulation.days=84",
    #"work.blockers={"missing-dependency":{probability:0.3,resolutionHours:6},escalateAfterHours:2,leadHours:0.5}"#,
    #"counterparts.frontend-lead={responseHours:{distribution:"exponential",mean:12}}"#,
    #"coordination.contract={with:"frontend-lead"}"#,
    #"actions={defer:{when:"critical"},overtime:{when:["warning","critical"],hoursPerDay:1,maximumDays:3}}"#,
  ]

  private func records(_ overrides: [String]) throws -> ([LeadRecords.Record], ReplicationTrace) {
    let (replication, outcome) = try SampleTrace.replication(overrides)
    var records: [LeadRecords.Record] = []
    LeadRecords(replication).forEach { records.append($0) }
    return (records, try #require(outcome.trace))
  }

  private func entries(_ record: LeadRecords.Record, _ key: String) -> RecordValue? {
    guard case .map(let entries) = record.content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  @Test("an interrupted piece of work is one row, complete when it is finished")
  func piecesAreOneRow() throws {
    let (replication, outcome) = try SampleTrace.replication(Self.hindered)
    let table = try #require(parseCSV(try SampleTrace.bytes(replication.writeEventLog)))
    let header = try #require(table.first)
    let rows = table.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    let trace = try #require(outcome.trace)
    let passes = rows.filter { $0["activity"] == "implement" }
    #expect(passes.count == trace.tasks.filter { $0.started != nil }.count)
    let finished = trace.work.filter { $0.activity == .implementation && $0.isFinished }.count
    #expect(passes.filter { $0["complete"] != "" }.count == finished)
    // Every blocked task was left and, unless the run ended before, taken up again.
    let stretches = passes.compactMap { $0["stretches"].flatMap(Int.init) }
    #expect(stretches.reduce(0, +) == trace.work.filter { $0.activity == .implementation }.count)
    #expect(stretches.contains { $0 > 1 })
  }

  @Test("blockers stand in the records of their tasks and begin the state blocked")
  func blockersAreTold() throws {
    let (records, trace) = try records(Self.hindered)
    var told = 0
    for record in records {
      if case .list(let blockers)? = entries(record, "blockers") { told += blockers.count }
    }
    #expect(told == trace.blockers.count && told > 10)
    for blocker in trace.blockers {
      #expect(
        trace.transitions.contains {
          $0.strategic == blocker.strategic && $0.ordinal == blocker.ordinal && $0.state == .blocked
            && $0.time == blocker.began
        })
      if let ended = blocker.ended { #expect(ended >= blocker.began) }
    }
    #expect(trace.blockers.contains { $0.isEscalated })
  }

  @Test("a contract is asked for after planning, agreed after that, and late when it takes too long")
  func contractsAreTold() throws {
    let (records, trace) = try records(Self.hindered)
    #expect(trace.contracts.count > 5)
    for contract in trace.contracts {
      if let asked = contract.asked { #expect(asked >= contract.planned) }
      if let agreed = contract.agreed, let asked = contract.asked { #expect(agreed >= asked) }
      #expect(contract.agreed == nil || contract.asked != nil)
      #expect((contract.agreed == nil) == (contract.isOnTime == nil))
    }
    let agreed = Set(trace.contracts.compactMap(\.isOnTime))
    #expect(agreed == [true, false])
    let shown = records.filter { $0.path.contains("/api_contracts/") }.compactMap { entries($0, "agreement") }
    #expect(shown.contains { $0 != .null })
  }

  @Test("the capacity of a day tells the actions in force, and overtime was wanted where it was worked")
  func actionsAreTold() throws {
    let (records, trace) = try records(Self.hindered)
    #expect(Set(trace.actionDays.filter(\.isOvertimeWorked).map(\.day)) == Set(trace.overtime.map(\.day)))
    #expect(!trace.overtime.isEmpty)
    // The lead looks at the load as a day begins, for the first time after the first day.
    for record in records.filter({ $0.path.contains("/capacity/") }).dropFirst() {
      guard case .list(let actions)? = entries(record, "actions") else {
        Issue.record("no actions in \(record.path)")
        continue
      }
      #expect(actions.count == 1)
    }
  }

  @Test("a task's record gives the reason of whoever decided", arguments: ["rules", "least-loaded"])
  func policyGivesTheReason(_ policy: String) throws {
    let (records, trace) = try records([#"assignment.policy="\#(policy)""#, #"assignment.dispatch="push""#])
    let decided = trace.decisions.filter { $0.kind == .assignment }
    for task in trace.tasks {
      let own = decided.last { $0.strategic == task.strategic && $0.ordinal == task.ordinal }
      let decision = try #require(own)
      #expect(task.rule == decision.decidedBy && task.ruleReason == decision.reason)
    }
    let policies = records.compactMap { entries($0, "assignment") }
    #expect(!policies.isEmpty)
    for case .map(let assignment) in policies {
      #expect(assignment.first?.value == .text(policy))
    }
  }
}
