extension MetricCatalogue {
  /// What turnover does; empty where nobody's work passes to others.
  static func turnover(_ turnover: CompiledTurnover) -> [Entry] {
    guard turnover.handsOver else { return [] }
    return [
      Entry(
        "hand_overs_per_week", .perWeek, .lower,
        "Pieces of work per calendar week that passed to somebody else because their worker left or was away."
      ) { model, _ in Double(model.statistics.people.handOvers) / model.measuredWeeks }
    ]
  }

  /// What mentoring costs and brings; empty where nobody is taught.
  static func mentoring(_ mentoring: CompiledMentoring) -> [Entry] {
    guard !mentoring.pupils.isEmpty else { return [] }
    return [
      Entry(
        "mentoring_hours_per_week", .hours, .neutral,
        "Shift hours of mentoring done per calendar week, mentors' and pupils' together."
      ) { model, _ in model.statistics.people.mentoring.hours / model.measuredWeeks },
      Entry(
        "levels_gained", .count, .higher, "Skill levels that pupils rose by in the measured period."
      ) { model, _ in Double(model.statistics.people.levelsGained) },
    ]
  }
}
