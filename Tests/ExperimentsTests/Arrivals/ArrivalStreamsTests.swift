import SimulatedTime
import TeamModel
import Testing

/// Common random numbers: how one stream arrives is nothing to another, nor to what its own tasks are.
@Suite struct ArrivalStreamsTests {
  static let variants = [
    "bursts={ factor: 4, shareOfTime: 0.1, meanHours: 8 }", #"profile={ weekdays: { mon: 3 } }"#,
    "batch=3", "perWeek=2",
  ]

  private func requests(_ overrides: [String]) throws -> [TaskRecord] {
    let compiled = try CompiledScenario(
      try scenario("backend-team.json5", overrides: ["simulation.days=91"] + overrides))
    var replicator = TeamReplicator(compiled)
    return try #require(replicator.replicate(1, isTraced: true).trace).tasks
      .filter { $0.template == "change-requests" }.sorted { $0.strategic < $1.strategic }
  }

  private func content(_ tasks: [TaskRecord]) -> [String] {
    tasks.map { "\($0.key) \($0.priority) \($0.estimateHours)" }
  }

  @Test("the arrivals of one stream leave those of another and its tasks alone", arguments: variants)
  func otherStreams(_ variant: String) throws {
    let base = try requests([])
    let changed = try requests(["workload.features.arrivals.\(variant)"])
    #expect(base.count > 50)
    #expect(base.map(\.arrived) == changed.map(\.arrived))
    #expect(content(base) == content(changed))
  }

  @Test("a stream that arrives at other times brings the same tasks in the same order", arguments: variants)
  func ownTasks(_ variant: String) throws {
    let base = try requests([])
    let changed = try requests(["workload.change-requests.arrivals.\(variant)"])
    let shared = min(base.count, changed.count)
    #expect(shared > 10)
    #expect(base.prefix(shared).map(\.arrived) != changed.prefix(shared).map(\.arrived))
    #expect(content(Array(base.prefix(shared))) == content(Array(changed.prefix(shared))))
  }
}
