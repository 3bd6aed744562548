import LeadPolicy

extension MetricCatalogue {
  static func escalations(_ armed: [EscalationTrigger]) -> [Entry] {
    let total = Entry(
      "escalations_per_week", .perWeek, .lower, "Escalations raised per calendar week, all triggers."
    ) { model, _ in Double(model.statistics.escalations.reduce(0, +)) / model.measuredWeeks }
    let byTrigger = armed.map { trigger in
      Entry(
        "escalations_per_week.\(trigger.code)", .perWeek, .lower,
        "Escalations raised per calendar week by the trigger \(trigger.code)."
      ) { model, _ in
        Double(model.statistics.escalations[trigger.rawValue]) / model.measuredWeeks
      }
    }
    return [total] + byTrigger
  }
}
