import LeadPolicy
import Scenarios
import SimulatedTime
import WorkingTime

/// How the alarms are judged that escalations of high load are.
struct CompiledAlarms: Sendable {
  /// Working hours within which a missed service level counts as announced by an alarm; 0 where alarms are not
  /// judged, because none is raised or nothing is reviewed.
  let horizonHours: Double

  init(_ scenario: Scenario) {
    let isOn =
      scenario.review.enabled
      && !scenario.escalation.triggers.isDisjoint(with: [.sustainedUtilization, .allOversubscribed])
    let days = scenario.calendar.shifts.filter { !$0.isEmpty }
    let minutes = days.joined().reduce(0) { $0 + $1.endMinute - $1.startMinute }
    let hoursPerDay = days.isEmpty ? 0 : Double(minutes) / 60 / Double(days.count)
    horizonHours = isOn ? Double(scenario.capacity.alarmHorizonDays) * hoursPerDay : 0
    self.isOn = horizonHours > 0
  }

  /// Whether alarms are judged.
  let isOn: Bool
}
