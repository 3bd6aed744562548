import LeadPolicy
import SimulatedTime

/// How fast a person gets on with a piece of work, and what is lost besides.
extension TeamSimulation {
  /// Direct effort, as somebody who exactly meets the work's needs would take, done in an hour of shift.
  mutating func pace(of person: PersonID, for item: WorkItem) -> Double {
    if item.kind == .mentoring { return 1 }
    let focus = blueprint.people[Int(person.index)].focus
    var speed = people[person].speed
    if blueprint.actions.isOn { speed /= fatigueEffortFactor(person) }
    guard item.kind == .task else { return focus * speed }
    let plan = tasks[TaskID(index: item.subject)].plan
    return focus * speed / suitability(of: person, for: plan).effortFactor
  }

  /// How a task goes when an individual contributor does it.
  mutating func suitability(of person: PersonID, for plan: Int32) -> RoleSuitability {
    let place = blueprint.people[Int(person.index)].roleInTeam
    let knowledge = people[person].knowledge
    guard knowledge == 0 else {
      return blueprint.mentoring.task(plan, ofRole: place, knowing: knowledge).suitability
    }
    return blueprint.suitability[Int(plan) * blueprint.roleCount + place]
  }
}
