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
        "Busy over available shift time of the lead: planning and reviews."
      ) { model, _ in model.utilization(of: model.blueprint.lead) },
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

private func ratio(_ busy: SimulationDuration, _ available: SimulationDuration) -> Double {
  available > .zero ? Double(busy.microseconds) / Double(available.microseconds) : .nan
}
