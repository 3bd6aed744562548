import Scenarios
import SimulatedTime
import WorkingTime

/// The days of a run on which somebody has hours.
extension CompiledScenario {
  /// Somebody must be able to work, on dates that can be written with four digits of a year.
  static func checkTime(
    _ plan: SimulationPlan, _ staff: CompiledStaff
  ) throws(CompilationProblem) {
    let days = plan.warmUpDays + plan.days
    let worksAtAll = staff.people.contains {
      !$0.role.isNone && $0.schedule.availableTime(onDays: 0..<days) > .zero
    }
    guard worksAtAll else {
      throw CompilationProblem(
        path: "calendar",
        message: "found no working time for anybody in the \(days) simulated days from \(plan.start), "
          + "expected some; look at the work days, the holidays and the absences")
    }
    guard (plan.start + days).year <= 9999 else {
      throw CompilationProblem(
        path: "simulation.days", message: "found an end after the year 9999, expected one before")
    }
  }

  /// On which days nobody has hours; `false` for all where that is not kept.
  static func restDays(_ days: Int, _ staff: CompiledStaff, isKept: Bool) -> [Bool] {
    (0..<days).map { day in
      isKept && staff.people.allSatisfy { $0.schedule.availableTime(onDay: day) == .zero }
    }
  }
}
