import LeadPolicy
import Scenarios
import SimulatedTime
import WorkingTime

/// When each task of a plan is done and by whom, on the people's own calendars.
///
/// Estimates are taken at their word, an hour of which takes 1/focus hours of shift; nobody has other work, and
/// reviews and the answers of counterparts take no time.
struct PlanTimetable {
  /// Somebody who may get tasks.
  struct Person {
    /// The id that reports use: the role, with a number where several people have it.
    var id: String
    var role: String
    var focus: Double
    var schedule: WorkSchedule
  }

  let people: [Person]
  /// When work may begin.
  let start: LocalDateTime
  private let firstDay: CalendarDay
  private let schedule: ListSchedule<SimulationTime>

  /// Ten years: a plan that takes longer never ends.
  private static let horizonDays = 3_653

  /// Schedules a plan from an instant, or from the scenario's first day; nil where some task has nobody who
  /// finishes it within ten years.
  init?(_ plan: StrategicPlan, _ scenario: Scenario, from start: PlanStart?) {
    let firstDay = start?.day ?? scenario.simulation.start
    let origin = SimulationTime(hours: Double(start?.minute ?? 0) / 60)
    let tasks = plan.tasks
    let people = Self.people(of: scenario, atMostAlike: tasks.count, firstDay: firstDay)
    let candidates = plan.entries.map { entry in people.indices.filter { people[$0].role == entry.assignee } }
    let schedule = try? ListSchedule(of: tasks, candidates: candidates, from: origin) {
      task, person, notBefore -> (start: SimulationTime, finish: SimulationTime)? in
      let calendar = people[person].schedule
      let shiftTime = SimulationDuration(hours: tasks[task].estimateHours / people[person].focus)
      let finish = calendar.advance(from: notBefore, byWorkingHours: shiftTime)
      guard finish < .distantFuture else { return nil }
      return (start: calendar.firstTimeOnShift(atOrAfter: notBefore), finish: finish)
    }
    guard let schedule else { return nil }
    self.people = people
    self.firstDay = firstDay
    self.start = LocalDateTime(origin, from: firstDay)
    self.schedule = schedule
  }

  /// Who does a task of the plan, by its index, and when.
  func placement(of task: Int) -> (person: Int, start: LocalDateTime, finish: LocalDateTime) {
    let placement = schedule.placements[task]
    return (
      person: placement.person, start: LocalDateTime(placement.start, from: firstDay),
      finish: LocalDateTime(placement.finish, from: firstDay)
    )
  }

  /// When the last task is finished.
  var finish: LocalDateTime { LocalDateTime(schedule.finish ?? .zero, from: firstDay) }

  /// The people in role order. Of those who are alike in every respect no more are needed than there are tasks.
  private static func people(
    of scenario: Scenario, atMostAlike limit: Int, firstDay: CalendarDay
  ) -> [Person] {
    var people: [Person] = []
    var scenario = scenario
    scenario.simulation.start = firstDay
    let horizon = firstDay + (horizonDays - 1)
    for role in scenario.team {
      let calendar = role.calendar ?? scenario.calendar
      // Reading the scenario has found every zone in the database.
      let zone = (try? scenario.zoneOffsets(of: calendar, days: horizonDays)) ?? .none
      let absences = Dictionary(grouping: role.absences, by: \.person)
      var alike: [[Absence]: (schedule: WorkSchedule, count: Int)] = [:]
      for member in 0..<role.count {
        var away = (absences[member] ?? []).map(\.absence)
        for change in role.changes where change.person == member {
          if let starts = change.starts, starts > firstDay {
            away.append(Absence(first: firstDay, last: starts + -1))
          }
          if let leaves = change.leaves, leaves < horizon {
            away.append(Absence(first: leaves + 1, last: horizon))
          }
        }
        let known = alike[away]
        guard known?.count ?? 0 < limit else { continue }
        let schedule =
          known?.schedule
          ?? WorkSchedule(
            calendar: calendar, absences: away, partTime: role.partTime, firstDay: firstDay,
            days: horizonDays, zone: zone)
        alike[away] = (schedule, (known?.count ?? 0) + 1)
        people.append(
          Person(
            id: role.count == 1 ? role.profile.id : "\(role.profile.id)-\(member + 1)",
            role: role.profile.id, focus: role.focus, schedule: schedule))
      }
    }
    return people
  }
}
