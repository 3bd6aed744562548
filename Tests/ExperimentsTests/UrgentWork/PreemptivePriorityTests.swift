import Foundation
import LeadPolicy
import OutputAnalysis
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// Higher priority interrupts lower, and what was interrupted goes on where it was left.
@Suite struct PreemptivePriorityTests {
  /// Mean hours in the system of the tasks of each priority, replication by replication.
  private func sojourns(_ overrides: [String], replications: Int) throws -> [Priority: [Double]] {
    let scenario = try scenario(
      "verification/mm1.json5",
      overrides: [
        "simulation.warmUpDays=0", "simulation.days=1500", "workload.customers.priorities={low:1,high:1}",
        "assignment.discipline=preemptive-priority",
      ] + overrides)
    var replicator = TeamReplicator(try CompiledScenario(scenario))
    var means: [Priority: [Double]] = [:]
    for number in 0..<replications {
      let outcome = replicator.replicate(number, isTraced: true)
      #expect(outcome.ledger.holds, "\(outcome.ledger)")
      var sums: [Priority: (hours: Double, count: Int)] = [:]
      // The first and the last weeks are left out: an empty queue, and tasks not completed any more.
      for task in try #require(outcome.trace).tasks where task.arrived.hours > 2_000 {
        guard task.arrived.hours < 34_000, let completed = task.completed else { continue }
        sums[task.priority, default: (0, 0)].hours += completed.hours - task.arrived.hours
        sums[task.priority, default: (0, 0)].count += 1
      }
      for (priority, sum) in sums { means[priority, default: []].append(sum.hours / Double(sum.count)) }
    }
    return means
  }

  /// L. Kleinrock, "Queueing Systems", volume 2, 1976, section 3.4 (preemptive resume): a task of the class with
  /// load σ above it and σ' with its own is (1/μ) / (1 - σ) + R / ((1 - σ)(1 - σ')) hours in the system, where
  /// R is half the sum of λ E[S²] over its own class and those above it.
  @Test("two classes of an M/M/1 queue stay as long as preemptive resume says", arguments: ["pull", "push"])
  func closedForm(_ dispatch: String) throws {
    let means = try sojourns(["assignment.dispatch=\(dispatch)"], replications: 40)
    let (rate, load) = (0.4, 0.4)
    let high = 1 + rate / (1 - load)
    let low = 1 / (1 - load) + 2 * rate / ((1 - load) * (1 - 2 * load))
    for (priority, exact) in [(Priority.high, high), (.low, low)] {
      let values = try #require(means[priority])
      let mean = values.reduce(0, +) / Double(values.count)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
      // Student's t with 39 degrees of freedom at 99.9 %: two comparisons in either dispatch.
      let halfWidth = 3.56 * (variance / Double(values.count)).squareRoot()
      #expect(abs(mean - exact) < halfWidth, "\(priority): exact \(exact), simulated \(mean) ± \(halfWidth)")
      #expect(halfWidth < 0.08 * exact)
    }
  }

  @Test("an interrupted task is worked on for its effort and no longer, in all its stretches")
  func effortIsKept() throws {
    var team = SmallTeam()
    team.days = 60
    team.team = "developer: { count: 3, focus: 0.8 }"
    team.arrivals = "perHour: 0.35"
    team.priorities = "low: 1, normal: 1, high: 1, critical: 1"
    team.tasks = #"{ key: "A", title: "a", hours: 3 }, { key: "B", title: "b", hours: 4, after: ["A"] }"#
    for dispatch in ["pull", "push"] {
      team.assignment = #"discipline: "preemptive-priority", dispatch: "\#(dispatch)""#
      let compiled = try team.compiled()
      let outcome = try team.outcome()
      let trace = try #require(outcome.trace)
      #expect(try outcome.metric("preemptions_per_week", of: compiled) > 1)
      var worked: [[Int]: Double] = [:]
      for work in trace.work {
        worked[[work.strategic ?? -1, work.ordinal ?? -1], default: 0] += work.worked.hours
      }
      for task in trace.tasks where task.completed != nil {
        let hours = try #require(worked[[task.strategic, task.ordinal]])
        #expect(abs(hours - task.estimateHours / 0.8) < 1e-6)
        #expect(abs(try #require(task.actualHours) - task.estimateHours) < 1e-6)
      }
      // Nobody works on a task while a more urgent one waits for its first taker among all.
      guard dispatch == "pull" else { continue }
      for task in trace.tasks {
        guard let ready = task.ready, let started = task.started, started > ready else { continue }
        for work in trace.work where work.began < started && work.ended > ready {
          let other = trace.strategic[try #require(work.strategic)]
          let overlap = officeHours(max(work.began, ready), min(work.ended, started))
          #expect(other.priority >= task.priority || overlap < 1e-6)
        }
      }
    }
  }

  @Test("the same seed interrupts the same work whatever the number of jobs")
  func deterministic() throws {
    let overrides = [
      "simulation.days=200", "simulation.replications=4", "workload.customers.priorities={low:1,high:1}",
      "assignment.discipline=preemptive-priority",
    ]
    let alone = try simulate("verification/mm1.json5", overrides: overrides, jobs: 1)
    let together = try simulate("verification/mm1.json5", overrides: overrides, jobs: 2)
    #expect(alone.map(\.mean) == together.map(\.mean))
  }
}
