import LeadPolicy

/// The hours of a plan by role and by person.
struct PlanTotals {
  /// What one role or person gets.
  struct Share {
    var name: String
    var role: String
    var tasks = 0
    var hours = 0.0
  }

  /// Every role that gets tasks, in the order of the breakdown.
  private(set) var roles: [Share] = []
  /// Every person who gets tasks, in the order of the breakdown; empty without a timetable.
  private(set) var people: [Share] = []
  /// Of all tasks, those that nobody gets included.
  let hours: Double

  init(_ plan: StrategicPlan, _ timetable: PlanTimetable?) {
    hours = plan.tasks.reduce(0) { $0 + $1.estimateHours }
    for (index, entry) in plan.entries.enumerated() {
      guard let role = entry.assignee else { continue }
      Self.add(entry.task.estimateHours, to: role, of: role, in: &roles)
      guard let timetable else { continue }
      let person = timetable.people[timetable.placement(of: index).person]
      Self.add(entry.task.estimateHours, to: person.id, of: role, in: &people)
    }
  }

  private static func add(_ hours: Double, to name: String, of role: String, in shares: inout [Share]) {
    let known = shares.firstIndex { $0.name == name }
    if known == nil { shares.append(Share(name: name, role: role)) }
    let index = known ?? shares.count - 1
    shares[index].tasks += 1
    shares[index].hours += hours
  }
}
