import Foundation
import Reports
import TeamModel
import Testing

@Suite struct LeadRecordsTests {
  @Test("every task has its record, every measured day its capacity and its report")
  func recordsAreComplete() throws {
    let (replication, outcome) = try SampleTrace.replication()
    var paths: [String] = []
    LeadRecords(replication).forEach { paths.append($0.path) }
    #expect(Set(paths).count == paths.count)
    let trace = try #require(outcome.trace)
    let days = Set(outcome.daily.map(\.day)).count
    let apiTasks = trace.tasks.filter { $0.definition.flags.contains(.apiChange) }.count
    #expect(paths.filter { $0.contains("/tasks/tactical/backend/") }.count == trace.tasks.count)
    #expect(paths.filter { $0.contains("/outputs/api_contracts/") }.count == apiTasks)
    #expect(paths.filter { $0.hasPrefix("Agent_Memory/_system/capacity/backend/2026-") }.count == days)
    let reports = "Agent_Memory/_communication/reports/daily/backend-lead_to_tech-lead_2026-"
    #expect(paths.filter { $0.hasPrefix(reports) }.count == days)
    #expect(apiTasks > 0 && days > 30)
  }

  @Test("a task is reported as completed once, on the day of its completion")
  func completionsAreReportedOnce() throws {
    let (replication, outcome) = try SampleTrace.replication()
    var reported: [String] = []
    LeadRecords(replication).forEach { record in
      guard record.path.contains("/reports/daily/"), case .map(let entries) = record.content,
        case .list(let tasks)? = entries.first(where: { $0.key == "completed" })?.value
      else { return }
      for task in tasks {
        guard case .map(let summary) = task, case .text(let name)? = summary.first?.value else { continue }
        reported.append(name)
      }
    }
    let trace = try #require(outcome.trace)
    #expect(Set(reported).count == reported.count)
    #expect(reported.count == trace.tasks.filter { $0.completed != nil }.count)
  }

  @Test("the steps of a task's history are legal, one after the other", arguments: [true, false])
  func historyIsLegal(_ isReviewed: Bool) throws {
    let (_, outcome) = try SampleTrace.replication(["review.enabled=\(isReviewed)"])
    let trace = try #require(outcome.trace)
    let steps = Dictionary(grouping: trace.transitions) { [$0.strategic, $0.ordinal] }
    for task in trace.tasks {
      let states = (steps[[task.strategic, task.ordinal]] ?? []).map(\.state)
      for (before, after) in zip(states, states.dropFirst()) { #expect(before.canTransition(to: after)) }
      #expect((states.last?.name ?? "assigned") == task.state)
    }
  }

  @Test("keys that lead out of the folder become plain names inside it")
  func hostileKeysStayInside() throws {
    let text = SampleRun.text.replacing("fix: {", with: #""../../../escaped/\\ ☃": { title: "no","#)
    let scenario = try ScenarioReading.read(text)
    var replicator = TeamReplicator(scenario.compiled)
    let outcome = replicator.replicate(0, isTraced: true)
    let replication = try #require(
      TracedReplication(outcome, scenario: scenario.scenario, compiled: scenario.compiled))
    let outer = try TemporaryFolder()
    let folder = try RecordsFolder(at: outer.path + "/records")
    try LeadRecords(replication).forEach { try folder.write($0) }
    try folder.commit()
    #expect(try FileManager.default.contentsOfDirectory(atPath: outer.path) == ["records"])
    let files = try outer.names().filter { $0.contains("/tasks/tactical/backend/") }
    #expect(files.count > 50)
    #expect(files.allSatisfy { $0.hasSuffix("/0-..-..-..-escaped----.yaml") })
    let record = try outer.read(try #require(files.first))
    #expect(record.contains("key: \"../../../escaped/\\\\ ☃\"\n") && record.contains("title: \"no\"\n"))
  }

  @Test("a folder that holds anything, a file or a link is refused and left alone")
  func occupiedPlacesAreRefused() throws {
    let outer = try TemporaryFolder()
    try outer.write("mine", to: "notes.txt")
    #expect(throws: ReportError.notEmpty(path: outer.path)) { try RecordsFolder(at: outer.path) }
    #expect(throws: ReportError.notAFolder(path: outer.path + "/notes.txt")) {
      try RecordsFolder(at: outer.path + "/notes.txt")
    }
    // A report is replaced by a report, never by records.
    try outer.write(#"{"tool": "plimsoll"}"#, to: "manifest.json")
    #expect(throws: ReportError.notEmpty(path: outer.path)) { try RecordsFolder(at: outer.path) }
    #expect(try outer.names() == ["manifest.json", "notes.txt"])
  }

  @Test("records that were given up leave nothing")
  func discardedRecordsLeaveNothing() throws {
    let outer = try TemporaryFolder()
    let folder = try RecordsFolder(at: outer.path + "/records")
    try LeadRecords(try SampleTrace.replication().0).forEach { try folder.write($0) }
    folder.discard()
    #expect(try outer.names().isEmpty)
  }
}
