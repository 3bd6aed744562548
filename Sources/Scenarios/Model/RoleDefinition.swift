import LeadPolicy
import WorkingTime

/// One role and the people in it.
public struct RoleDefinition: Sendable, Hashable {
  /// The role's name and its skills.
  public var profile: RoleProfile
  /// How many people have the role, at least 0.
  public var count: Int
  /// Share of shift time that goes into direct work, above 0, at most 1; the rest goes to meetings and
  /// interruptions, so that an hour of effort takes 1/focus hours of shift.
  public var focus: Double
  /// Share of the calendar's daily hours this role works, above 0, at most 1.
  public var partTime: Double
  /// The role's own calendar, where it differs from the team's.
  public var calendar: WorkingCalendar?
  /// Absences by the person's number in the role, from 0.
  public var absences: [PersonalAbsence]
  /// Who leaves and who starts when.
  public var changes: [StaffChange] = []
  /// What one person costs a calendar week, in a currency of the reader's; nil where nothing is said.
  public var costPerWeek: Double?

  /// What reports and metrics call the people: the role's name, numbered from 1 where several have it.
  public var personIDs: [String] {
    count == 1 ? [profile.id] : (0..<count).map { "\(profile.id)-\($0 + 1)" }
  }
}

/// An absence and whose it is.
public struct PersonalAbsence: Sendable, Hashable {
  /// The person's number within the role, from 0.
  public var person: Int
  /// The days away.
  public var absence: Absence
}

/// Somebody leaves the team for good or joins it.
public struct StaffChange: Sendable, Hashable {
  /// The person's number within the role, from 0.
  public var person: Int
  /// The first day with the team; nil for somebody who is there from the beginning.
  public var starts: CalendarDay?
  /// The last day with the team; nil for somebody who stays.
  public var leaves: CalendarDay?
  /// Speed on the first day as a share of full speed, above 0, at most 1.
  public var startingSpeed: Double
  /// Calendar days over which speed rises evenly to full speed, at least 0.
  public var rampUpDays: Int

  /// A change from its parts.
  public init(
    person: Int, starts: CalendarDay? = nil, leaves: CalendarDay? = nil, startingSpeed: Double = 1,
    rampUpDays: Int = 0
  ) {
    self.person = person
    self.starts = starts
    self.leaves = leaves
    self.startingSpeed = startingSpeed
    self.rampUpDays = rampUpDays
  }
}
