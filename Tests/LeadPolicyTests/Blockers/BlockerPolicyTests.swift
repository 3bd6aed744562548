import LeadPolicy
import Testing

@Suite("Blockers and who sees to them")
struct BlockerPolicyTests {
  let resolvableByLead: [BlockerKind] = [.missingDependency, .technicalUncertainty, .unclearScope]

  @Test func `the published figures are 4 h to the lead and 8 h to the Tech Lead`() {
    #expect(BlockerPolicy.reference == BlockerPolicy(escalateAfterHours: 4, techLeadAfterHours: 8))
  }

  @Test(arguments: [
    (0.0, BlockerOutcome.stay), (4.0.nextDown, .stay), (4, .escalateToLead),
    (8.0.nextDown, .escalateToLead), (8, .escalateToTechLead), (500, .escalateToTechLead), (.nan, .stay),
  ])
  func `a blocker goes to the lead at the first limit and to the Tech Lead at the second`(
    hours: Double, expected: BlockerOutcome
  ) {
    for kind in resolvableByLead {
      #expect(BlockerPolicy.reference.decide(kind, hoursBlocked: hours).outcome == expected)
    }
    // What somebody outside must do passes the lead over.
    #expect(
      BlockerPolicy.reference.decide(.externalDependency, hoursBlocked: hours).outcome
        == (expected == .escalateToLead ? .stay : expected))
  }

  @Test func `infinite limits are never reached`() {
    let policy = BlockerPolicy(escalateAfterHours: .infinity, techLeadAfterHours: .infinity)
    for kind in BlockerKind.allCases {
      #expect(policy.decide(kind, hoursBlocked: 1e12).outcome == .stay)
      #expect(policy.nextDecisionHours(kind, after: .stay) == nil)
    }
  }

  @Test(arguments: [(4.0, 8.0), (8, 4), (6, 6), (.infinity, 5), (5, .infinity), (0, 0)])
  func `deciding anew only at the hours that are announced loses nothing`(lead: Double, techLead: Double) {
    let policy = BlockerPolicy(escalateAfterHours: lead, techLeadAfterHours: techLead)
    for kind in BlockerKind.allCases {
      var announced = policy.decide(kind, hoursBlocked: 0).outcome
      for quarter in 0...80 {
        let hours = Double(quarter) / 4
        if let next = policy.nextDecisionHours(kind, after: announced), hours >= next {
          announced = policy.decide(kind, hoursBlocked: next).outcome
        }
        #expect(announced == policy.decide(kind, hoursBlocked: hours).outcome, "\(kind) \(hours)")
      }
    }
  }

  @Test func `the reason names the blocker, the hours and the limit`() {
    let policy = BlockerPolicy.reference
    #expect(
      policy.decide(.unclearScope, hoursBlocked: 4.5).explanation
        == "Escalated to the lead: blocked by unclear scope for 4.5 h, at least 4 h.")
    #expect(
      policy.decide(.externalDependency, hoursBlocked: 9).explanation
        == "Escalated to the Tech Lead: blocked by an external dependency for 9 h, at least 8 h.")
    #expect(
      policy.decide(.externalDependency, hoursBlocked: 5).explanation
        == "Stays blocked: blocked by an external dependency for 5 h, and the lead cannot resolve that.")
    #expect(
      policy.decide(.missingDependency, hoursBlocked: 1).explanation
        == "Stays blocked: blocked by a missing dependency for 1 h, which is not yet too long.")
  }

  @Test func `kinds are numbered and named as scenarios have them`() {
    #expect(BlockerKind.allCases.map(\.rawValue) == [0, 1, 2, 3])
    #expect(
      BlockerKind.allCases.map(\.code) == [
        "missing-dependency", "technical-uncertainty", "external-dependency", "unclear-scope",
      ])
    for kind in BlockerKind.allCases { #expect(BlockerKind(code: kind.code) == kind) }
    #expect(BlockerKind(code: "scope") == nil)
    #expect(BlockerOutcome.allCases.map(\.code) == ["stay", "escalate-to-lead", "escalate-to-tech-lead"])
  }
}
