import SimulatedTime
import WorkingTime

/// What the lookahead that begins with each day holds, as far as it stays the same in every replication.
struct CompiledLookaheads: Sendable {
  /// The day after the lookahead that begins with each simulated day.
  private let ends: CompiledTable<Int>
  /// The shift time in it of all members of each role, role by role within each day; of a steady staff alone.
  private let hours: CompiledTable<SimulationDuration>
  private let roleCount: Int

  init(
    days: Int, workingDays: Int, teamClock: WorkSchedule.View, _ staff: CompiledStaff, isSteady: Bool
  ) {
    let ends = (0..<days).map { teamClock.endOfLookahead(fromDay: $0, workingDays: workingDays) }
    var hours: [SimulationDuration] = []
    for day in 0..<(isSteady ? days : 0) {
      for role in staff.roles {
        hours.append(
          role.members.reduce(.zero) {
            $0 + staff.people[Int($1)].schedule.availableTime(onDays: day..<ends[day])
          })
      }
    }
    self.ends = CompiledTable(ends)
    self.hours = CompiledTable(hours)
    roleCount = staff.roles.count
  }

  func deallocate() {
    ends.deallocate()
    hours.deallocate()
  }

  /// The day after the lookahead that begins with a day.
  func end(fromDay day: Int) -> Int { ends[day] }

  /// The shift time of a role's members in the lookahead that begins with a day; the staff must be steady.
  func hours(of role: RoleID, fromDay day: Int) -> SimulationDuration {
    hours[day &* roleCount &+ Int(role.index)]
  }
}
