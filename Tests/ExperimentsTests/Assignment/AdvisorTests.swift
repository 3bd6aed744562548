import Experiments
import Foundation
import LeadPolicy
import Scenarios
import SimulatedTime
import Synchronization
import TeamModel
import Testing

/// Somebody outside the model decides who gets a task.
@Suite struct AdvisorTests {
  /// The least loaded of the qualified, as the built-in policy has it.
  private final class LeastLoaded: AssignmentAdvisor {
    func beginReplication(_ number: Int, seed: UInt64) {}

    func choose(_ question: AdvisedAssignment) -> AdvisedChoice {
      let qualified = question.candidates.indices.filter { question.candidates[$0].fit.isQualified }
      let least = qualified.min { question.candidates[$0].load < question.candidates[$1].load }
      return AdvisedChoice(candidate: least, reason: nil)
    }
  }

  private struct Strike: Error, Equatable { var decision: Int }

  /// Chooses the first until a decision of one replication, and refuses that.
  private final class Striker: AssignmentAdvisor {
    private let replication: Int
    private var current = -1

    init(inReplication replication: Int) { self.replication = replication }

    func beginReplication(_ number: Int, seed: UInt64) { current = number }

    func choose(_ question: AdvisedAssignment) throws -> AdvisedChoice {
      if current == replication, question.number >= 20 { throw Strike(decision: question.number) }
      return AdvisedChoice(candidate: 0, reason: "the first")
    }
  }

  /// Never knows anybody.
  private final class Shrugger: AssignmentAdvisor {
    func beginReplication(_ number: Int, seed: UInt64) {}
    func choose(_ question: AdvisedAssignment) -> AdvisedChoice {
      AdvisedChoice(candidate: nil, reason: "no idea")
    }
  }

  private struct Absent: Error {}

  private static let program = #"external: { command: ["./least_loaded.py"], timeoutSeconds: 120 },"#

  private func external(_ change: (inout MixedTeam) -> Void = { _ in }) throws -> CompiledScenario {
    var team = MixedTeam(policy: "external", external: Self.program)
    change(&team)
    return try CompiledScenario(try team.scenario())
  }

  private func metrics(
    _ compiled: CompiledScenario, jobs: Int, _ advisors: (@Sendable () throws -> any AssignmentAdvisor)?
  ) throws -> [[UInt64]] {
    let runner = ReplicationRunner(
      compiled, replications: 0..<6, tracedBelow: 0, jobs: jobs, advisors: advisors)
    var metrics: [[UInt64]] = []
    _ = try runner.run(preparing: { $0.metrics.map(\.bitPattern) }, handOver: { metrics.append($0) })
    return metrics
  }

  @Test("an advisor that picks the least loaded is the policy least-loaded, to the bit", arguments: [1, 2])
  func sameAsBuiltIn(_ jobs: Int) throws {
    // Without absences: over an advisor only the built-in policies can let work wait for somebody who is away.
    let builtIn = try CompiledScenario(try MixedTeam(absences: false).scenario())
    let expected = try metrics(builtIn, jobs: 1, nil)
    #expect(try metrics(external { $0.absences = false }, jobs: jobs) { LeastLoaded() } == expected)
  }

  @Test("the example in Python decides as the policy least-loaded does, to the bit")
  func sameAsExample() throws {
    var team = MixedTeam(days: 28, absences: false)
    let expected = try metrics(try CompiledScenario(try team.scenario()), jobs: 1, nil)
    team.policy = "external"
    team.external = Self.program
    let scenario = try team.scenario()
    let compiled = try CompiledScenario(scenario)
    let settings = try #require(scenario.assignment.external)
    let found = try metrics(compiled, jobs: 2) {
      try ExternalAdvisor(
        settings, scenario: scenario, compiled: compiled,
        folder: scenarioFolder.appending(path: "external").path, version: "0.1.0")
    }
    #expect(found == expected)
  }

  @Test(
    "an advisor's error ends the run and reaches the caller, with any number of threads", arguments: [1, 2])
  func errors(_ jobs: Int) throws {
    let compiled = try external()
    let runner = ReplicationRunner(
      compiled, replications: 0..<40, tracedBelow: 0, jobs: jobs,
      advisors: { Striker(inReplication: 3) })
    let handedOver = Mutex<[Int]>([])
    #expect(throws: Strike(decision: 20)) {
      _ = try runner.run(
        preparing: \.number, handOver: { number in handedOver.withLock { $0.append(number) } })
    }
    #expect(handedOver.withLock { $0 }.allSatisfy { $0 < 3 }, "nothing after it is handed over")
  }

  @Test("an advisor that cannot be had ends the run, too", arguments: [1, 2])
  func cannotStart(_ jobs: Int) throws {
    let runner = ReplicationRunner(
      try external(), replications: 0..<8, tracedBelow: 0, jobs: jobs, advisors: { throw Absent() })
    #expect(throws: Absent.self) { _ = try runner.run(preparing: \.number, handOver: { _ in }) }
  }

  @Test("nobody for an answer is escalated, and the closest does it")
  func nobody() throws {
    var known = KnownArrivals()
    known.team.team = """
      beginner: { count: 1, focus: 1, skills: { sql: "beginner" } },
      expert: { count: 1, focus: 1, skills: { sql: "expert" } }
      """
    known.team.tasks = #"{ key: "A", title: "a", hours: 4, skills: { sql: "advanced" } }"#
    known.team.rules = #"{ code: "all", when: {}, assign: "beginner" }"#
    known.team.counterparts = #""tech-lead": { responseHours: 2 }"#
    known.team.assignment = #"policy: "external", external: { command: ["none"] }"#
    known.team.escalation =
      #"triggers: ["no-qualified-person"], answeredBy: { "no-qualified-person": "tech-lead" }"#
    var replicator = TeamReplicator(try CompiledScenario(try known.scenario()), advisor: Shrugger())
    let trace = try #require(replicator.replicate(0, isTraced: true).trace)
    #expect(trace.escalations.map(\.trigger) == [.noQualifiedPerson])
    let decision = try #require(trace.decisions.first { $0.kind == .assignment })
    #expect(decision.outcome == "nobody" && decision.reason == "no idea" && decision.decidedBy == "external")
    #expect(decision.candidates.count == 2 && decision.candidates.allSatisfy { !$0.isChosen })
    let task = try #require(trace.tasks.first)
    #expect(task.assigned == SimulationTime(hours: 11))
    #expect(task.completed == SimulationTime(hours: 16))
  }

  @Test("a question tells everybody who is there, with the load that the records give")
  func questions() throws {
    let asked = Mutex<[AdvisedAssignment]>([])
    final class Recorder: AssignmentAdvisor {
      private let note: (AdvisedAssignment) -> Void
      init(_ note: @escaping (AdvisedAssignment) -> Void) { self.note = note }
      func beginReplication(_ number: Int, seed: UInt64) {}
      func choose(_ question: AdvisedAssignment) -> AdvisedChoice {
        note(question)
        return AdvisedChoice(candidate: question.candidates.isEmpty ? nil : 0, reason: nil)
      }
    }
    let compiled = try external()
    var replicator = TeamReplicator(
      compiled, advisor: Recorder { question in asked.withLock { $0.append(question) } })
    let outcome = replicator.replicate(0, isTraced: true)
    #expect(outcome.ledger.holds)
    let records = try #require(outcome.trace).decisions.filter { $0.kind == .assignment && $0.number != nil }
    let questions = asked.withLock { $0 }
    #expect(questions.map(\.number) == records.map(\.number))
    #expect(
      Set(questions.map(\.candidates.count)).isSuperset(of: [5, 6, 7]), "who is away is not asked about")
    for (question, record) in zip(questions, records) {
      #expect(question.candidates.map { compiled.roster[$0.person].id } == record.candidates.map(\.id))
      #expect(question.candidates.map { $0.load as Double? } == record.candidates.map(\.load))
      for candidate in question.candidates {
        #expect(abs(candidate.load * candidate.availableHours - candidate.expectedHours) < 1e-9)
      }
    }
  }
}
