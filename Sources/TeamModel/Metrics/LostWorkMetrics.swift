extension MetricCatalogue {
  /// Metrics of work that leaves without being done.
  static func lost(hasPatience: Bool, hasLimit: Bool) -> [Entry] {
    (hasPatience ? withdrawals : []) + (hasLimit ? [turnedAway] : [])
  }

  private static let withdrawals: [Entry] = [
    Entry(
      "abandoned_share", .share, .lower,
      "Share of the tasks of limited patience, once they wait no longer, that were withdrawn before anybody had begun."
    ) { model, _ in share(model.statistics.lost.withdrawn, of: model.statistics.lost.waitsOver) },
    Entry(
      "abandonments_per_week", .perWeek, .lower,
      "Tasks withdrawn per calendar week before anybody had begun."
    ) { model, _ in Double(model.statistics.lost.withdrawn) / model.measuredWeeks },
  ]

  private static let turnedAway = Entry(
    "turned_away_share", .share, .lower,
    "Share of arriving strategic and atomic tasks turned away because their team had as many as it holds."
  ) { model, _ in share(model.statistics.lost.turnedAway, of: model.statistics.lost.limited) }
}
