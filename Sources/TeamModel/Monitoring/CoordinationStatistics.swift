import SimulatedTime

/// What is observed of the work with counterparts, and of plans, in the measured period.
struct CoordinationStatistics: ~Copyable {
  /// The counterparts, by their identifiers' indices.
  var stations: [StationTally] = []

  /// Starts the measured period.
  mutating func reset(at moment: Moment) {
    for station in stations.indices { stations[station].reset(at: moment.worked) }
  }
}
