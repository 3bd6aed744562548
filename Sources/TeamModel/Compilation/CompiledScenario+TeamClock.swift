import SimulatedTime
import WorkingTime

extension CompiledScenario {
  /// The measured days, counted from the first simulated one.
  public var measuredDays: Range<Int> { warmUpDays..<totalDays }

  /// From the end of the warm-up to the end of the run. What ends at its last instant was planned to end in it.
  public var measuredPeriod: ClosedRange<SimulationTime> {
    .midnight(ofDay: warmUpDays) ... .midnight(ofDay: totalDays)
  }
}

/// Reads the team's clock of working hours at one instant after another.
public struct TeamClock: Sendable {
  private let scenario: CompiledScenario
  private var hint: Int32 = 0

  /// The clock of the calendar that the team of a scenario keeps, which runs for nobody's absences.
  public init(_ scenario: CompiledScenario) {
    self.scenario = scenario
  }

  /// Working hours from the first midnight of the run to an instant; fastest for instants in ascending order.
  public mutating func hours(until time: SimulationTime) -> Double {
    scenario.teamClock.workingHours(until: time, hint: &hint).hours
  }
}
