import LeadPolicy

/// What is known exactly of a system in its steady state; what is nil is not known, or not asked.
package struct ExactAnswer: Sendable {
  /// Where it comes from, "Erlang C".
  package var method: String
  /// Share of time that a server is busy, all stations together.
  package var utilization: Double?
  /// The same by station.
  package var utilizations: [Double] = []
  /// Mean number waiting that nobody has begun.
  package var queueLength: Double?
  /// Mean number in the system.
  package var population: Double?
  /// Mean wait in hours, until somebody begins, of those who are begun.
  package var meanWait: Double?
  /// Tasks completed per hour.
  package var throughput: Double?
  /// Share of arrivals that find the system full.
  package var lostShare: Double?
  /// Share of those who get in that give up.
  package var abandonedShare: Double?
  /// Mean wait in hours by priority, where priorities matter.
  package var waitsByPriority: [(priority: Priority, hours: Double)] = []
  /// Mean time in the system in hours by priority, where priorities interrupt.
  package var timesByPriority: [(priority: Priority, hours: Double)] = []
  /// The probabilities of 0, 1, 2, … in the system.
  package var distribution: [Double]?
  /// After how many days the number in the system has as good as forgotten what it was: the least distance between
  /// samples, and the least warm-up. Nil where nothing is known of it.
  package var daysToForget: Double?

  init(method: String) { self.method = method }
}
