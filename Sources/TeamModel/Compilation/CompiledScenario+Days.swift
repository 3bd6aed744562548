import SimulatedTime
import WorkingTime

/// Whom a team has on its days.
extension CompiledScenario {
  /// The individual contributors of a team.
  func contributors(of team: TeamID) -> Range<Int32> {
    team.index * teamSize..<(team.index + 1) * teamSize - 1
  }

  /// On which days nobody has hours; `false` for all where that is not kept.
  static func restDays(_ days: Int, _ staff: CompiledStaff, isKept: Bool) -> [Bool] {
    (0..<days).map { day in
      isKept && staff.people.allSatisfy { $0.schedule.availableTime(onDay: day) == .zero }
    }
  }
}
