import LeadPolicy
import SimulatedTime

extension MetricCatalogue {
  /// How far the lead goes against a load that is too high; only the actions that the scenario chooses.
  static func actions(_ actions: CompiledActions) -> [Entry] {
    var entries = actions.chosen.map { action in
      Entry(
        "action_days_share.\(action.code.replacing("-", with: "_"))", .share, .lower,
        "Share of working days on which \(action.meaning)."
      ) { model, _ in
        share(Int(model.statistics.people.daysOfAction[action.place]), of: model.statistics.people.actionDays)
      }
    }
    if actions.chosen.contains(.overtime) {
      entries.append(
        Entry(
          "overtime_hours_per_week", .hours, .lower,
          "Shift hours that overtime adds per calendar week, over all people."
        ) { model, _ in model.statistics.people.overtime.hours / model.measuredWeeks })
    }
    if actions.chosen.contains(.borrow) {
      entries.append(
        Entry(
          "borrowed_days_per_week", .perWeek, .lower,
          "Working days of borrowed people per calendar week, over all of them."
        ) { model, _ in Double(model.statistics.people.borrowedDays) / model.measuredWeeks })
    }
    if actions.chosen.contains(.cutScope) {
      entries.append(
        Entry(
          "scope_cut_share", .share, .lower,
          "Share of the estimated hours of plans that was left out."
        ) { model, _ in
          let planned = model.statistics.people.planned
          return planned > .zero ? model.statistics.people.cut.hours / planned.hours : .nan
        })
    }
    return entries
  }
}

extension CapacityAction {
  /// What a day on which the action is taken is like, as the end of a sentence.
  fileprivate var meaning: String {
    switch self {
    case .defer: "strategic work that was not critical was deferred"
    case .overflow: "work overflowed to other qualified roles"
    case .overtime: "overtime was worked"
    case .borrow: "borrowed people were there"
    case .cutScope: "plans were cut"
    }
  }
}
