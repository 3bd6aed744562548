import LeadPolicy
import SimulatedTime

/// How fast a person gets on with a piece of work, and what is lost besides.
extension TeamSimulation {
  /// Direct effort, as somebody who exactly meets the work's needs would take, done in an hour of shift.
  @inline(__always)
  mutating func pace(of person: PersonID, for item: WorkItem) -> Double {
    if item.kind == .mentoring { return 1 }
    let focus = people[person].focus
    var speed = people[person].speed
    if blueprint.actions.isOn { speed /= fatigueEffortFactor(person) }
    guard item.kind == .task else { return focus * speed }
    let plan = tasks[TaskID(index: item.subject)].plan
    return focus * speed / suitability(of: person, for: plan).effortFactor
  }

  /// How a task goes when an individual contributor does it.
  @inline(__always)
  mutating func suitability(of person: PersonID, for plan: Int32) -> RoleSuitability {
    let place = people[person].roleInTeam
    guard people[person].knowledge == 0 else { return suitabilityNow(of: person, for: plan) }
    return blueprint.suitability[Int(plan) &* blueprint.roleCount &+ Int(place)]
  }

  /// The same for somebody who has learned.
  private mutating func suitabilityNow(of person: PersonID, for plan: Int32) -> RoleSuitability {
    let place = Int(people[person].roleInTeam)
    return blueprint.mentoring.task(plan, ofRole: place, knowing: people[person].knowledge).suitability
  }
}
