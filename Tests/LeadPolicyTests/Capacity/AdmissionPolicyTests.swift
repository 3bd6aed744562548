import LeadPolicy
import Testing

@Suite("Capacity bands and admission")
struct AdmissionPolicyTests {
  let marks = CapacityThresholds()

  @Test func `the marks are the design's`() {
    #expect(marks.ideal == 0.75 && marks.warning == 0.85 && marks.critical == 0.95)
    #expect(marks.lookaheadDays == 3 && marks.escalateAbove == 0.90 && marks.escalateAfterDays == 2)
  }

  @Test(arguments: [
    (0, CapacityBand.belowIdeal), (0.75.nextDown, .belowIdeal), (0.75, .ideal), (0.85.nextDown, .ideal),
    (0.85, .warning), (0.95.nextDown, .warning), (0.95, .critical), (1.2, .critical),
    (.infinity, .critical), (.nan, .critical),
  ])
  func `a mark belongs to the band above it`(utilization: Double, band: CapacityBand) {
    #expect(CapacityBand(utilization: utilization, thresholds: marks) == band)
  }

  @Test func `bands are ordered and named`() {
    #expect(CapacityBand.allCases.map(\.name) == ["below-ideal", "ideal", "warning", "critical"])
    #expect(CapacityBand.allCases == CapacityBand.allCases.sorted())
  }

  @Test(arguments: [
    (0, AdmissionOutcome.accept), (0.75, .accept), (0.85.nextDown, .accept), (0.85, .acceptWithWarning),
    (0.95.nextDown, .acceptWithWarning), (0.95, .defer), (3, .defer), (.infinity, .defer), (.nan, .defer),
  ])
  func `a task is accepted, accepted with a warning or deferred at the marks`(
    utilization: Double, outcome: AdmissionOutcome
  ) {
    for priority in Priority.allCases {
      let decision = AdmissionPolicy.decide(
        committedUtilization: utilization, priority: priority, thresholds: marks)
      let urgent = priority == .critical && outcome == .defer
      #expect(decision.outcome == (urgent ? .escalate : outcome))
    }
  }

  @Test(arguments: [
    (
      0.8, Priority.normal, "accept",
      "Accepted: committed utilization 80 % is below the warning mark of 85 %."
    ),
    (
      0.9312, .normal, "accept-with-warning",
      "Accepted with a warning: committed utilization 93.12 % is at or above the warning mark of 85 %, "
        + "below the critical mark of 95 %."
    ),
    (
      0.95, .high, "defer",
      "Deferred: committed utilization 95 % is at or above the critical mark of 95 %."
    ),
    (
      1.5, .critical, "escalate",
      "Escalated: committed utilization 150 % is at or above the critical mark of 95 %, and a task of "
        + "critical priority is not deferred."
    ),
    (.infinity, .low, "defer", "Deferred: nobody is available in the lookahead."),
  ])
  func `the reason gives the numbers`(utilization: Double, priority: Priority, code: String, text: String) {
    let decision = AdmissionPolicy.decide(
      committedUtilization: utilization, priority: priority, thresholds: marks)
    #expect(decision.code == code)
    #expect(decision.explanation == text)
  }
}
