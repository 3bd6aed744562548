import Scenarios

/// The load that a scenario offers, where it is so plain that it can be computed: one role without absences does
/// nothing but single tasks, each of which takes its effort once.
///
/// Load is arrivals per hour times mean effort over servers (L. Kleinrock, "Queueing Systems, Volume 1", 1975,
/// section 2.1); a focus below one makes an hour's effort take longer.
struct OfferedLoad {
  /// Hours of work demanded per hour of the station.
  let value: Double
  /// The role whose load it is.
  let role: String

  /// Nil where the scenario has more to it, or loses work that waits too long, so that load alone decides nothing.
  init?(_ scenario: Scenario) {
    guard let role = scenario.team.first, scenario.team.count == 1, role.count > 0, Self.isPlain(role),
      Self.isPlain(scenario.work), !scenario.review.enabled, scenario.actions == ActionSettings(),
      scenario.admission.workInProgressLimit == nil,
      scenario.coordination == CoordinationSettings()
    else { return nil }
    var demanded = 0.0
    for stream in scenario.workload {
      guard let hours = Self.meanHours(of: stream), Self.sharesClock(stream, scenario) else { return nil }
      demanded += stream.arrivals.ratePerHour * hours
    }
    // A department's stream brings its tasks to all teams alike.
    guard scenario.department.teams == 1 else { return nil }
    value =
      demanded * scenario.work.actualOverEstimate.mean / (Double(role.count) * role.focus * role.partTime)
    self.role = role.profile.id
  }

  private static func isPlain(_ role: RoleDefinition) -> Bool {
    role.calendar == nil && role.absences.isEmpty && role.changes.isEmpty
  }

  private static func isPlain(_ work: WorkSettings) -> Bool {
    work.factorPerLevelAbove == 1 && work.factorPerLevelBelow == 1 && work.contextSwitchHours == .constant(0)
      && work.interruptions == nil && work.blockers == nil && work.mentoring.isEmpty
  }

  /// Mean effort of a task of the stream; nil where it is planned first, comes in batches or as recorded, or may be
  /// lost.
  private static func meanHours(of stream: WorkStream) -> Double? {
    guard case .atomic(_, let tasks) = stream.work, stream.patience == nil, stream.arrivals.batch == nil,
      stream.arrivals.trace == nil, stream.arrivals.sources == nil
    else { return nil }
    let weight = tasks.reduce(0) { $0 + $1.weight }
    return tasks.reduce(0) { $0 + $1.weight * $1.estimate.mean } / weight
  }

  /// Whether tasks arrive in the hours in which there is somebody to do them.
  private static func sharesClock(_ stream: WorkStream, _ scenario: Scenario) -> Bool {
    switch stream.arrivals.during {
    case .workingHours: stream.arrivals.profile == nil || scenario.calendar.holidays.isEmpty
    case .allHours: scenario.calendar == .alwaysOn
    }
  }
}
