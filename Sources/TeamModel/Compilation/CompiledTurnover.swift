import Scenarios
import SimulatedTime
import WorkingTime

/// Who comes, goes and is away for long, and what it costs when somebody else goes on with their work.
struct CompiledTurnover: Sendable {
  /// What changes at the beginnings of days, in order of time and then of the roster.
  private(set) var changes: [PresenceChange] = []
  /// People who are not with the team when the simulation begins.
  private(set) var notHereAtFirst: [PersonID] = []
  /// People whose speed rises after they have started.
  private(set) var newcomers: [Newcomer] = []
  /// Extra effort when begun work passes to somebody else, as a share of the effort still to do.
  let handOverShare: Double
  /// Whether work passes to somebody else when its worker is away for the whole lookahead.
  let handsOverForAbsence: Bool
  /// Whether anybody hands work over at all.
  private(set) var handsOver = false

  init(_ scenario: Scenario, _ staff: CompiledStaff, teamClock: WorkSchedule.View) {
    handOverShare = scenario.work.handOverShare
    handsOverForAbsence = scenario.work.handsOverForAbsence
    handsOver = handsOverForAbsence || !staff.borrowed.isEmpty
    notHereAtFirst = staff.borrowed
    for role in 0..<staff.roles.count {
      let definition = scenario.team[role % scenario.team.count]
      let first = staff.roles[role].members.lowerBound
      for change in definition.changes {
        add(change, PersonID(index: first + Int32(change.person)), firstDay: scenario.simulation.start)
      }
      guard handsOverForAbsence else { continue }
      for absence in definition.absences {
        let person = PersonID(index: first + Int32(absence.person))
        let day = max(0, absence.absence.first - scenario.simulation.start)
        let end = teamClock.endOfLookahead(fromDay: day, workingDays: scenario.capacity.lookaheadDays)
        let schedule = staff.people[Int(person.index)].schedule
        if schedule.availableTime(onDays: day..<end) == .zero {
          changes.append(PresenceChange(day: Int32(clamping: day), person: person, kind: .goesAway))
        }
      }
    }
    // Somebody who comes and goes on one day comes first.
    changes.sort { ($0.day, $0.person.index, $0.kind.rawValue) < ($1.day, $1.person.index, $1.kind.rawValue) }
  }

  private mutating func add(_ change: StaffChange, _ person: PersonID, firstDay: CalendarDay) {
    if let starts = change.starts {
      let day = starts - firstDay
      if day > 0 {
        notHereAtFirst.append(person)
        changes.append(PresenceChange(day: Int32(clamping: day), person: person, kind: .starts))
      }
      if change.startingSpeed < 1, change.rampUpDays > 0 {
        newcomers.append(
          Newcomer(
            person: person, firstDay: day, startingSpeed: change.startingSpeed, days: change.rampUpDays))
      }
    }
    if let leaves = change.leaves {
      handsOver = true
      let day = leaves - firstDay + 1
      if day > 0 {
        changes.append(PresenceChange(day: Int32(clamping: day), person: person, kind: .leaves))
      } else {
        notHereAtFirst.append(person)
      }
    }
  }
}

/// Somebody comes, goes or begins a long absence as a day begins.
struct PresenceChange: BitwiseCopyable, Sendable {
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// The person joins the team.
    case starts
    /// The person is away for the whole lookahead that begins.
    case goesAway
    /// The person has left for good.
    case leaves
  }

  /// Days since the scenario's first day.
  var day: Int32
  var person: PersonID
  var kind: Kind
}

/// Somebody who becomes faster after they have started.
struct Newcomer: BitwiseCopyable, Sendable {
  var person: PersonID
  /// Their first day, counted from the scenario's first; negative where it lies before.
  var firstDay: Int
  /// Speed on that day, as a share of full speed.
  var startingSpeed: Double
  /// Calendar days over which it rises evenly.
  var days: Int

  /// Speed on a day, as a share of full speed; 1 before the person is there.
  func speed(onDay day: Int) -> Double {
    let passed = day - firstDay
    guard passed >= 0, passed < days else { return 1 }
    return startingSpeed + (1 - startingSpeed) * Double(passed) / Double(days)
  }
}

extension RoleDefinition {
  /// The days before a member starts and after they have left, as absences from the simulated time.
  func daysNotHere(_ member: Int, firstDay: CalendarDay, days: Int) -> [Absence] {
    changes.filter { $0.person == member }.flatMap { change in
      var absences: [Absence] = []
      // Two days more at either end, because the dates of another time zone may differ by one.
      if let starts = change.starts, starts > firstDay {
        absences.append(Absence(first: min(firstDay, starts) + -2, last: starts + -1))
      }
      if let leaves = change.leaves, leaves - firstDay < days {
        absences.append(Absence(first: leaves + 1, last: max(leaves + 1, firstDay + days + 2)))
      }
      return absences
    }
  }
}
