import Foundation
import Scenarios
import TeamModel
import Testing

/// A record of arrivals is replayed as it is.
@Suite struct RecordedArrivalTests {
  private static let record = """
    arrived,template,priority
    2025-12-31T12:00:00,story,low
    2026-01-05T09:30:00,story,high
    2026-01-10T03:00:00.250,,
    2026-01-06T17:59:59,other,critical
    2026-01-06T17:59:59,story,low
    2026-03-05T23:59:59,story,low
    2026-03-06T00:00:00,story,low

    """

  private func replications() throws -> [[TaskRecord]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plimsoll-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Self.record.utf8).write(to: folder.appending(path: "arrivals.csv"))
    var team = SmallTeam()
    team.days = 60
    team.arrivals = ""
    team.streams = """
      stories: { tier: 3, arrivals: { trace: "arrivals.csv" }, templates: { other: 1, story: 1 } },
      noise: { tier: 3, arrivals: { perWeek: 3, batch: 2 }, templates: { noise: 1 } },
      """
    let template = #"category: "api-development", tasks: [{ key: "A", hours: 1 }] }"#
    let text = team.text.replacingOccurrences(
      of: "templates: { story: {", with: "templates: { other: { \(template), noise: { \(template), story: {")
    let scenario = try ScenarioReader.read(text: text, file: folder.appending(path: "s.json5").path)
    var replicator = TeamReplicator(try CompiledScenario(scenario))
    return try (0..<3).map { number in
      try #require(replicator.replicate(number, isTraced: true).trace).tasks
        .filter { $0.template != "noise" }.sorted { $0.strategic < $1.strategic }
    }
  }

  @Test("tasks arrive at exactly the recorded times in every replication, and none beyond the record")
  func exactTimes() throws {
    // Days from 2026-01-05; what lies before the first day or after the sixtieth is left out.
    let expected = [9.5, 41 + 3599.0 / 3600, 41 + 3599.0 / 3600, 123 + 0.25 / 3600, 1439 + 3599.0 / 3600]
    for tasks in try replications() {
      #expect(
        tasks.map(\.arrived.microseconds) == expected.map { Int64(($0 * 3_600_000_000).rounded()) })
      let known = [0, 1, 2, 4]
      #expect(known.map { tasks[$0].template } == ["story", "other", "story", "story"])
      #expect(known.map { tasks[$0].priority } == [.high, .critical, .low, .low])
    }
  }
}
