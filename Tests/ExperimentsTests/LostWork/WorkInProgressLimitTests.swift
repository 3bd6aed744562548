import ExactResults
import SimulatedTime
import TeamModel
import Testing

/// A team holds so many tasks at once and turns away what arrives beyond.
@Suite struct WorkInProgressLimitTests {
  private func team(limit: Int) -> KnownArrivals {
    var known = KnownArrivals()
    known.team.arrivals = ""
    known.team.streams = "fixes: { tier: 1, arrivals: { perHour: 1 }, tasks: { fix: { estimate: 2 } } }"
    known.team.admission = "workInProgressLimit: \(limit)"
    known.hours = [9, 9.5, 10, 11.5, 12]
    return known
  }

  @Test("what arrives at a full team leaves at once, and what arrives after somebody has left stays")
  func exactly() throws {
    // In work from 9, 11 and 14 (after the break); the third finds two, the fifth finds the second and the fourth.
    let (compiled, outcome) = try team(limit: 2).run()
    let stories = try #require(outcome.trace).strategic
    #expect(stories.map(\.outcome) == [.completed, .completed, .cancelled, .completed, .cancelled])
    #expect(stories.map { $0.ended?.hours } == [11, 13, 10, 16, 12])
    #expect(try outcome.metric("turned_away_share", of: compiled) == 0.4)
    #expect(outcome.ledger.cancelled == 2)
  }

  @Test("what preempts others is never turned away, and counts")
  func incidentsHaveRoom() throws {
    var known = team(limit: 1)
    known.change = { $0.workload[0].preempts = true }
    #expect(try #require(try known.run().1.trace).strategic.allSatisfy { $0.outcome == .completed })
  }

  @Test("each team of a department has its own limit")
  func perTeam() throws {
    var known = team(limit: 1)
    known.team.department = "teams: 2"
    known.hours = [9, 9.5, 10]
    let stories = try #require(try known.run().1.trace).strategic
    #expect(stories.map(\.outcome) == [.completed, .completed, .cancelled])
  }

  /// D. Gross, J. F. Shortle, J. M. Thompson, C. M. Harris, "Fundamentals of Queueing Theory", 4th ed. 2008, section 2.5.
  @Test(
    "blocking, waits and load of an M/M/c/K queue are the textbook's", arguments: [(1, 1), (1, 4), (2, 6)])
  func blocking(_ servers: Int, _ capacity: Int) throws {
    let exact = MMcKQueue(arrivalRate: 2.4, serviceRate: 1, servers: servers, capacity: capacity)
    let simulated = try VerificationScenario(
      "mmck", days: 400,
      overrides: ["team.server.count=\(servers)", "admission.workInProgressLimit=\(capacity)"])
    try simulated.expect("turned_away_share", exact.lossProbability)
    try simulated.expect("work_in_progress", exact.meanPopulation)
    try simulated.expect("team_utilization", exact.utilization)
    try simulated.expect("throughput_per_week", 168 * exact.acceptedRate)
    if capacity > servers {
      try simulated.expect("tactical_queue_length", exact.meanQueueLength)
      try simulated.expect("tactical_wait_h.mean", exact.meanWait)
    }
  }
}
