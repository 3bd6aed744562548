import LeadPolicy
import SimulatedTime
import TeamModel
import Testing

/// Work that comes back is as urgent as it was when it came.
@Suite struct ReworkPreemptionTests {
  @Test("the rework of somebody who has left interrupts what is less urgent for the others of the role")
  func reworkOfSomebodyGone() throws {
    var known = KnownArrivals()
    known.team.days = 14
    known.team.team = #"developer: { count: 2, focus: 1, changes: [{ person: 1, leaves: "2026-01-05" }] }"#
    known.team.assignment = #"discipline: "preemptive-priority""#
    known.team.review = """
      effortHours: 2, reworkShare: 0.5, checks: { "acceptance-criteria": { defect: 1, detected: 1 } }
      """
    known.hours = [9, 33]
    known.change = { scenario in
      scenario.workload[0].arrivals.trace?.arrivals[0].priority = .critical
      scenario.workload[0].arrivals.trace?.arrivals[1].priority = .low
    }
    // Done on Monday, reviewed on Tuesday from nine to eleven, when the other has begun something of low priority.
    let trace = try #require(try known.run().1.trace)
    let rework = try #require(trace.work.first { $0.strategic == 0 && $0.activity == .rework })
    #expect(rework.began == SimulationTime(hours: 35) && rework.person == 1)
    #expect(
      trace.work.filter { $0.strategic == 1 && $0.activity == .implementation }.map(\.worked.hours) == [2, 6])
  }
}
