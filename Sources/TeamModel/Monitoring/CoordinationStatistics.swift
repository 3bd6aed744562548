import SimulatedTime

/// What is observed of the work with counterparts, and of plans, in the measured period.
struct CoordinationStatistics: ~Copyable {
  /// The counterparts, by their identifiers' indices.
  var stations: [StationTally] = []

  /// Working time from the end of planning to the agreement on the API contract.
  var contractLeadTime = DurationTally()
  var contractsOnTime = 0
  /// Direct effort added to tasks begun before their contract was agreed.
  var contractRework = SimulationDuration.zero

  /// From offering a task to the other side until it is taken over, on the service level's clock.
  var handOff = DurationTally()
  var handOffsWithinServiceLevel = 0

  /// Plans judged for the first time, and those of them that passed.
  var plansJudged = 0
  var plansPassedAtOnce = 0

  /// Starts the measured period.
  mutating func reset(at moment: Moment) {
    for station in stations.indices { stations[station].reset(at: moment.worked) }
    contractLeadTime.reset()
    contractsOnTime = 0
    contractRework = .zero
    handOff.reset()
    handOffsWithinServiceLevel = 0
    plansJudged = 0
    plansPassedAtOnce = 0
  }
}
