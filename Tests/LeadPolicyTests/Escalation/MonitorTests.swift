import LeadPolicy
import Testing

@Suite("Monitors of the team's load")
struct MonitorTests {
  /// The positions in a sequence of days at which the monitor escalates.
  func escalations(_ days: [Double], _ thresholds: CapacityThresholds = CapacityThresholds()) -> [Int] {
    var monitor = SustainedUtilizationMonitor(thresholds)
    return days.indices.filter { monitor.observe(days[$0]) }
  }

  @Test func `more than two consecutive days above 90 % escalate on the third`() {
    #expect(escalations([0.91, 0.95]) == [])
    #expect(escalations([0.91, 0.95, 0.92]) == [2])
  }

  @Test func `a day exactly on the mark is not above it`() {
    #expect(escalations([0.91, 0.95, 0.90, 0.91, 0.95]) == [])
    #expect(escalations(Array(repeating: 0.9.nextUp, count: 3)) == [2])
  }

  @Test func `an episode escalates once however long it lasts`() {
    #expect(escalations(Array(repeating: 1.1, count: 50)) == [2])
  }

  @Test func `a second episode escalates only after the first has cleared and three more days`() {
    #expect(escalations([1, 1, 1, 1, 0.5, 1, 1, 1, 1, 0.9, 1, 1, 0.2, 1, 1, 1]) == [2, 7, 15])
  }

  @Test func `a day without available hours neither counts nor clears`() {
    #expect(escalations([1, .nan, 1, .nan, 1]) == [4])
    #expect(escalations([1, 1, 1, .nan, 1]) == [2])
  }

  @Test(arguments: [(0, [0]), (1, [1]), (4, [4]), (-3, [0]), (9, [])])
  func `the tolerated days are the scenario's`(tolerated: Int, expected: [Int]) {
    let thresholds = CapacityThresholds(escalateAbove: 0.5, escalateAfterDays: tolerated)
    #expect(escalations(Array(repeating: 0.6, count: 9), thresholds) == expected)
  }

  @Test func `the reason gives mark, days and utilization`() {
    var monitor = SustainedUtilizationMonitor(CapacityThresholds())
    for day in [0.92, 0.96, 0.9325] { _ = monitor.observe(day) }
    #expect(monitor.daysAbove == 3)
    #expect(
      monitor.explanation
        == "Team utilization has been above 90 % for 3 consecutive working days, 2 tolerated; it is 93.25 %.")
    _ = monitor.observe(0.5)
    #expect(monitor.explanation == "Team utilization 50 % is not above 90 %.")
  }

  @Test func `everyone above 100 % escalates once per episode`() {
    var monitor = OversubscriptionMonitor()
    let observations: [[Double]] = [
      [1.2, 0.9], [1.0, 1.5], [1.1, 1.3], [2, 3], [1.1, 1.0], [1.001, .infinity], [0.2, 0.3],
    ]
    #expect(observations.map { monitor.observe($0) } == [false, false, true, false, false, true, false])
  }

  @Test func `somebody absent without work does not count, and nobody is not everyone`() {
    var monitor = OversubscriptionMonitor()
    let observations: [[Double]] = [[.nan, 0.9], [.nan, 1.1, 1.2], [.nan, .nan], [1.1], [], [.nan, 1.25]]
    #expect(observations.map { monitor.observe($0) } == [false, true, false, true, false, true])
  }

  @Test(arguments: [
    (
      [1.3, 1.25],
      "Everyone is committed to more than 100 % of their hours in the lookahead; the least to 125 %."
    ),
    (
      [1.3, 0.4],
      "Not everyone is committed beyond 100 % of their hours in the lookahead; the least to 40 %."
    ),
    ([], "Nobody has hours or work in the lookahead."),
  ])
  func `the reason gives the least committed`(utilizations: [Double], text: String) {
    var monitor = OversubscriptionMonitor()
    _ = monitor.observe(utilizations)
    #expect(monitor.leastCommitted == utilizations.min())
    #expect(monitor.explanation == text)
  }
}
