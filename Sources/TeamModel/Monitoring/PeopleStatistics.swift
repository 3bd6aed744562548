import SimulatedTime

/// What is observed of people coming and going, learning and working longer, in the measured period.
struct PeopleStatistics: BitwiseCopyable {
  /// Pieces of work that passed to somebody else because their worker left or was away for long.
  var handOvers = 0
  /// Shift time of mentoring done, mentors' and pupils'.
  var mentoring = SimulationDuration.zero
  /// Levels that pupils have risen by.
  var levelsGained = 0

  mutating func reset() { self = PeopleStatistics() }
}
