import Experiments
import TeamModel

/// Somebody whose load shows in a metric.
struct BusyParty {
  let name: String
  let utilization: MetricSummary
  /// Whether everybody's work passes through there: the leads, or a counterpart with a queue.
  let isShared: Bool
  let isPlural: Bool

  /// Everybody in the team, and whoever outside serves with a limited number of people.
  static func all(_ result: RunResult) -> [BusyParty] {
    func party(_ name: String, _ metric: String, isShared: Bool, isPlural: Bool = false) -> BusyParty? {
      guard let utilization = result.metric(metric), utilization.mean != nil else { return nil }
      return BusyParty(name: name, utilization: utilization, isShared: isShared, isPlural: isPlural)
    }
    let hasSeveralLeads = result.roster.count(where: \.isLead) > 1
    let lead = party(
      hasSeveralLeads ? "the leads" : "the lead", "lead_utilization", isShared: true,
      isPlural: hasSeveralLeads)
    let counterparts = result.scenario.counterparts.map {
      party("the \($0.id)", "counterpart_utilization.\($0.id)", isShared: true)
    }
    let people = result.roster.filter { !$0.isLead }.map {
      party($0.id, "person_utilization.\($0.id)", isShared: false)
    }
    return ([lead] + counterparts + people).compactMap { $0 }
  }

  /// Whether it is surely busier than the team as a whole.
  func isBusier(than team: MetricSummary?) -> Bool {
    guard let low = utilization.low, let high = team?.high else { return false }
    return low > high
  }
}

/// Whoever is surely busier than the team as a whole, the busiest: that is where work queues.
struct TightestSpot {
  let name: String
  let utilization: MetricSummary

  init?(_ result: RunResult) {
    let busiest = BusyParty.all(result).max { $0.utilization.mean ?? -1 < $1.utilization.mean ?? -1 }
    guard let busiest, busiest.isBusier(than: result.metric("team_utilization")) else { return nil }
    name = busiest.name
    utilization = busiest.utilization
  }
}

/// Those through whom everybody's work passes and who surely have no time left, while the team has.
struct Bottleneck {
  /// "The lead is the bottleneck: busy 99.9 % ± 0.1 of the time".
  let sentence: String

  init?(_ result: RunResult) {
    let team = result.metric("team_utilization")
    let parties = BusyParty.all(result).filter { party in
      party.isShared && (party.utilization.low ?? 0) >= result.scenario.capacity.critical
        && party.isBusier(than: team)
    }
    guard let first = parties.first else { return nil }
    let names = parties.map(\.name)
    let list =
      names.count == 1
      ? names[0] : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    let isPlural = first.isPlural || parties.count > 1
    let busy = parties.map { Quantity.estimate($0.utilization) }
    let amounts = Set(busy).count == 1 ? busy[0] : busy.joined(separator: " and ")
    sentence =
      "\(list.prefix(1).uppercased() + list.dropFirst()) \(isPlural ? "are" : "is") the bottleneck: busy "
      + "\(amounts) of the time"
  }
}
