import SimulatedTime
import TeamModel
import Testing

/// A run that somebody outside ends before its time leaves its books in order.
@Suite struct EarlyEndTests {
  /// Gives every task to the first candidate until the program breaks down.
  private final class BreaksDown: AssignmentAdvisor {
    struct Broken: Error {}
    var answers: Int

    init(after answers: Int) { self.answers = answers }

    func beginReplication(_ number: Int, seed: UInt64) throws {}

    func choose(_ question: AdvisedAssignment) throws -> AdvisedChoice {
      if answers == 0 { throw Broken() }
      answers -= 1
      return AdvisedChoice(candidate: 0, reason: nil)
    }
  }

  @Test(
    "hours of work under way are booked up to the moment the program breaks down", arguments: [0, 1, 7, 20])
  func booksBalance(_ answers: Int) throws {
    var team = SmallTeam()
    team.arrivals = "perHour: 0.2"
    team.assignment = #"policy: "external", dispatch: "push", external: { command: ["none"] }"#
    var replicator = TeamReplicator(try team.compiled(), advisor: BreaksDown(after: answers))
    let outcome = replicator.replicate(0, isTraced: true)
    #expect(outcome.failure is BreaksDown.Broken)
    #expect(outcome.ledger.holds, "\(outcome.ledger)")
    let worked = try #require(outcome.trace).work.reduce(SimulationDuration.zero) { $0 + $1.worked }
    #expect(worked == outcome.ledger.bookedOnPeople)
  }
}
