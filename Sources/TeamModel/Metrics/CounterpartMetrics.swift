extension MetricCatalogue {
  /// How busy the counterparts with a limited number of people are, and how long they let wait.
  static func counterparts(_ counterparts: CompiledCounterparts) -> [Entry] {
    zip(counterparts.ids, counterparts.table).enumerated().flatMap { index, counterpart -> [Entry] in
      let (id, servers) = (counterpart.0, counterpart.1.servers)
      guard servers > 0 else { return [] }
      return [
        Entry(
          "counterpart_utilization.\(id)", .share, .neutral,
          "Time that \(id) is busy with requests over the team's working time, per head."
        ) { model, end in
          model.statistics.coordination.stations[index].utilization(servers: servers, until: end.worked)
        },
        Entry(
          "counterpart_wait_h.\(id).mean", .hours, .lower,
          "Mean working hours a request waits until \(id) takes it up.", needsStability: true
        ) { model, _ in model.statistics.coordination.stations[index].meanWaitHours },
      ]
    }
  }
}
