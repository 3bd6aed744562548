import Experiments
import Foundation
import LeadPolicy
import Scenarios
import TeamModel
import Testing

/// One recorded workload through any number of policies, in an open and in a closed loop.
@Suite struct ReplayTests {
  /// Two developers whom both kinds of task fit; the record says what comes.
  private func scenario(_ record: String, loop: String, assignment: String = "") throws -> Scenario {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plimsoll-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(record.utf8).write(to: folder.appending(path: "record.csv"))
    var team = SmallTeam()
    team.days = 28
    team.team = "developer: { count: 2, focus: 1 }"
    team.arrivals = #"trace: "record.csv", loop: "\#(loop)""#
    team.tasks = #"{ key: "A", hours: 1 }, { key: "B", hours: 3 }"#
    let kinds = #"tasks: { fix: { estimate: { distribution: "constant", value: 5 } } }"#
    team.streams = #"changes: { tier: 1, arrivals: { trace: "record.csv", loop: "\#(loop)" }, \#(kinds) }"#
    team.assignment = assignment
    let text = team.text.replacing(
      "work: { enabled: false }",
      with:
        #"work: { actualOverEstimate: { distribution: "lognormal", mean: 1.2, cv: 1 }, contextSwitchHours: 0 }"#
    )
    return try ScenarioReader.read(text: text, file: folder.appending(path: "s.json5").path)
  }

  private func trace(_ scenario: Scenario) throws -> ReplicationTrace {
    var replicator = TeamReplicator(try CompiledScenario(scenario))
    return try #require(replicator.replicate(0, isTraced: true).trace)
  }

  private static let record = """
    stream,arrived,template,task,priority,estimate_h,actual_h,source,completed
    stories,2026-01-05T09:00,story,,high,,8,,2026-01-06T12:00
    changes,2026-01-05T10:00,,fix,low,2,3.5,,2026-01-05T15:00
    changes,2026-01-05T16:00,,fix,low,2,1.25,,2026-01-06T10:00
    stories,2026-01-06T14:00,story,,high,,,,

    """

  @Test(
    "sizes are as they were recorded under each policy, those of a strategic task in proportion to its parts")
  func sizes() throws {
    for policy in ["", #"policy: "least-loaded""#, #"policy: "round-robin", discipline: "priority""#] {
      let tasks = try trace(try scenario(Self.record, loop: "open", assignment: policy)).tasks
      let changes = tasks.filter { $0.key == "fix" }.sorted { $0.arrived < $1.arrived }
      #expect(changes.map(\.estimateHours) == [2, 2])
      #expect(changes.map(\.actualHours) == [3.5, 1.25])
      let stories = tasks.filter { $0.template == "story" }.sorted {
        ($0.strategic, $0.ordinal) < ($1.strategic, $1.ordinal)
      }
      #expect(stories.prefix(2).map(\.estimateHours) == [1, 3])
      #expect(stories.prefix(2).map(\.actualHours) == [2, 6])
      // What the record does not say is drawn: both parts by a factor of their own.
      let drawn = try stories.suffix(2).map { try #require($0.actualHours) / $0.estimateHours }
      #expect(drawn.allSatisfy { $0 != 1 } && drawn[0] != drawn[1])
    }
  }

  @Test("in an open loop tasks arrive when they did, in a closed one as long after a completion as they did")
  func loops() throws {
    func arrivals(_ loop: String) throws -> [String: [Double]] {
      let strategic = try trace(try scenario(Self.record, loop: loop)).strategic
      return Dictionary(grouping: strategic) { $0.tier == 1 ? "changes" : "stories" }
        .mapValues { $0.map(\.arrived.hours) }
    }
    // Hours since Monday, 00:00.
    #expect(try arrivals("open") == ["changes": [10, 16], "stories": [9, 38]])
    let closed = try arrivals("closed")
    // Both developers are busy with the story's parts until 11:00, so that the change of 3.5 h, with an hour's rest at
    // 13:00, ends at 15:30, half an hour later than it did: the next comes an hour after it, as it did.
    #expect(closed["changes"] == [10, 16.5])
    // From noon to 14:00, with the rest between, was one working hour after the story's end.
    let story = try trace(try scenario(Self.record, loop: "closed")).strategic.filter { $0.tier == 3 }
    let compiled = try CompiledScenario(try scenario(Self.record, loop: "closed"))
    let ended = try #require(story[0].ended)
    #expect(compiled.workingHours(from: ended, to: story[1].arrived).hours == 1)
    #expect(closed["stories"]?.count == 2)
  }

  @Test("what had come of nothing keeps its time, and what reacts to something never done never comes")
  func causes() throws {
    let record = """
      stream,arrived,task,actual_h,source,completed
      changes,2026-01-05T09:00,fix,100,ann,2026-01-05T10:00
      changes,2026-01-05T09:30,fix,1,bob,2026-01-05T11:00
      changes,2026-01-05T10:30,fix,1,ann,2026-01-05T12:00
      changes,2026-01-05T10:45,fix,1,bob,2026-01-05T12:00

      """
    let limited = record.replacing(",100,", with: ",1000,")
    // Ann's second waits for her first, which takes longer than the run; Bob's second overlapped with his first.
    let trace = try trace(try scenario(limited, loop: "closed"))
    let changes = trace.strategic.filter { $0.tier == 1 }
    #expect(changes.map(\.arrived.hours) == [9, 9.5, 10.75])
    #expect(changes.map(\.identity.arrival) == [0, 1, 3])
  }

  @Test("a record says what it lacks for a closed loop, and which stream it means that is not there")
  func errors() throws {
    func message(_ record: String, loop: String) -> String {
      do {
        _ = try scenario(record, loop: loop)
        return ""
      } catch { return "\(error)" }
    }
    let open = "stream,arrived\nchanges,2026-01-05T09:00\n"
    #expect(message(open, loop: "open") == "")
    #expect(message(open, loop: "closed").contains("found no column \"completed\""))
    #expect(
      message(open.replacing("changes", with: "chages"), loop: "open").contains("did you mean \"changes\"?"))
    let early = "arrived,completed,stream\n2026-01-05T09:00,2026-01-05T08:59,changes\n"
    #expect(message(early, loop: "open").contains("expected no time before its arrival"))
    let huge = "stream,arrived,actual_h\nchanges,2026-01-05T09:00,1e9\n"
    #expect(message(huge, loop: "open").contains("expected hours above 0 and at most 10000"))
  }
}
