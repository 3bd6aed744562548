import WorkingTime

/// The Backend Lead as a resource.
public struct LeadDefinition: Sendable, Hashable {
  /// The lead's id in metrics and tables, "backend-lead".
  public var id: String
  /// Share of shift time that goes into planning and review, above 0, at most 1.
  public var focus: Double
  /// Share of the calendar's daily hours the lead works, above 0, at most 1.
  public var partTime: Double
  /// The lead's own calendar, where it differs from the team's.
  public var calendar: WorkingCalendar?
  /// Days away.
  public var absences: [Absence]
  /// Which of the lead's activities goes first when several wait, most urgent first.
  public var workOrder: [LeadActivity]
  /// What the lead costs a calendar week, in a currency of the reader's; nil where nothing is said.
  public var costPerWeek: Double?
}

/// What the lead spends hours on.
public enum LeadActivity: String, CaseIterable, Sendable {
  case review, planning, unblocking, coordination, mentoring
}
