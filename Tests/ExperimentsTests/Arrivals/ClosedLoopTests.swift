import ExactResults
import SimulatedTime
import TeamModel
import Testing

/// Sources submit a task, wait until it has left, and submit the next a while later.
@Suite struct ClosedLoopTests {
  private func team(_ arrivals: String, more: String = "") -> SmallTeam {
    var team = SmallTeam()
    team.days = 14
    team.arrivals = ""
    team.streams = "loop: { tier: 1, arrivals: { \(arrivals) }, tasks: { fix: { estimate: 2 } } \(more) }"
    return team
  }

  @Test("one source submits after every task as long as it waits between")
  func oneSource() throws {
    let stories = try #require(
      try team(#"sources: 1, timeBetween: 3, during: "working-hours""#).outcome().trace
    ).strategic
    // Nine hours of work and waiting on the team's calendar: three of waiting, then two of work, and so on.
    #expect(stories.count == 16)
    for (number, story) in stories.enumerated() {
      #expect(abs(officeHours(.zero, story.arrived) - Double(5 * number + 3)) < 1e-9)
    }
    let elapsed = try #require(
      try team(#"sources: 1, timeBetween: 7, during: "all-hours""#).outcome().trace
    ).strategic
    for (before, after) in zip(elapsed, elapsed.dropFirst()) {
      #expect(try after.arrived == #require(before.ended) + SimulationDuration(hours: 7))
    }
  }

  @Test(
    "there are never more tasks than sources, and a source goes on when its task is withdrawn or turned away")
  func sourcesGoOn() throws {
    for (admission, patience) in [
      ("enabled: false", ""), ("workInProgressLimit: 1", ""), ("enabled: false", ", patience: 1"),
    ] {
      var team = team("sources: 3, timeBetween: { distribution: \"exponential\", mean: 2 }", more: patience)
      team.admission = admission
      let outcome = try team.outcome()
      let stories = try #require(outcome.trace).strategic
      #expect(stories.count > 20)
      #expect(
        (stories.contains { $0.outcome == .cancelled })
          == (admission != "enabled: false" || !patience.isEmpty))
      for story in stories {
        let present = stories.count {
          $0.arrived <= story.arrived && $0.ended.map { $0 > story.arrived } ?? true
        }
        #expect(present <= 3)
      }
    }
  }

  @Test("a source brings the same waits and tasks, however fast the others are served")
  func commonRandomNumbers() throws {
    func estimates(developers count: Int) throws -> Set<Double> {
      var team = team("sources: 2, timeBetween: { distribution: \"exponential\", mean: 5 }")
      team.days = 60
      team.team = "developer: { count: \(count), focus: 1 }"
      team.streams = team.streams.replacing(
        "estimate: 2", with: #"estimate: { distribution: "exponential", mean: 2 }"#)
      return Set(try team.stories().map(\.estimateHours))
    }
    // All that the slower team has met the faster one has met as well, but for the last few of a source.
    let alone = try estimates(developers: 1)
    let helped = try estimates(developers: 2)
    #expect(helped.count > alone.count)
    #expect(alone.subtracting(helped).count <= 2)
  }

  /// C. Palm, "The distribution of repairmen in servicing automatic machines", 1947.
  @Test("machines down, waits and load of a repair shop are the textbook's", arguments: [(5, 1), (12, 3)])
  func machineRepair(_ machines: Int, _ repairers: Int) throws {
    let exact = MachineRepairQueue(
      machines: machines, breakdownRate: 0.25, repairRate: 1, repairers: repairers)
    let simulated = try VerificationScenario(
      "machine-repair", days: 600,
      overrides: ["workload.machines.arrivals.sources=\(machines)", "team.repairer.count=\(repairers)"])
    try simulated.expect("work_in_progress", exact.meanDown)
    try simulated.expect("tactical_queue_length", exact.meanQueueLength)
    try simulated.expect("team_utilization", exact.utilization)
    try simulated.expect("tactical_wait_h.mean", exact.meanWait)
    try simulated.expect("throughput_per_week", 168 * exact.breakdownsPerTime)
  }
}
