import Sampling
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// Turning to another task and being interrupted take time that is no effort.
@Suite struct OverheadTests {
  private var withIncidents: String {
    """
    incidents: {
      tier: 1, arrivals: { perHour: 0.12 }, preempts: true,
      tasks: { outage: { estimate: { distribution: "uniform", low: 0.5, high: 3 } } },
    },
    """
  }

  @Test("each task but the first takes the time of a switch longer", arguments: [1.0, 0.5])
  func switching(_ focus: Double) throws {
    var team = SmallTeam()
    team.team = "developer: { count: 1, focus: \(focus) }"
    team.tasks = """
      { key: "A", title: "a", hours: 2 }, { key: "B", title: "b", hours: 3 }, { key: "C", title: "c", hours: 1 }
      """
    let (_, outcome) = try firstOutcome(try team.scenario { $0.work.contextSwitchHours = .constant(0.5) })
    let tasks = try #require(outcome.trace).tasks.filter { $0.strategic == 0 }
    let done = try tasks.map { officeHours($0.arrived, try #require($0.completed)) * focus }
    for (found, expected) in zip(done, [2, 5.5, 7]) { #expect(abs(found - expected) < 1e-6, "\(done)") }
    #expect(tasks.map(\.actualHours) == [2, 3, 1])
  }

  @Test("a switch is paid for each time somebody comes from another task, and its share is measured")
  func switchingBack() throws {
    var team = SmallTeam()
    team.arrivals = "perHour: 0.08"
    team.streams = withIncidents
    let (compiled, outcome) = try firstOutcome(
      try team.scenario { $0.work.contextSwitchHours = .constant(0.25) })
    let trace = try #require(outcome.trace)
    var last: [Int]?
    var (overhead, busy) = (0.0, 0.0)
    var extra: [[Int]: Double] = [:]
    var resumed = 0
    for record in trace.work {
      let task = [record.strategic ?? -1, record.ordinal ?? -1]
      let isSwitch = last != nil && last != task
      let lost = isSwitch ? min(0.25, record.worked.hours) : 0
      extra[task, default: 0] += lost
      // What is under way at the end has not been booked yet.
      if record.isFinished || record.ended < SimulationTime(hours: 24 * 60) {
        overhead += lost
        busy += record.worked.hours
      }
      if isSwitch, extra[task] != lost { resumed += 1 }
      last = task
    }
    #expect(resumed > 10)
    let worked = trace.hoursOnTasks()
    for task in trace.tasks where task.completed != nil {
      let key = [task.strategic, task.ordinal]
      #expect(abs(try #require(worked[key]) - task.estimateHours - (extra[key] ?? 0)) < 1e-6)
    }
    #expect(abs(try outcome.metric("context_switch_share", of: compiled) - overhead / busy) < 1e-9)
  }

  @Test("a task meets the same interruptions however often its work is cut into stretches")
  func sameInterruptions() throws {
    var totals: [[[Int]: Double]] = []
    for streams in ["", withIncidents] {
      var team = SmallTeam()
      team.arrivals = "perHour: 0.05"
      team.days = 400
      team.streams = streams
      let (_, outcome) = try firstOutcome(
        try team.scenario {
          $0.work.interruptions = InterruptionSettings(ratePerHour: 0.5, hours: .exponential(mean: 0.2))
        })
      let trace = try #require(outcome.trace)
      let worked = trace.hoursOnTasks()
      // Numbers count both streams; the arrival of a story tells which one it is.
      var hours: [[Int]: Double] = [:]
      for task in trace.tasks where task.completed != nil && task.template == "story" {
        hours[[Int(task.arrived.microseconds), task.ordinal]] = worked[[task.strategic, task.ordinal]]
      }
      totals.append(hours)
    }
    let both = Set(totals[0].keys).intersection(totals[1].keys)
    #expect(both.count > 60)
    for key in both { #expect(abs(totals[0][key]! - totals[1][key]!) < 1e-5) }
  }

  /// A compound Poisson process of rate r over 8 h, each point D hours: mean 8 r E[D], variance 8 r E[D²]
  /// (S. M. Ross, "Introduction to Probability Models", 10th ed. 2010, section 5.4.2).
  @Test("interruptions lengthen work by their rate times their mean")
  func meanExtension() throws {
    var team = SmallTeam()
    team.days = 2_000
    team.arrivals = "perHour: 0.08"
    team.tasks = #"{ key: "A", title: "a", hours: 8 }"#
    let (compiled, outcome) = try firstOutcome(
      try team.scenario {
        $0.work.interruptions = InterruptionSettings(ratePerHour: 0.5, hours: .exponential(mean: 0.2))
      })
    let trace = try #require(outcome.trace)
    let worked = trace.hoursOnTasks()
    let extra = trace.tasks.filter { $0.completed != nil }
      .compactMap { worked[[$0.strategic, $0.ordinal]].map { $0 - 8 } }
    let count = Double(extra.count)
    #expect(count > 500)
    let mean = extra.reduce(0, +) / count
    let deviation = (8 * 0.5 * 2 * 0.2 * 0.2 / count).squareRoot()
    #expect(abs(mean - 0.8) < 3.3 * deviation, "\(mean) ± \(deviation)")
    let share = try outcome.metric("context_switch_share", of: compiled)
    #expect(abs(share - 0.8 / 8.8) < 3.3 * deviation / 8.8)
  }
}
