import SimulatedTime

extension MetricCatalogue {
  static func utilization(_ roster: [RosterPerson]) -> [Entry] {
    let common: [Entry] = [
      Entry(
        "team_utilization", .share, .neutral,
        "Busy over available shift time of all individual contributors."
      ) { model, _ in ratio(model.statistics.teamBusy, model.statistics.teamAvailable) },
      Entry(
        "lead_utilization", .share, .neutral,
        "Busy over available shift time of the lead."
      ) { model, _ in model.leadUtilization },
    ]
    let people = roster.enumerated().filter { !$0.element.isLead }.map { index, person in
      Entry(
        "person_utilization.\(person.id)", .share, .neutral,
        "Busy over available shift time of \(person.id)."
      ) { model, _ in model.utilization(of: PersonID(index: Int32(index))) }
    }
    let days: [Entry] = [
      Entry(
        "days_above_warning_share", .share, .lower,
        "Share of working days on which the team's utilization reached the warning mark."
      ) { model, _ in share(model.statistics.daysAboveWarning, of: model.statistics.workingDays) },
      Entry(
        "days_above_critical_share", .share, .lower,
        "Share of working days on which the team's utilization reached the critical mark."
      ) { model, _ in share(model.statistics.daysAboveCritical, of: model.statistics.workingDays) },
    ]
    return common + people + days
  }
}

extension TeamSimulation {
  /// Busy over available shift time of one person in the measured period.
  func utilization(of id: PersonID) -> Double {
    ratio(people[id].busyMeasured, people[id].availableMeasured)
  }
}

extension TeamSimulation {
  /// Busy over available shift time of the leads in the measured period.
  fileprivate var leadUtilization: Double {
    var busy = SimulationDuration.zero
    var available = SimulationDuration.zero
    for team in 0..<Int32(blueprint.teamCount) {
      let lead = blueprint.lead(of: TeamID(index: team))
      busy += people[lead].busyMeasured
      available += people[lead].availableMeasured
    }
    return ratio(busy, available)
  }
}

private func ratio(_ busy: SimulationDuration, _ available: SimulationDuration) -> Double {
  available > .zero ? Double(busy.microseconds) / Double(available.microseconds) : .nan
}
