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
}
