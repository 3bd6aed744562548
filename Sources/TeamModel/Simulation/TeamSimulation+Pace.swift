import LeadPolicy
import SimulatedTime

/// How fast a person gets on with a piece of work, and what is lost besides.
extension TeamSimulation {
  /// Direct effort, as somebody who exactly meets the work's needs would take, done in an hour of shift.
  mutating func pace(of person: PersonID, for item: WorkItem) -> Double {
    let compiled = blueprint.people[Int(person.index)]
    guard item.kind == .task else { return compiled.focus }
    let plan = blueprint.tasks[Int(tasks[TaskID(index: item.subject)].plan)]
    return compiled.focus / plan.effortFactor
  }

  /// Shift time of a stretch that is no effort.
  mutating func overhead(
    of person: PersonID, for item: WorkItem, effort: SimulationDuration, pace: Double
  ) -> SimulationDuration {
    .zero
  }
}
