import LeadPolicy

extension MetricCatalogue {
  /// What the alarms are worth; empty where none is judged.
  static func alarms(_ alarms: CompiledAlarms) -> [Entry] {
    guard alarms.isOn else { return [] }
    return [
      Entry(
        "alarm_precision", .share, .higher,
        "Share of escalations of high load after which a review missed its service level within the horizon.",
        needsStability: true
      ) { model, _ in
        share(model.sumOfAlarms(\.alarmsFollowed), of: model.sumOfAlarms(\.alarms))
      },
      Entry(
        "alarm_recall", .share, .higher,
        "Share of missed service levels of review that an escalation of high load announced within the horizon.",
        needsStability: true
      ) { model, _ in
        share(model.sumOfAlarms(\.missesAnnounced), of: model.sumOfAlarms(\.misses))
      },
      Entry(
        "alarm_lead_time_h.mean", .hours, .higher,
        "Mean working hours from the first escalation that announced a missed service level to the miss.",
        needsStability: true
      ) { model, _ in
        let announced = model.sumOfAlarms(\.missesAnnounced)
        let total = model.alarms.indices.reduce(0) {
          let quality = model.alarms[$1].quality
          return $0 + (quality.meanLeadTime ?? 0) * Double(quality.missesAnnounced)
        }
        return announced == 0 ? .nan : total / Double(announced)
      },
      Entry(
        "false_alarms_per_week", .perWeek, .lower,
        "Escalations of high load per week after which no review missed its service level within the horizon.",
        needsStability: true
      ) { model, _ in
        Double(model.sumOfAlarms(\.alarms) - model.sumOfAlarms(\.alarmsFollowed)) / model.measuredWeeks
      },
      Entry(
        "unannounced_misses_per_week", .perWeek, .lower,
        "Missed service levels of review per week that no escalation of high load announced within the horizon.",
        needsStability: true
      ) { model, _ in
        Double(model.sumOfAlarms(\.misses) - model.sumOfAlarms(\.missesAnnounced)) / model.measuredWeeks
      },
    ]
  }
}

extension TeamSimulation {
  fileprivate func sumOfAlarms(_ part: KeyPath<AlarmQuality, Int>) -> Int {
    alarms.indices.reduce(0) { $0 + alarms[$1].quality[keyPath: part] }
  }
}
