import Experiments
import Foundation
import ResultStore
import Scenarios
import Synchronization
import TeamModel
import Testing

@Suite("A candidate is held against a baseline")
struct CheckExperimentTests {
  private let gates = ["team_utilization rises < 0.05", "work_in_progress rises < 20%"]

  @Test("A candidate with the same inputs passes at the first look, and is not simulated a second time")
  func same() throws {
    let team = try CheckedTeam()
    let (check, simulation) = try #require(
      try team.check(gates, candidate: ["title=\"Another\"", "gates=[\"team_utilization rises < 1%\"]"]))
    #expect(check.verdict == .passed)
    #expect(check.gates.allSatisfy { $0.ground == .sameInputs })
    #expect((check.replications, simulation.simulated) == (20, 20))
  }

  @Test("A third less focus fails the gates that half as much more load breaks, long before the budget")
  func regression() throws {
    let team = try CheckedTeam()
    let (check, _) = try #require(
      try team.check(gates, candidate: ["team.developer.focus=0.5"], budget: 400))
    #expect(check.verdict == .failed)
    #expect(check.gates[0].verdict == .failed && check.gates[0].ground == .difference)
    let gate = check.gates[0]
    #expect(try #require(gate.low) > 0.05)
    #expect(check.replications < 400)
  }

  @Test("An improvement passes: less load is no rise")
  func improvement() throws {
    let team = try CheckedTeam()
    let (check, _) = try #require(try team.check(gates, candidate: ["team.developer.focus=0.9"], budget: 400))
    #expect(check.verdict == .passed)
    #expect(try #require(check.gates[0].high) < 0)
  }

  @Test("A difference at the limit itself stays undecided, and the whole budget is used")
  func undecided() throws {
    let team = try CheckedTeam()
    let (first, _) = try #require(
      try team.check(["team_utilization rises < 0.9"], candidate: ["team.developer.focus=0.6"]))
    let values = first.values.compactMap { $0.values(of: "team_utilization") }
    let difference = zip(values[0], values[1]).map { $1 - $0 }.reduce(0, +) / Double(values[0].count)
    let (check, _) = try #require(
      try team.check(
        ["team_utilization rises < \(difference)"], candidate: ["team.developer.focus=0.6"], budget: 40)
    )
    #expect(check.verdict == .undecided)
    #expect((check.replications, check.budget) == (40, 40))
    #expect(check.gates[0].ground == .budget)
  }

  @Test("A second check of a new candidate reads the baseline from the store")
  func reuse() throws {
    let team = try CheckedTeam()
    let (first, _) = try #require(try team.check(gates, candidate: ["team.developer.focus=0.5"]))
    let (second, simulation) = try #require(try team.check(gates, candidate: ["team.developer.focus=0.52"]))
    #expect(simulation.simulated <= max(second.replications, 2 * second.replications - first.replications))
    #expect(simulation.reused >= min(first.replications, second.replications))
    let (_, again) = try #require(try team.check(gates, candidate: ["team.developer.focus=0.52"]))
    #expect(again.simulated == 0)
  }

  @Test("The threads, and an interruption on the way, change nothing")
  func deterministic() throws {
    func outcome(_ check: PolicyCheck) -> [String] {
      check.gates.map { "\($0.verdict) \($0.tests.map(\.path))" } + ["\(check.replications)"]
    }
    let candidate = ["team.developer.focus=0.7"]
    let once = try #require(try CheckedTeam().check(gates, candidate: candidate, jobs: 1))
    let threads = try #require(try CheckedTeam().check(gates, candidate: candidate, jobs: 5))
    #expect(outcome(once.check) == outcome(threads.check))
    let team = try CheckedTeam()
    let left = Atomic<Int>(30)
    let stopped = try team.check(gates, candidate: candidate) {
      left.subtract(1, ordering: .relaxed).newValue < 0
    }
    #expect(stopped == nil)
    let resumed = try #require(try team.check(gates, candidate: candidate))
    #expect(outcome(resumed.check) == outcome(once.check))
    #expect(resumed.simulation.simulated < once.simulation.simulated)
  }

  @Test("A metric that no replication changes passes at the first look")
  func constant() throws {
    let team = try CheckedTeam()
    let (check, _) = try #require(
      try team.check(
        ["team_cost_per_week rises < 10%"], baseline: ["team.developer.costPerWeek=100"],
        candidate: ["team.developer.focus=0.7", "team.developer.costPerWeek=100"]))
    #expect(check.verdict == .passed && check.replications == 20)
    #expect(check.gates.allSatisfy { $0.low == 0 && $0.high == 0 && $0.ground == .difference })
  }

  @Test("A candidate that loses its steady state fails every gate that needs one, and says why")
  func unstable() throws {
    let team = try CheckedTeam()
    let (check, _) = try #require(
      try team.check(
        ["work_in_progress rises < 1000%", "throughput_per_week drops < 99%"],
        candidate: ["team.developer.focus=0.2"]))
    guard case .unstableCandidate(let reason) = check.gates[0].ground else {
      Issue.record("\(check.gates[0].ground)")
      return
    }
    #expect(check.gates[0].verdict == .failed && reason.contains("unstable"))
    #expect(check.gates[1].verdict == .passed, "what flows out has a mean in an unstable system, too")
  }

  @Test("Where the baseline has no steady state, nothing is decided about what needs one")
  func unstableBaseline() throws {
    let team = try CheckedTeam()
    let (check, _) = try #require(
      try team.check(
        ["work_in_progress rises < 10%"], baseline: ["team.developer.focus=0.2"],
        candidate: ["team.developer.focus=0.25"]))
    guard case .unstableBaseline = check.gates[0].ground else {
      Issue.record("\(check.gates[0].ground)")
      return
    }
    #expect(check.verdict == .undecided)
    #expect(check.replications < check.budget, "more replications would not help")
  }

  @Test("A misspelt metric, one of a person who is only in one of the two, and limits that pass anything")
  func problems() throws {
    let team = try CheckedTeam()
    func message(_ gate: String, _ candidate: [String] = ["team.developer.focus=0.7"]) -> String {
      do {
        _ = try team.check([gate], candidate: candidate)
        return ""
      } catch { return "\(error)" }
    }
    #expect(message("team_utilisation rises < 1").hasSuffix("did you mean \"team_utilization\"?"))
    #expect(
      message("person_utilization.developer-2 rises < 0.1", ["team.developer.count=1"])
        .contains("the candidate has no metric"))
    #expect(message("team_utilization rises < 2").contains("a share from 0 to 1"))
    #expect(message("work_in_progress drops < 100%").contains("no metric can drop below 0"))
    #expect(message("work_in_progress rises < 100%").isEmpty)
    #expect(message("team_utilization rises < 0.1", ["simulation.days=35"]).contains("simulation.days"))
  }

  @Test("What may not change is held on both sides")
  func changes() throws {
    let team = try CheckedTeam()
    let gates = ["team_utilization changes < 0.05"]
    let (up, _) = try #require(try team.check(gates, candidate: ["team.developer.focus=0.5"]))
    let (down, _) = try #require(try team.check(gates, candidate: ["team.developer.focus=1"]))
    let (near, _) = try #require(try team.check(gates, candidate: ["team.developer.focus=0.76"]))
    #expect([up, down, near].map(\.verdict) == [.failed, .failed, .passed])
    #expect(near.gates[0].limits == [-0.05, 0.05])
    let (low, high) = try (#require(near.gates[0].low), #require(near.gates[0].high))
    #expect(-0.05 < low && high < 0.05)
  }
}
