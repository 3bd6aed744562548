import Foundation
import LeadPolicy
import Sampling
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// The clocks of a review, and the Tech Lead who takes it over.
@Suite struct ReviewDeadlineTests {
  private func team(lead: String, takeOverAfter: Double?, clock: ServiceLevelClock = .workingHours)
    -> ReviewedTeam
  {
    var team = ReviewedTeam()
    team.peer = nil
    team.team.lead = lead
    team.edit = {
      $0.review.takeOverAfterHours = takeOverAfter
      $0.review.serviceLevelClock = clock
    }
    return team
  }

  @Test("with the lead away for months, the Tech Lead is asked after 48 working hours and reviews instead")
  func takenOver() throws {
    var team = team(
      lead: #"focus: 1, absences: [ { from: "2026-01-05", to: "2026-12-31" } ]"#, takeOverAfter: 48)
    team.team.days = 120
    let scenario = try team.compiled()
    let outcome = try team.outcome(scenario)
    let trace = try #require(outcome.trace)
    #expect(trace.reviews.count > 3)
    for review in trace.reviews {
      #expect(review.reviewer == nil && review.kind == .domain)
      #expect(isClose(officeHours(review.submitted, review.started), 48), "asked")
      #expect(isClose(review.turnaroundHours, 50), "answered two hours later")
      #expect(isClose(officeHours(review.submitted, review.decided), 50))
    }
    #expect(!trace.work.contains { $0.activity == .review })
    let asked = trace.escalations.filter { $0.trigger == .overdueReview }
    #expect(asked.count >= trace.reviews.count)
    #expect(asked.allSatisfy { $0.answeredBy == "tech-lead" && $0.reason.hasPrefix("The Tech Lead reviews") })
    #expect(try outcome.metric("reviews_taken_over_share", of: scenario) == 1)
    #expect(scenario.armedTriggers == [.overdueReview])
  }

  @Test("a lead who is at the review when the answer comes gives the verdict, and so does one who was first")
  func leadIsFirst() throws {
    // Reviews take four hours around the clock; the answer comes after three hours, or too late.
    for answer in [1.0, 30] {
      var team = team(lead: #"focus: 1, calendar: "always""#, takeOverAfter: 2)
      team.team.calendar = #""always""#
      team.team.review = "enabled: true, effortHours: 4"
      team.team.counterparts = #""tech-lead": { responseHours: \#(answer) }"#
      let trace = try team.trace()
      #expect(trace.reviews.count > 3)
      #expect(trace.escalations.count > 3)
      let alone = trace.reviews.filter { $0.started == $0.submitted }
      #expect(alone.count > 3)
      for review in alone { #expect(review.reviewer == 2 && isClose(review.turnaroundHours, 4)) }
    }
  }

  @Test("reviews that wait while the lead is busy are taken over with the same verdict")
  func sameVerdict() throws {
    func findings(takeOverAfter: Double?) throws -> (found: [Int: [String]], byTechLead: Int) {
      var team = team(lead: #"focus: 1, calendar: "always""#, takeOverAfter: takeOverAfter)
      team.team.calendar = #""always""#
      team.team.arrivals = "perHour: 0.2"
      team.team.review = "enabled: true, effortHours: 4"
      team.violated = [.testCoverage, .errorHandling, .loggingAndMonitoring]
      team.detection = 0.5
      let first = try team.trace().reviews.filter { $0.round == 1 }
      return (
        Dictionary(uniqueKeysWithValues: first.map { ($0.strategic, $0.failedChecks) }),
        first.count { $0.reviewer == nil }
      )
    }
    let (alone, helped) = (try findings(takeOverAfter: nil), try findings(takeOverAfter: 5))
    #expect(alone.byTechLead == 0)
    #expect(helped.byTechLead > 3)
    for (task, found) in helped.found { #expect(alone.found[task] ?? found == found) }
  }

  @Test("one review over a weekend on three clocks", arguments: ServiceLevelClock.allCases)
  func threeClocks(_ clock: ServiceLevelClock) throws {
    // Handed in on Friday at 17:00; the lead, on shift from 06:00, takes three and a half hours on Monday.
    var team = team(
      lead: #"focus: 1, calendar: { workDays: ["mon", "tue", "wed", "thu", "fri"], hours: ["06:00-10:00"] }"#,
      takeOverAfter: nil, clock: clock)
    team.team.team = "developer: { count: 1, focus: 1 }"
    team.team.days = 14
    team.team.tasks = #"{ key: "A", title: "a", hours: 7 }"#
    team.team.review = "enabled: true, effortHours: 3.5, serviceLevelHours: 3"
    let folder = FileManager.default.temporaryDirectory.appending(path: "plimsoll-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("arrived,template,priority\n2026-01-09T09:00:00,story,normal\n".utf8)
      .write(to: folder.appending(path: "friday.csv"))
    team.team.arrivals = #"trace: "friday.csv""#
    team.file = folder.appending(path: "reviewed-team.json5").path
    let scenario = try team.compiled()
    let outcome = try team.outcome(scenario)
    let reviews = try #require(outcome.trace).reviews
    try #require(reviews.count == 1)
    #expect(reviews[0].submitted == SimulationTime(hours: 4 * 24 + 17))
    #expect(reviews[0].decided == SimulationTime(hours: 7 * 24 + 9.5))
    let expected: [ServiceLevelClock: Double] = [.workingHours: 1.5, .reviewerHours: 3.5, .elapsed: 64.5]
    #expect(reviews[0].turnaroundHours == expected[clock])
    #expect(try outcome.metric("review_turnaround_h.mean", of: scenario) == expected[clock])
    #expect(try outcome.metric("review_turnaround_elapsed_h.mean", of: scenario) == 64.5)
    #expect(try outcome.metric("review_sla_hit_rate", of: scenario) == (clock == .workingHours ? 1 : 0))
    #expect(try outcome.metric("review_sla_hit_rate_elapsed", of: scenario) == 0)
    #expect(try outcome.metric("review_sla_hit_rate_reviewer_hours", of: scenario) == 0)
  }
}
