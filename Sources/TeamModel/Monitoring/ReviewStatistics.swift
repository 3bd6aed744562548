import SimulatedTime

/// What is observed of reviews besides the lead's service level.
struct ReviewStatistics: ~Copyable {
  /// From submission to a peer to the peer's verdict, on the service level's clock.
  var peerTurnaround = DurationTally()
  var peerVerdictsWithinServiceLevel = 0
  /// Peer reviews that the lead did not wait for any longer.
  var peerReviewsSkipped = 0
  /// Tasks whose first submission a peer has decided on, and those of them that went back.
  var firstPeerVerdicts = 0
  var firstPeerVerdictsFailed = 0

  /// Turnaround of domain reviews on the wall clock.
  var elapsedTurnaround = DurationTally()
  var withinElapsedHours = 0
  /// Verdicts within the service level counted in hours of the lead's own shifts.
  var withinReviewerHours = 0
  /// Verdicts of the Tech Lead in place of the lead.
  var takenOver = 0

  /// Completed tasks that the performance check applies to, and those without an unnoticed violation.
  var performanceTasks = 0
  var performanceTasksSound = 0
  /// Completed tasks that change an API, and those without an unnoticed violation of its documentation.
  var apiTasks = 0
  var apiTasksDocumented = 0
  /// Incidents that came of what review had missed, and direct effort spent on those put right.
  var incidents = 0
  var incidentEffort = SimulationDuration.zero

  mutating func reset() {
    peerTurnaround.reset()
    peerVerdictsWithinServiceLevel = 0
    peerReviewsSkipped = 0
    firstPeerVerdicts = 0
    firstPeerVerdictsFailed = 0
    elapsedTurnaround.reset()
    withinElapsedHours = 0
    withinReviewerHours = 0
    takenOver = 0
    performanceTasks = 0
    performanceTasksSound = 0
    apiTasks = 0
    apiTasksDocumented = 0
    incidents = 0
    incidentEffort = .zero
  }
}
