/// Due dates, incidents and interrupted work in the measured period.
struct UrgencyStatistics: ~Copyable {
  /// Strategic and atomic tasks completed that had a due date, and of these, completed by it.
  var dueFinished = 0
  var dueMet = 0
  /// Working time past the due date of those that were late.
  var lateness = DurationTally()
  /// Incidents arrived.
  var incidents = 0
  /// Working time from an incident's arrival until somebody began to work on it.
  var response = DurationTally()
  /// Times somebody dropped what they did for something more urgent.
  var preemptions = 0

  mutating func reset() {
    dueFinished = 0
    dueMet = 0
    lateness.reset()
    incidents = 0
    response.reset()
    preemptions = 0
  }
}
