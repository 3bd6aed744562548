import LeadPolicy
import Scenarios
import SimulatedTime
import WorkingTime

/// One person of the roster, as reports name them.
public struct RosterPerson: Hashable, Sendable {
  /// The id used in metric names: the role, with a number where several people have it.
  public var id: String
  /// The role.
  public var role: String
  /// Whether this is the lead.
  public var isLead: Bool
  /// The skills that the role brings, by name; none of the lead.
  public var skills: [String] = []
}

/// What of a person stays the same in every replication.
struct CompiledPerson: BitwiseCopyable, Sendable {
  var team: TeamID
  /// The person's role in the team, or `.none` for the lead.
  var role: RoleID
  /// The place of the role among those of the team; 0 for the lead.
  var roleInTeam: Int
  /// Share of shift time that goes into direct work.
  var focus: Double
  var schedule: WorkSchedule.View
  /// The same with overtime on every working day; where there is none, the same.
  var overtimeSchedule: WorkSchedule.View
}

/// What of a role stays the same in every replication.
struct CompiledRole: Sendable {
  /// The role's name in the scenario.
  var name: String
  var team: TeamID
  var focus: Double
  /// The hours of a member who is never away.
  var clock: WorkSchedule.View
  /// Its members' places on the roster.
  var members: Range<Int32>
}

/// The people of a scenario, team by team: individual contributors in role order, then the lead.
struct CompiledStaff {
  private(set) var roster: [RosterPerson] = []
  private(set) var people: [CompiledPerson] = []
  private(set) var roles: [CompiledRole] = []
  /// Those who are there only while they are borrowed.
  private(set) var borrowed: [PersonID] = []

  init(_ scenario: Scenario, schedules: inout ScheduleTable) {
    for team in 0..<Int32(scenario.department.teams) {
      add(TeamID(index: team), of: scenario, schedules: &schedules)
    }
  }

  private mutating func add(_ team: TeamID, of scenario: Scenario, schedules: inout ScheduleTable) {
    let prefix = scenario.department.prefix(ofTeam: Int(team.index))
    for (place, role) in scenario.team.enumerated() {
      let first = Int32(people.count)
      let absences = Dictionary(grouping: role.absences, by: \.person)
      let overtime = SimulationDuration(hours: scenario.actions.overtime?.hoursPerDay ?? 0)
      let borrowing = scenario.actions.borrowing.flatMap { $0.role == role.profile.id ? $0 : nil }
      for (member, id) in (role.personIDs + (borrowing?.personIDs ?? [])).enumerated() {
        if member >= role.count { borrowed.append(PersonID(index: Int32(people.count))) }
        roster.append(
          RosterPerson(
            id: prefix + id, role: role.profile.id, isLead: false, skills: role.profile.skills.keys.sorted()))
        let calendar = role.calendar ?? scenario.calendar
        let away =
          (absences[member] ?? []).map(\.absence)
          + role.daysNotHere(member, firstDay: scenario.simulation.start, days: schedules.days)
        people.append(
          CompiledPerson(
            team: team, role: RoleID(index: Int32(roles.count)), roleInTeam: place, focus: role.focus,
            schedule: schedules.view(of: calendar, absences: away, partTime: role.partTime),
            overtimeSchedule: schedules.view(
              of: calendar, absences: away, partTime: role.partTime, overtime: overtime)))
      }
      roles.append(
        CompiledRole(
          name: role.profile.id, team: team, focus: role.focus,
          clock: schedules.view(
            of: role.calendar ?? scenario.calendar, absences: [], partTime: role.partTime),
          members: first..<Int32(people.count)))
    }
    let lead = scenario.lead
    roster.append(RosterPerson(id: prefix + lead.id, role: "lead", isLead: true))
    let leadSchedule = schedules.view(
      of: lead.calendar ?? scenario.calendar, absences: lead.absences, partTime: lead.partTime)
    people.append(
      CompiledPerson(
        team: team, role: .none, roleInTeam: 0, focus: lead.focus, schedule: leadSchedule,
        overtimeSchedule: leadSchedule))
  }
}

/// The schedules of a scenario, one for each distinct combination of calendar, absences and part-time.
struct ScheduleTable {
  private struct Key: Hashable {
    var calendar: WorkingCalendar
    var absences: [Absence]
    var partTime: Double
    var overtime: SimulationDuration
  }

  private let firstDay: CalendarDay
  let days: Int
  /// The clocks of the calendars, by the zone they name.
  private var zones: [TimeZoneName?: ZoneOffsets] = [:]
  private var known: [Key: WorkSchedule] = [:]
  /// Every schedule made, in order.
  private(set) var schedules: [WorkSchedule] = []

  /// A table for every calendar of the scenario.
  ///
  /// - Throws: The time zone that the machine's database does not have.
  init(_ scenario: Scenario) throws(CompilationProblem) {
    firstDay = scenario.simulation.start
    // The lookahead of the last days goes on beyond the end, over weekends and some holidays.
    let beyond = 7 * scenario.capacity.lookaheadDays + 28
    days = min(
      scenario.simulation.warmUpDays + scenario.simulation.days + beyond, WorkSchedule.maximumDays)
    let own = scenario.team.map { ("team.\($0.profile.id).calendar", $0.calendar) }
    let calendars = [("calendar", scenario.calendar)] + own + [("lead.calendar", scenario.lead.calendar)]
    for case (let path, let calendar?) in calendars where zones[calendar.timeZone] == nil {
      do throws(CalendarProblem) {
        zones[calendar.timeZone] = try scenario.zoneOffsets(of: calendar, days: days)
      } catch {
        throw CompilationProblem(path: "\(path).timeZone", message: "\(error)")
      }
    }
  }

  mutating func view(
    of calendar: WorkingCalendar, absences: [Absence], partTime: Double,
    overtime: SimulationDuration = .zero
  ) -> WorkSchedule.View {
    let key = Key(calendar: calendar, absences: absences, partTime: partTime, overtime: overtime)
    if let schedule = known[key] { return schedule.view }
    var schedule = WorkSchedule(
      calendar: calendar, absences: absences, partTime: partTime, firstDay: firstDay, days: days,
      zone: zones[calendar.timeZone] ?? .none)
    if overtime > .zero { schedule = WorkSchedule(schedule, overtime: overtime) }
    known[key] = schedule
    schedules.append(schedule)
    return schedule.view
  }
}
