import TeamModel

/// The stations of a scenario and the load that a replication measured at each: a role's people, the leads, and
/// each counterpart with people of their own.
///
/// What was worked off is the utilization; what was demanded is more where more came than went. The load is
/// therefore utilization times arrivals over departures, with the arrivals and departures of strategic and atomic
/// tasks in the measured period.
struct StationLoads {
  /// The stations, roles first.
  let names: [String]
  private let stationOfPerson: [Int]
  private let metricOfCounterpart: [Int]
  private let roles: Int
  private let warmUpDays: Int
  private let measuredShare: Double

  init(_ compiled: CompiledScenario) {
    var roles: [String] = []
    for person in compiled.roster where !person.isLead && !roles.contains(person.role) {
      roles.append(person.role)
    }
    let leads = compiled.roster.filter(\.isLead)
    stationOfPerson = compiled.roster.map { person in
      person.isLead ? roles.count : roles.firstIndex(of: person.role) ?? roles.count
    }
    let prefix = "counterpart_utilization."
    let counterparts = compiled.metrics.indices.filter { compiled.metrics[$0].name.hasPrefix(prefix) }
    let lead = leads.count > 1 ? "the leads" : leads.first?.id ?? "lead"
    names = roles + [lead] + counterparts.map { String(compiled.metrics[$0].name.dropFirst(prefix.count)) }
    metricOfCounterpart = counterparts
    self.roles = roles.count
    warmUpDays = compiled.warmUpDays
    measuredShare = Double(compiled.totalDays - compiled.warmUpDays) / Double(compiled.totalDays)
  }

  /// The load of each station; not-a-number where there were no hours.
  func loads(of outcome: ReplicationOutcome) -> [Double] {
    var busy = [Double](repeating: 0, count: roles + 1)
    var available = busy
    for record in outcome.daily {
      let station = stationOfPerson[Int(record.person)]
      busy[station] += record.busy.hours
      available[station] += record.available.hours
    }
    let excess = excess(of: outcome)
    let people = zip(busy, available).map { $1 > 0 ? $0 / $1 * excess : .nan }
    return people + metricOfCounterpart.map { outcome.metrics[$0] * excess }
  }

  /// Arrivals over departures in the measured period, whose arrivals are those of the whole run in proportion.
  private func excess(of outcome: ReplicationOutcome) -> Double {
    guard let last = outcome.population.last else { return 1 }
    let first = warmUpDays > 0 ? outcome.population[warmUpDays - 1] : 0
    let arrivals = Double(outcome.ledger.arrived) * measuredShare
    let departures = arrivals - Double(last - first)
    return departures > 0 ? arrivals / departures : arrivals > 0 ? .nan : 1
  }
}
