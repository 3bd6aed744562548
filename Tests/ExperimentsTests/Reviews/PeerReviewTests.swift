import LeadPolicy
import OutputAnalysis
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// A peer looks finished work through before the lead does.
@Suite struct PeerReviewTests {
  @Test("handed in, then a peer's hour, then the lead's, then done")
  func handInPeerLead() throws {
    let trace = try ReviewedTeam().trace()
    let task = try #require(trace.tasks.first { $0.strategic == 0 })
    #expect(trace.states(of: 0) == [.inProgress, .peerReview, .domainReview, .readyForHandOff, .completed])
    let reviews = trace.reviews(of: 0)
    #expect(reviews.map(\.kind) == [.peer, .domain])
    #expect(reviews.map(\.reviewer) == [1 - (try #require(task.assignee)), 2])
    // Eight hours of work, an hour of the idle peer, an hour of the idle lead.
    #expect(isClose(officeHours(try #require(task.started), try #require(task.completed)), 10))
    #expect(reviews.map(\.turnaroundHours) == [1, 1])
    let peerWork = trace.work.filter { $0.strategic == 0 && $0.activity == .peerReview }
    #expect(peerWork.map(\.person) == [reviews[0].reviewer])
    #expect(peerWork.map(\.worked.hours) == [1])
  }

  @Test("what the peer finds goes back to the author and is not the lead's round")
  func peerFindings() throws {
    var team = ReviewedTeam()
    team.violated = [.testCoverage]
    let scenario = try team.compiled()
    let outcome = try team.outcome(scenario)
    let trace = try #require(outcome.trace)
    let task = try #require(trace.tasks.first { $0.strategic == 0 })
    #expect(
      trace.states(of: 0) == [
        .inProgress, .peerReview, .inProgress, .peerReview, .domainReview, .readyForHandOff, .completed,
      ])
    #expect(trace.reviews(of: 0).map(\.round) == [1, 2, 1])
    #expect(trace.reviews(of: 0).map(\.failedChecks) == [["test-coverage"], [], []])
    #expect(task.actualHours == 10)
    #expect(task.reviewRounds == 1)
    #expect(isClose(officeHours(try #require(task.started), try #require(task.completed)), 13))
    #expect(try outcome.metric("peer_rework_rate", of: scenario) == 1)
    #expect(try outcome.metric("rework_rate", of: scenario) == 0)
    let rework = trace.work.filter { $0.strategic == 0 && $0.activity == .rework }
    #expect(rework.map(\.round) == [1])
  }

  @Test("nobody reviews their own work, and alone there is no peer", arguments: [1, 2, 3])
  func authorNeverReviews(_ people: Int) throws {
    var team = ReviewedTeam()
    team.team.team = "developer: { count: \(people), focus: 1 }"
    team.team.arrivals = "perHour: \(0.1 * Double(people))"
    team.team.days = 200
    let trace = try team.trace()
    #expect(trace.tasks.count > 20)
    let authors = Dictionary(uniqueKeysWithValues: trace.tasks.map { ($0.strategic, $0.assignee) })
    for review in trace.reviews(.peer) { #expect(review.reviewer != authors[review.strategic]) }
    #expect(trace.reviews(.peer).isEmpty == (people == 1))
    let reviewers = Set(trace.reviews(.peer).compactMap(\.reviewer))
    #expect(reviewers.count == (people == 1 ? 0 : people))
  }

  @Test("a peer who is qualified comes before one with less to do, and nobody is asked who is away")
  func whoReviews() throws {
    var team = ReviewedTeam()
    team.team.team = """
      developer: { count: 2, focus: 1, skills: { sql: "expert" } },
      helper: { count: 1, focus: 1, skills: { sql: "beginner" } }
      """
    team.team.tasks = #"{ key: "A", title: "a", hours: 8, skills: { sql: "expert" } }"#
    team.team.arrivals = "perHour: 0.15"
    #expect(try team.trace().reviews(.peer).allSatisfy { $0.reviewer != 2 })
    team.team.team = """
      developer: {
        count: 2, focus: 1, skills: { sql: "expert" },
        absences: [ { person: 1, from: "2026-01-05", to: "2026-12-31" } ] },
      helper: { count: 1, focus: 1, skills: { sql: "beginner" } }
      """
    let reviews = try team.trace().reviews(.peer)
    #expect(reviews.count > 5)
    #expect(reviews.allSatisfy { $0.reviewer == 2 })
  }

  @Test("a peer's review goes before the peer's new tasks and behind their rework")
  func placeInQueue() throws {
    var team = ReviewedTeam()
    team.team.arrivals = "perHour: 0.22"
    team.team.days = 200
    team.violated = [.testCoverage]
    let trace = try team.trace()
    var (beforeTasks, behindRework) = (0, 0)
    for review in trace.reviews(.peer) {
      for work in trace.work where work.person == review.reviewer {
        let waitedAside = work.began > review.submitted && work.began < review.started
        if waitedAside { #expect(work.activity != .implementation, "\(work) before \(review)") }
      }
      // A task that the peer took up later was waiting already.
      beforeTasks += trace.tasks.count { task in
        guard let ready = task.ready, let started = task.started else { return false }
        return task.assignee == review.reviewer && ready < review.started && started > review.started
      }
    }
    for rework in trace.work where rework.activity == .rework {
      let sentBack = trace.reviews.first {
        $0.strategic == rework.strategic && !$0.failedChecks.isEmpty
      }
      let ready = try #require(sentBack).decided
      for work in trace.work where work.person == rework.person && work.activity == .peerReview {
        #expect(!(work.began > ready && work.began < rework.began), "\(work) before \(rework)")
      }
      behindRework += trace.reviews(.peer).count {
        $0.reviewer == rework.person && $0.submitted < rework.began && $0.started > rework.began
      }
    }
    #expect(beforeTasks > 1000 && behindRework > 100, "\(beforeTasks) and \(behindRework)")
  }

  /// Two developers at pieces of 30 hours each: a review waits for a peer who has just taken one up.
  private func busyPeer(skipAfter: Double?) -> ReviewedTeam {
    var team = ReviewedTeam()
    team.team.arrivals = ""
    team.team.streams = """
      long: { tier: 1, arrivals: { perHour: 0.2 }, tasks: { big: { estimate: 30 } } },
      """
    team.team.days = 120
    team.peer = PeerReviewSettings(
      effortHours: .constant(1), detectionShare: 1, serviceLevelHours: 4, skipAfterHours: skipAfter)
    return team
  }

  @Test("after 24 hours the lead does not wait for a peer any longer")
  func skipped() throws {
    let team = busyPeer(skipAfter: 24)
    let scenario = try team.compiled()
    let outcome = try team.outcome(scenario)
    let trace = try #require(outcome.trace)
    let decided = trace.reviews(.peer).count
    let handedIn = trace.transitions.filter { $0.state == .peerReview }
    let first = trace.reviews(.domain).filter { $0.round == 1 }
    let skipped = first.filter { domain in !trace.reviews(.peer).contains { $0.strategic == domain.strategic }
    }
    #expect(skipped.count > 3)
    for review in skipped {
      let submitted = try #require(handedIn.first { $0.strategic == review.strategic }).time
      #expect(isClose(officeHours(submitted, review.submitted), 24))
      #expect(!trace.work.contains { $0.activity == .peerReview && $0.strategic == review.strategic })
    }
    for review in trace.reviews(.peer) { #expect(review.turnaroundHours < 25) }
    let share = try outcome.metric("peer_reviews_skipped_share", of: scenario)
    #expect(share > 0 && share < 1 && decided > 0)
    #expect(try busyPeer(skipAfter: nil).trace().reviews(.peer).contains { $0.turnaroundHours > 25 })
  }

  @Test("a peer notices the share of what the lead would, and the lead the rest")
  func detection() throws {
    var team = ReviewedTeam()
    team.team.days = 20_000
    team.team.arrivals = "perHour: 0.1"
    team.team.tasks = #"{ key: "A", title: "a", hours: 8, flags: ["api-change"] }"#
    team.violated = [.inputValidation]
    team.detection = 0.8
    team.peer?.detectionShare = 0.5
    let scenario = try team.compiled()
    let outcome = try team.outcome(scenario)
    let trace = try #require(outcome.trace)
    let first = trace.reviews(.peer).filter { $0.round == 1 }
    let noticed = first.filter { !$0.failedChecks.isEmpty }.count
    #expect(first.count > 5000)
    #expect(try interval(noticed, of: first.count).contains(0.4))
    // What neither notices escapes: 0.6 × 0.2.
    let caught = try outcome.metric("vulnerability_catch_rate", of: scenario)
    let all = Int((caught * Double(first.count)).rounded())
    #expect(try interval(all, of: first.count).contains(0.88))
  }

  @Test("the same seed gives the same outcome on one thread and on two")
  func sameForAnyJobs() throws {
    var team = ReviewedTeam()
    team.team.arrivals = "perHour: 0.2"
    team.peer?.skipAfterHours = 3
    team.detection = 0.7
    team.violated = [.testCoverage, .performance]
    let compiled = try team.compiled()
    let runs = try [1, 2].map { try replications(of: compiled, 8, jobs: $0) }
    #expect(runs[0] == runs[1])
  }
}
