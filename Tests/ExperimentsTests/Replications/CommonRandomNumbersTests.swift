import SimulatedTime
import TeamModel
import Testing

/// The same task brings the same surprises under every policy.
@Suite struct CommonRandomNumbersTests {
  /// What a task brings with it, whoever does it and whenever.
  private struct Content: Hashable {
    var strategic: Int
    var ordinal: Int
    var template: String
    var priority: Int
    var arrived: SimulationTime
    var estimateHours: Double
  }

  private func tasks(_ overrides: [String]) throws -> [TaskRecord] {
    let compiled = try CompiledScenario(
      try scenario("backend-team.json5", overrides: ["review.enabled=false"] + overrides))
    var replicator = TeamReplicator(compiled)
    return try #require(replicator.replicate(2, isTraced: true).trace).tasks
  }

  private func content(_ tasks: [TaskRecord]) -> Set<Content> {
    Set(
      tasks.map {
        Content(
          strategic: $0.strategic, ordinal: $0.ordinal, template: $0.template,
          priority: $0.priority.rawValue, arrived: $0.arrived, estimateHours: $0.estimateHours)
      })
  }

  static let variants: [[String]] = [
    ["team.senior-developer.count=2"], ["team.backend-developer.count=4", "assignment.dispatch=push"],
    ["assignment.discipline=priority"], ["lead.focus=0.9"], ["capacity.warning=0.6", "capacity.ideal=0.5"],
  ]

  @Test(
    "adding a person or changing a policy leaves every arrival, size and actual effort",
    arguments: variants)
  func workIsTheSame(_ overrides: [String]) throws {
    let base = try tasks(["admission.enabled=false", "planning.enabled=false"])
    let variant = try tasks(["admission.enabled=false", "planning.enabled=false"] + overrides)
    #expect(base.count > 300)
    #expect(content(base) == content(variant))
    let completed = base.filter { $0.completed != nil }
    let efforts = Dictionary(
      uniqueKeysWithValues: completed.map { ([$0.strategic, $0.ordinal], $0.actualHours) })
    var compared = 0
    for task in variant where task.completed != nil {
      guard let effort = efforts[[task.strategic, task.ordinal]] else { continue }
      #expect(task.actualHours == effort)
      compared += 1
    }
    #expect(compared > 250)
  }

  @Test("another seed or another replication brings other work")
  func seedsMatter() throws {
    let base = content(try tasks([]))
    #expect(base.isDisjoint(with: content(try tasks(["simulation.seed=99"]))))
  }
}
