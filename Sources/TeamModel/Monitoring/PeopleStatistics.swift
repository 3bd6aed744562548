import SimulatedTime

/// What is observed of people coming and going, learning and working longer, in the measured period.
struct PeopleStatistics: BitwiseCopyable {
  /// Pieces of work that passed to somebody else because their worker left or was away for long.
  var handOvers = 0
  /// Shift time of mentoring done, mentors' and pupils'.
  var mentoring = SimulationDuration.zero
  /// Levels that pupils have risen by.
  var levelsGained = 0

  /// Working days on which the lead could take action, and on how many of them each was taken, in the order of
  /// `CapacityAction`.
  var actionDays = 0
  var daysOfAction = SIMD8<Int32>()
  /// Shift time that overtime added.
  var overtime = SimulationDuration.zero
  /// Days on which a borrowed person worked.
  var borrowedDays = 0
  /// Estimated hours of the tactical tasks of plans before cuts, and what was cut.
  var planned = SimulationDuration.zero
  var cut = SimulationDuration.zero

  mutating func reset() { self = PeopleStatistics() }
}
