import LeadPolicy
import Testing

@Suite("Actions that conditions of the load set off")
struct CapacityActionPolicyTests {
  @Test(arguments: [
    (CapacityBand.belowIdeal, []), (.ideal, []), (.warning, [CapacityCondition.warning]),
    (.critical, [.warning, .critical]),
  ])
  func `a mark that is reached holds in every band above it`(
    band: CapacityBand, expected: [CapacityCondition]
  ) {
    for (isSustained, isOversubscribed) in [(false, false), (false, true), (true, false), (true, true)] {
      let holding = CapacityConditions(
        band: band, isUtilizationSustained: isSustained, isEveryoneOversubscribed: isOversubscribed)
      let episodes: [CapacityCondition] =
        (isSustained ? [.sustainedUtilization] : []) + (isOversubscribed ? [.allOversubscribed] : [])
      #expect(holding.conditions == expected + episodes)
    }
  }

  @Test func `an action is in force exactly while one of its conditions holds`() {
    for wanted in UInt8(0)..<16 {
      for held in UInt8(0)..<16 {
        let (conditions, holding) = (CapacityConditions(rawValue: wanted), CapacityConditions(rawValue: held))
        for action in CapacityAction.allCases {
          var policy = CapacityActionPolicy()
          switch action {
          case .defer: policy.defer = conditions
          case .overflow: policy.overflow = conditions
          case .overtime: policy.overtime = conditions
          case .borrow: policy.borrow = conditions
          case .cutScope: policy.cutScope = conditions
          }
          let isExpected = conditions.conditions.contains { holding.conditions.contains($0) }
          let decision = policy.decide(holding: holding)
          #expect(decision.actions.actions == (isExpected ? [action] : []))
        }
      }
    }
  }

  @Test func `the reason of an action names the conditions that set it off and no others`() {
    let policy = CapacityActionPolicy(
      overtime: CapacityConditions([.critical, .allOversubscribed]), borrow: CapacityConditions(.warning))
    let decision = policy.decide(holding: CapacityConditions([.warning, .critical, .sustainedUtilization]))
    #expect(decision.actions.actions == [.overtime, .borrow])
    #expect(
      decision.explanation
        == "Overtime is wanted: committed utilization is at or above the critical mark. "
        + "Borrowed people are wanted: committed utilization is at or above the warning mark.")
    #expect(decision.explanation(of: .cutScope) == "Nothing that sets off cut-scope holds.")
    #expect(policy.decide(holding: []).explanation == "No action is in force.")
  }

  @Test func `conditions and actions have the codes of scenarios`() {
    #expect(
      CapacityCondition.allCases.map(\.code) == [
        "warning", "critical", "sustained-utilization", "all-oversubscribed",
      ])
    #expect(
      CapacityAction.allCases.map(\.code) == ["defer", "overflow", "overtime", "borrow", "cut-scope"])
  }
}
