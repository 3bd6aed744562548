import LeadPolicy
import Sampling
import Scenarios
import SimulatedTime

/// What makes one piece of work go before another, apart from its priority.
struct CompiledUrgency: Sendable {
  /// Whether work under way is ever interrupted for something more urgent.
  let preempts: Bool
  /// Whether higher priority interrupts lower.
  let priorityPreempts: Bool
  /// Whether a stream's tasks are incidents, by stream.
  let isIncident: [Bool]
  /// Working hours from arrival to the due date by stream; nil for streams without one.
  let dueHours: [Sampler?]
  /// By compiled task: estimated time of the longest chain of tasks that can only begin after it.
  let chainBehind: [SimulationDuration]

  let hasDueDates: Bool
  var hasIncidents: Bool { isIncident.contains(true) }

  init(_ scenario: Scenario, _ work: CompiledWork, samplers: DistributionTable) throws(CompilationProblem) {
    isIncident = scenario.workload.map(\.preempts)
    var due: [Sampler?] = []
    for stream in scenario.workload {
      if let hours = stream.dueHours {
        due.append(try samplers.compiled(hours, "workload.\(stream.id).dueHours"))
      } else {
        due.append(nil)
      }
    }
    dueHours = due
    hasDueDates = due.contains { $0 != nil }
    priorityPreempts = scenario.assignment.discipline == .preemptivePriority
    preempts = priorityPreempts || isIncident.contains(true) || scenario.review.escapes != nil
    chainBehind = Self.chains(work)
  }

  /// The backward pass of Kelley and Walker, "Critical-Path Planning and Scheduling", 1959.
  private static func chains(_ work: CompiledWork) -> [SimulationDuration] {
    var behind = [SimulationDuration](repeating: .zero, count: work.tasks.count)
    for breakdown in work.breakdowns {
      let range = Int(breakdown.firstTask)..<Int(breakdown.firstTask + breakdown.taskCount)
      // Each round settles at least one more link of every chain, and no chain has more links than tasks.
      for _ in range {
        var isSettled = true
        for task in range {
          let length = work.tasks[task].estimate + behind[task]
          var left = work.tasks[task].dependencies
          while left != 0 {
            let predecessor = range.lowerBound + left.trailingZeroBitCount
            left &= left - 1
            guard behind[predecessor] < length else { continue }
            behind[predecessor] = length
            isSettled = false
          }
        }
        if isSettled { break }
      }
    }
    return behind
  }
}
