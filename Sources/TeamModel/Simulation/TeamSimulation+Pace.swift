import LeadPolicy
import SimulatedTime

/// How fast a person gets on with a piece of work, and what is lost besides.
extension TeamSimulation {
  /// Direct effort, as somebody who exactly meets the work's needs would take, done in an hour of shift.
  mutating func pace(of person: PersonID, for item: WorkItem) -> Double {
    let compiled = blueprint.people[Int(person.index)]
    guard item.kind == .task else { return compiled.focus }
    let plan = tasks[TaskID(index: item.subject)].plan
    return compiled.focus / suitability(of: person, for: plan).effortFactor
  }

  /// How a task goes when an individual contributor does it.
  func suitability(of person: PersonID, for plan: Int32) -> RoleSuitability {
    let place = Int(blueprint.people[Int(person.index)].role.index) % blueprint.roleCount
    return blueprint.assignment.suitability[Int(plan) * blueprint.roleCount + place]
  }
}
