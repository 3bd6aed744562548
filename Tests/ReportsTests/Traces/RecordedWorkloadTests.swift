import Experiments
import Foundation
import Reports
import Scenarios
import TeamModel
import Testing

/// The work of a replication as a record, and that record played again.
@Suite struct RecordedWorkloadTests {
  private func traced(_ scenario: Scenario) throws -> TracedReplication {
    let compiled = try CompiledScenario(scenario)
    var replicator = TeamReplicator(compiled)
    let outcome = replicator.replicate(0, isTraced: true)
    return try #require(TracedReplication(outcome, scenario: scenario, compiled: compiled))
  }

  private func record(_ replication: TracedReplication) throws -> String {
    var bytes: [UInt8] = []
    try replication.writeWorkload { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "a record played through the scenario that made it is made again, open or closed",
    arguments: ["open", "closed"])
  func roundTrip(loop: String) throws {
    let text = SampleRun.text
    let first = try record(try traced(try ScenarioReader.read(text: text, file: "sample.json5")))
    #expect(first.hasPrefix("stream,arrived,template,task,priority,estimate_h,actual_h,source,completed\r\n"))
    let folder = FileManager.default.temporaryDirectory.appending(path: "plimsoll-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(first.utf8).write(to: folder.appending(path: "record.csv"))
    let again = try record(
      try traced(
        try ScenarioReader.read(
          text: text, file: folder.appending(path: "s.json5").path,
          overrides: [#"workload.changes.arrivals={ trace: "record.csv", loop: "\#(loop)" }"#])))
    let (rows, replayed) = (first.split(separator: "\r\n"), again.split(separator: "\r\n"))
    #expect(rows.count > 80 && rows.count == replayed.count)
    // To the microsecond: a closed loop brings each arrival back from the completion before it.
    #expect(rows == replayed)
  }
}
