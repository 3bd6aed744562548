import LeadPolicy
import Testing

@Suite("Reviews that take too long")
struct ReviewDeadlinesTests {
  @Test func `the published figures are 24 h for the peer and 48 h for the lead`() {
    #expect(ReviewDeadlines.reference == ReviewDeadlines(peerHours: 24, domainHours: 48))
  }

  @Test(arguments: [
    (TaskState.peerReview, 24.0.nextDown, ReviewDelay.wait), (.peerReview, 24, .leadTakesOver),
    (.peerReview, 1000, .leadTakesOver), (.domainReview, 48.0.nextDown, .wait),
    (.domainReview, 48, .techLeadReviews), (.domainReview, 1000, .techLeadReviews), (.blocked, 1000, .wait),
    (.peerReview, .nan, .wait),
  ])
  func `somebody else takes over at the deadline and not before`(
    state: TaskState, hours: Double, expected: ReviewDelay
  ) {
    #expect(ReviewDeadlines.reference.decide(state, hours: hours).outcome == expected)
  }

  @Test func `without a deadline a review waits for ever`() {
    for deadlines in [
      ReviewDeadlines(peerHours: nil, domainHours: nil),
      ReviewDeadlines(peerHours: .infinity, domainHours: .infinity),
    ] {
      for state in [TaskState.peerReview, .domainReview] {
        let decision = deadlines.decide(state, hours: 1e9)
        #expect(decision.outcome == .wait)
        #expect(decision.explanation == "Waits: nobody else takes over a task in \(state.name).")
      }
    }
  }

  @Test func `the reason gives the hours and the deadline`() {
    let deadlines = ReviewDeadlines(peerHours: 10, domainHours: 20)
    #expect(
      deadlines.decide(.peerReview, hours: 10.5).explanation
        == "The lead reviews without waiting for the peer: 10.5 h in peer-review, 10 h allowed.")
    #expect(
      deadlines.decide(.domainReview, hours: 21).explanation
        == "The Tech Lead reviews instead of the lead: 21 h in domain-review, 20 h allowed.")
    #expect(
      deadlines.decide(.domainReview, hours: 12).explanation
        == "Waits: 12 h in domain-review are less than the 20 h after which somebody else takes over.")
  }

  @Test func `outcomes are named for records`() {
    #expect(ReviewDelay.allCases.map(\.code) == ["wait", "lead-takes-over", "tech-lead-reviews"])
  }
}
