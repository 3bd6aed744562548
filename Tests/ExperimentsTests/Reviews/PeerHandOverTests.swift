import LeadPolicy
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// Peers leave, and their reviews do not stay behind.
@Suite struct PeerHandOverTests {
  /// Around the clock; the other three developers leave for good, one every ten days.
  private func outcome() throws -> ReplicationOutcome {
    var team = ReviewedTeam()
    team.team.team = """
      developer: { count: 4, focus: 1, changes: [
        { person: 2, leaves: "2026-01-15" }, { person: 3, leaves: "2026-01-25" },
        { person: 4, leaves: "2026-02-04" } ] }
      """
    team.team.calendar = #""always""#
    team.team.arrivals = "perHour: 0.3"
    team.peer?.effortHours = .constant(6)
    return try team.outcome()
  }

  @Test("who is left reviews, never their own work, and the last one's work goes straight to the lead")
  func passedOn() throws {
    let trace = try #require(try outcome().trace)
    let authors = Dictionary(uniqueKeysWithValues: trace.tasks.map { ($0.strategic, $0.assignee) })
    for review in trace.reviews(.peer) {
      let reviewer = try #require(review.reviewer)
      #expect(reviewer != authors[review.strategic])
      // The last day with the team is the one numbered ten times the person.
      if reviewer > 0 { #expect(review.decided.hours <= Double(10 * reviewer + 1) * 24) }
    }
    let late = trace.tasks.filter { $0.assigned.map { $0.hours > 32 * 24 } ?? false && $0.completed != nil }
    #expect(late.count > 3)
    for task in late { #expect(!trace.reviews(.peer).contains { $0.strategic == task.strategic }) }
    let waiting = trace.tasks.filter { $0.state == "peer-review" }
    #expect(waiting.isEmpty, "nothing waits for somebody who is gone")
  }
}
