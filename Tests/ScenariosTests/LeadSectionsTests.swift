import LeadPolicy
import Sampling
import Scenarios
import Testing

/// A small scenario with sections of its own, read.
private func read(_ sections: String) throws(ScenarioErrors) -> Scenario {
  try ScenarioReader.read(text: scenario(sections: sections), file: "s")
}

@Suite("The sections of what the lead decides")
struct LeadSectionsTests {
  // MARK: Assignment

  @Test(
    "Left out, the rules assign, people pull, and the settings of the policies are those of the reference")
  func assignmentDefaults() throws {
    let assignment = try read("").assignment
    #expect(assignment.policy == .rules)
    #expect(assignment.dispatch == .pull)
    #expect(assignment.discipline == .priority)
    #expect(assignment.weights == ScoreWeights())
    #expect(assignment.limits == ScoreLimits())
    #expect(assignment.overflowAbove == nil)
    #expect(assignment.whenNobodyQualified == .closest)
    #expect(assignment.escalateAfterHours == nil)
    #expect(assignment.external == nil)
  }

  @Test("Every key of the assignment is read into its own place")
  func assignmentKeys() throws {
    let assignment = try read(
      """
      assignment: { policy: "weighted-score", weights: { skillMatch: 1, freeCapacity: 2, complexityFit: 3,
          learningValue: 4, recentPerformance: 5 },
        limits: { minimumSkillMatch: 0.5, maximumLoad: 1.5 }, overflowAbove: 0.7, whenNobodyQualified: "wait",
        escalateAfterHours: 24 }
      """
    ).assignment
    #expect(assignment.policy == .weightedScore)
    #expect(
      assignment.weights
        == ScoreWeights(
          skillMatch: 1, freeCapacity: 2, complexityFit: 3, learningValue: 4, recentPerformance: 5))
    #expect(assignment.limits == ScoreLimits(minimumSkillMatch: 0.5, maximumLoad: 1.5))
    #expect(assignment.overflowAbove == 0.7)
    #expect(assignment.whenNobodyQualified == .wait)
    #expect(assignment.escalateAfterHours == 24)
  }

  @Test("Weights that are left out keep those of the reference")
  func someWeights() throws {
    let weights = try read("assignment: { weights: { skillMatch: 0 } }").assignment.weights
    #expect(weights == ScoreWeights(skillMatch: 0))
  }

  @Test(
    "Every policy but the rules hands work out at once",
    arguments: AssignmentPolicyKind.allCases.filter { $0 != .rules && $0 != .external })
  func dispatch(policy: AssignmentPolicyKind) throws {
    for dispatch in ["", ", dispatch: \"push\""] {
      let assignment = try read("assignment: { policy: \"\(policy.rawValue)\"\(dispatch) }").assignment
      #expect(assignment.policy == policy)
      #expect(assignment.dispatch == .push)
    }
  }

  @Test("A program outside has a command, and ten seconds unless the scenario says otherwise")
  func external() throws {
    let keys = #"policy: "external", external: { command: ["python3", "assign.py"]"#
    #expect(
      try read("assignment: { \(keys) } }").assignment.external
        == ExternalProgramSettings(command: ["python3", "assign.py"], timeoutSeconds: 10))
    let assignment = try read("assignment: { \(keys), timeoutSeconds: 0.5 } }").assignment
    #expect(assignment.external?.timeoutSeconds == 0.5)
    #expect(assignment.dispatch == .push)
  }

  @Test(
    "Queues have six orders",
    arguments: zip(
      [
        "fifo", "priority", "shortest-estimate", "preemptive-priority", "earliest-due-date", "critical-path",
      ],
      [
        QueueDiscipline.fifo, .priority, .shortestEstimate, .preemptivePriority, .earliestDueDate,
        .criticalPath,
      ]))
  func disciplines(name: String, discipline: QueueDiscipline) throws {
    #expect(try read("assignment: { discipline: \"\(name)\" }").assignment.discipline == discipline)
  }

  // MARK: Capacity

  @Test("An episode of high load ends at the mark after a day, unless the scenario says otherwise")
  func capacity() throws {
    #expect(try read("").capacity == CapacityThresholds())
    let marks = try read("capacity: { escalateAbove: 0.8 }").capacity
    #expect(marks.clearBelow == nil)
    #expect(marks.clearAfterDays == 1)
    let own = try read("capacity: { clearBelow: 0.9, clearAfterDays: 3 }").capacity
    #expect(own == CapacityThresholds(clearBelow: 0.9, clearAfterDays: 3))
  }

  // MARK: Review

  @Test("Left out, nobody but the lead reviews, and nothing escapes into incidents")
  func reviewDefaults() throws {
    let review = try read("").review
    #expect(review.peer == nil)
    #expect(review.takeOverAfterHours == nil)
    #expect(review.defectFactors == DefectFactors())
    #expect(review.escapes == nil)
  }

  @Test("A peer's review has the stated defaults, and goes with the review")
  func peers() throws {
    let peer = try read("review: { peer: {} }").review.peer
    #expect(
      peer
        == PeerReviewSettings(
          effortHours: .lognormal(median: 0.3, sigma: 0.8), detectionShare: 0.5, serviceLevelHours: 4,
          skipAfterHours: 24))
    let own = try read(
      "review: { peer: { effortHours: 1, detectionShare: 0.25, serviceLevelHours: 6, skipAfterHours: null } }"
    ).review.peer
    #expect(
      own
        == PeerReviewSettings(
          effortHours: .constant(1), detectionShare: 0.25, serviceLevelHours: 6, skipAfterHours: nil))
    #expect(try read("review: { peer: { enabled: false } }").review.peer == nil)
    let off = try read("review: { enabled: false, peer: {}, takeOverAfterHours: 48 }").review
    #expect(off.peer == nil)
    #expect(off.takeOverAfterHours == nil)
  }

  @Test("The clock, the Tech Lead's turn, and what makes defects likelier are read")
  func reviewKeys() throws {
    let review = try read(
      """
      review: { serviceLevelClock: "reviewer-hours", takeOverAfterHours: 48, defectFactors: { perLevelBelow: 1.5,
        perLevelAbove: 0.8, simple: 0.5, moderate: 1.25, high: 2, haste: 3 } }
      """
    ).review
    #expect(review.serviceLevelClock == .reviewerHours)
    #expect(review.takeOverAfterHours == 48)
    let factors = review.defectFactors
    #expect([factors.perLevelBelow, factors.perLevelAbove, factors.haste] == [1.5, 0.8, 3])
    #expect([factors.simple, factors.moderate, factors.high] == [0.5, 1.25, 2])
  }

  @Test("What escapes comes back as the scenario says")
  func escapes() throws {
    #expect(
      try read("review: { escapes: {} }").review.escapes
        == EscapeSettings(
          vulnerabilityProbability: 0.3, breakingChangeProbability: 0.6, delayDays: .exponential(mean: 20),
          effortHours: .lognormal(median: 3, sigma: 0.7)))
    let keys = "vulnerabilityProbability: 0.1, breakingChangeProbability: 0.2, delayDays: 3, effortHours: 4"
    #expect(
      try read("review: { escapes: { \(keys) } }").review.escapes
        == EscapeSettings(
          vulnerabilityProbability: 0.1, breakingChangeProbability: 0.2, delayDays: .constant(3),
          effortHours: .constant(4)))
    #expect(try read("review: { escapes: { enabled: false } }").review.escapes == nil)
  }
}
