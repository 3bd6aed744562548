import Experiments
import Foundation
import Scenarios
import TeamModel
import Testing

/// Two scenarios held against each other task by task.
@Suite struct DivergenceTests {
  /// Four people whom every task fits, of two roles; what differs is who gets it, and in which order.
  private static func team(
    _ label: String, policy: String = "round-robin", discipline: String = "fifo", seniors: Int = 2
  ) throws -> DesignPoint {
    var team = SmallTeam()
    team.days = 200
    team.team = "developer: { count: 2, focus: 1 }, senior: { count: \(seniors), focus: 1 }"
    team.arrivals = "perHour: 0.5"
    team.priorities = "low: 1, critical: 1"
    team.tasks = #"{ key: "A", title: "a", hours: 7 }"#
    team.assignment = #"policy: "\#(policy)", discipline: "\#(discipline)""#
    return try designPoint(label, team.text)
  }

  private func divergence(
    _ base: DesignPoint, _ variant: DesignPoint, replications: Int = 4, replays: Int = 3, jobs: Int = 2
  ) throws -> Divergence {
    let analysis = try DivergenceAnalysis(
      base: base, variant: variant, replications: replications, confidence: 0.95, replays: replays)
    return try #require(try analysis.run(jobs: jobs))
  }

  private func trace(_ point: DesignPoint, _ replication: Int) throws -> ReplicationTrace {
    var replicator = TeamReplicator(try CompiledScenario(point.scenario))
    return try #require(replicator.replicate(replication, isTraced: true).trace)
  }

  @Test("scenarios that are the same but for their names differ in nothing")
  func nothingDiffers() throws {
    let found = try divergence(try Self.team("base"), try Self.team("twin"))
    #expect(found.firstDecisions.isEmpty && found.firstWork.isEmpty && found.effects.isEmpty)
    #expect(found.differing == 0 && found.shared > 1000)
    #expect(found.groups.allSatisfy { $0.verdict == .identical }, "\(found.groups.map(\.verdict))")
    #expect(found.groups.contains { $0.group.dimension == .person })
  }

  @Test("the first decision that differs is the first place at which both records part")
  func firstDecision() throws {
    let (base, variant) = (try Self.team("base"), try Self.team("variant", policy: "least-loaded"))
    let found = try divergence(base, variant)
    #expect(found.firstDecisions.map(\.replication) == [1, 2, 3, 4])
    for difference in found.firstDecisions {
      // Until they part, both have gone through the same, so that their records run side by side.
      let here = try trace(base, difference.replication - 1).decisions
      let there = try trace(variant, difference.replication - 1).decisions
      let place = try #require(zip(here, there).enumerated().first { $1.0.outcome != $1.1.outcome }?.offset)
      #expect(difference.base == here[place] && difference.variant == there[place])
      #expect(here[..<place].map(\.time) == there[..<place].map(\.time))
      #expect(difference.kind == .assignment && difference.task != nil && difference.title == "a")
    }
  }

  @Test("a decision played the other way is worth what its regret says")
  func effectsAreReplays() throws {
    let (base, variant) = (try Self.team("base"), try Self.team("variant", policy: "least-loaded"))
    let found = try divergence(base, variant)
    #expect(found.effects.count == 12)
    #expect(found.effects.map(\.weight) == found.effects.map(\.weight).sorted(by: >))
    for effect in found.effects.prefix(4) {
      let compiled = try CompiledScenario(base.scenario)
      var replicator = TeamReplicator(compiled)
      let outcome = replicator.replicate(effect.difference.replication - 1, isTraced: true)
      var analysis = RegretAnalysis(compiled, outcome: outcome)
      let decision = try #require(effect.difference.base)
      let choice = try #require(effect.difference.variant).outcome
      let alternative = try #require(
        try analysis.regret(of: decision).alternatives.first { $0.candidate == choice })
      #expect(effect.changeInBase == alternative.changeHours)
      #expect(effect.regretOfBase == max(0, -alternative.changeHours))
    }
    #expect(found.effects.contains { $0.changeInVariant != nil })
  }

  @Test("where the urgent go first they gain and the others lose, and nobody works more or less")
  func winnersAndLosers() throws {
    let base = try Self.team("fifo", policy: "round-robin")
    let variant = try Self.team("priority", policy: "round-robin", discipline: "priority")
    let found = try divergence(base, variant, replications: 12, replays: 0)
    func row(_ name: String, _ measure: GroupChange.Measure) throws -> GroupChange {
      try #require(found.groups.first { $0.group.name == name && $0.measure == measure })
    }
    #expect(try row("critical", .timeInSystem).verdict == .better)
    #expect(try row("critical", .wait).verdict == .better)
    #expect(try row("low", .timeInSystem).verdict == .worse)
    // The same people take the same tasks under both, since they come in turn: only the order is another.
    #expect(try row("all", .timeInSystem).matchedTasks > 5000)
    #expect(try row("developer-1", .worked).verdict == .identical)
    #expect(try row("all", .cycleTime).verdict == .identical)
    #expect(!found.groups.contains { $0.group.name == "normal" })

    // By hand, in the first replication.
    let (compiled, other) = (try CompiledScenario(base.scenario), try CompiledScenario(variant.scenario))
    var differences: [Double] = []
    for replication in 0..<12 {
      let (here, there) = (try trace(base, replication), try trace(variant, replication))
      let ends = Dictionary(
        uniqueKeysWithValues: there.strategic.compactMap { task in
          task.outcome == .completed ? task.ended.map { (task.identity, (task.arrived, $0)) } : nil
        })
      var (before, after, count) = (0.0, 0.0, 0.0)
      for task in here.strategic where task.outcome == .completed && task.priority == .critical {
        guard let (arrived, end) = ends[task.identity], let ended = task.ended else { continue }
        #expect(arrived == task.arrived)
        before += compiled.workingHours(from: task.arrived, to: ended).hours
        after += other.workingHours(from: arrived, to: end).hours
        count += 1
      }
      differences.append(after / count - before / count)
    }
    let mean = differences.reduce(0, +) / 12
    let interval = try #require(try row("critical", .timeInSystem).difference).interval
    #expect(abs(interval.mean - mean) < 1e-9)
  }

  @Test("what is found does not depend on the number of threads, and a stop leaves nothing half found")
  func threads() throws {
    let (base, variant) = (try Self.team("base"), try Self.team("variant", policy: "least-loaded"))
    let alone = try divergence(base, variant, jobs: 1)
    let together = try divergence(base, variant, jobs: 3)
    #expect(alone.effects == together.effects && alone.firstDecisions == together.firstDecisions)
    #expect(alone.firstWork == together.firstWork && alone.decisions == together.decisions)
    #expect(alone.groups.map(\.difference) == together.groups.map(\.difference))
    #expect(alone.groups.map(\.adjustedPValue) == together.groups.map(\.adjustedPValue))
    let analysis = try DivergenceAnalysis(
      base: base, variant: variant, replications: 4, confidence: 0.95)
    #expect(try analysis.run(jobs: 2, shouldStop: { true }) == nil)
  }

  @Test("a lone senior is the first of two, so that giving work to them is no difference")
  func loneSenior() throws {
    var one = SmallTeam()
    one.team = "developer: { count: 1, focus: 1 }, senior: { count: 1, focus: 1 }"
    one.assignment = #"policy: "round-robin""#
    var two = one
    two.team = "developer: { count: 1, focus: 1 }, senior: { count: 2, focus: 1 }"
    let found = try divergence(try designPoint("one", one.text), try designPoint("two", two.text))
    let first = try #require(found.firstDecisions.first)
    #expect(first.variant?.outcome == "senior-2")
    let people = Set(found.groups.filter { $0.group.dimension == .person }.map(\.group.name))
    #expect(people.isSuperset(of: ["senior-1", "senior-2"]) && !people.contains("senior"))
  }

  @Test("replications over another period make no pairs")
  func mismatch() throws {
    var longer = SmallTeam()
    longer.days = 90
    let (base, variant) = (try designPoint("short", SmallTeam().text), try designPoint("long", longer.text))
    #expect(throws: ComparisonProblem.self) {
      try DivergenceAnalysis(base: base, variant: variant, replications: 1, confidence: 0.95)
    }
  }
}
