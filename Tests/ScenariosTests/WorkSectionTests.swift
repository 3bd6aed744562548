import LeadPolicy
import Sampling
import Scenarios
import Testing
import WorkingTime

/// A small scenario with sections of its own, read.
private func read(_ sections: String, team: String? = nil) throws(ScenarioErrors) -> Scenario {
  let text = team.map { scenario(team: $0, sections: sections) } ?? scenario(sections: sections)
  return try ScenarioReader.read(text: text, file: "s")
}

@Suite("The work, planning and team sections")
struct WorkSectionTests {
  @Test("Context switches, hand-overs and interruptions are read, and left out they cost nothing")
  func disturbances() throws {
    let work = try read(
      """
      work: { contextSwitchHours: 0.2, handOverShare: 0.3,
        interruptions: { perHour: 0.5, hours: { distribution: "exponential", mean: 0.25 } } }
      """
    ).work
    #expect(work.contextSwitchHours == .constant(0.2))
    #expect(work.handOverShare == 0.3)
    #expect(work.interruptions == InterruptionSettings(ratePerHour: 0.5, hours: .exponential(mean: 0.25)))
    #expect(work.blockers == nil)
    let plain = try read("").work
    #expect(plain.contextSwitchHours == .constant(0))
    #expect(plain.handOverShare == 0)
    #expect(plain.interruptions == nil)
    #expect(plain.blockers == nil)
    #expect(plain.mentoring == [])
  }

  @Test("Every kind of blocker is read into its own place, and one left out never strikes")
  func blockers() throws {
    let blockers = try #require(
      try read(
        """
        work: { blockers: { "unclear-scope": { probability: 0.4, resolutionHours: 4 },
          "missing-dependency": { probability: 0.1, resolutionHours: 1 },
          "external-dependency": { probability: 0.3, resolutionHours: 3 },
          escalateAfterHours: 2, techLeadAfterHours: 5, leadHours: 0.25 } }
        """
      ).work.blockers)
    func kind(_ kind: BlockerKind) -> BlockerSettings.Kind { blockers.kinds[kind.rawValue] }
    #expect(blockers.kinds.count == BlockerKind.allCases.count)
    #expect(kind(.missingDependency) == .init(probability: 0.1, resolutionHours: .constant(1)))
    #expect(kind(.technicalUncertainty).probability == 0)
    #expect(kind(.externalDependency) == .init(probability: 0.3, resolutionHours: .constant(3)))
    #expect(kind(.unclearScope) == .init(probability: 0.4, resolutionHours: .constant(4)))
    #expect([blockers.escalateAfterHours, blockers.techLeadAfterHours] == [2, 5])
    #expect(blockers.leadHours == .constant(0.25))
  }

  @Test(
    "Blockers reach the lead after 4 hours and the Tech Lead after 8, unless the scenario says otherwise",
    arguments: [
      ("", 4, 8), ("techLeadAfterHours: null", 4, .infinity), ("techLeadAfterHours: 4", 4, 4),
      ("escalateAfterHours: null, techLeadAfterHours: null", .infinity, .infinity),
      ("escalateAfterHours: null", .infinity, 8), ("escalateAfterHours: 8", 8, 8),
      ("escalateAfterHours: 9, techLeadAfterHours: null", 9, .infinity),
    ])
  func blockerMarks(keys: String, lead: Double, techLead: Double) throws {
    let blockers = try #require(try read("work: { blockers: { \(keys) } }").work.blockers)
    #expect(blockers.escalateAfterHours == lead)
    #expect(blockers.techLeadAfterHours == techLead)
    #expect(blockers.leadHours == .lognormal(median: 0.5, sigma: 0.5))
  }

  @Test("Mentoring names roles, skills and hours, and raises one level unless it says more")
  func mentoring() throws {
    let team = """
      { "senior-developer": {}, "backend-developer": {} }
      """
    let one = #"mentor: "senior-developer", mentee: "backend-developer", skills: ["security", "sql"]"#
    let mentoring = try read(
      "work: { mentoring: [{ \(one), hoursPerWeek: 2, hoursPerLevel: 30 },"
        + " { \(one), hoursPerWeek: 1, hoursPerLevel: 20, maximumLevels: 2 }] }", team: team
    ).work.mentoring
    #expect(
      mentoring == [
        MentoringSettings(
          mentor: "senior-developer", mentee: "backend-developer", skills: ["security", "sql"],
          hoursPerWeek: 2, hoursPerLevel: 30, maximumLevels: 1),
        MentoringSettings(
          mentor: "senior-developer", mentee: "backend-developer", skills: ["security", "sql"],
          hoursPerWeek: 1, hoursPerLevel: 20, maximumLevels: 2),
      ])
  }

  @Test("Work that is switched off has nothing that comes between, and blockers have a switch of their own")
  func switches() throws {
    let keys = """
      contextSwitchHours: 1, handOverShare: 1, interruptions: { perHour: 1, hours: 1 },
      blockers: { "unclear-scope": { probability: 1, resolutionHours: 1 } }
      """
    let off = try read("work: { enabled: false, \(keys) }").work
    #expect(off.contextSwitchHours == .constant(0))
    #expect(off.handOverShare == 0)
    #expect(off.interruptions == nil)
    #expect(off.blockers == nil)
    #expect(try read("work: { blockers: { enabled: false } }").work.blockers == nil)
    #expect(try read("work: { blockers: null }").work.blockers == nil)
  }

  @Test("The gates of a plan are there when the section is, and go with the planning")
  func gates() throws {
    #expect(try read("").planning.gates == nil)
    #expect(
      try read("planning: { gates: {} }").planning.gates
        == PlanGateSettings(failureProbability: 0.1, replanHours: .lognormal(median: 0.75, sigma: 0.5)))
    #expect(
      try read("planning: { gates: { failureProbability: 0.95, replanHours: 2 } }").planning.gates
        == PlanGateSettings(failureProbability: 0.95, replanHours: .constant(2)))
    #expect(try read("planning: { gates: { enabled: false } }").planning.gates == nil)
    #expect(try read("planning: { enabled: false, gates: {} }").planning.gates == nil)
  }

  @Test(
    "People leave and start, those who start at half speed for 60 days unless the scenario says otherwise")
  func changes() throws {
    let team = """
      { developer: { count: 3, changes: [{ person: 3, starts: "2026-03-02" }, { person: 1, leaves: "2026-02-27" },
        { person: 2, starts: "2026-04-01", leaves: "2026-04-01", startingSpeed: 0.25, rampUpDays: 30 }] } }
      """
    let role = try read("", team: team).team[0]
    #expect(
      role.changes == [
        StaffChange(
          person: 2, starts: CalendarDay(iso8601: "2026-03-02"), startingSpeed: 0.5, rampUpDays: 60),
        StaffChange(person: 0, leaves: CalendarDay(iso8601: "2026-02-27")),
        StaffChange(
          person: 1, starts: CalendarDay(iso8601: "2026-04-01"), leaves: CalendarDay(iso8601: "2026-04-01"),
          startingSpeed: 0.25, rampUpDays: 30),
      ])
    #expect(role.changes[1].startingSpeed == 1)
    #expect(role.changes[1].rampUpDays == 0)
    #expect(try read("").team.allSatisfy { $0.changes.isEmpty })
  }

  @Test("Streams may preempt and bring due dates")
  func streams() throws {
    let text = scenario(
      workload: """
        { a: { tier: 1, arrivals: { perHour: 1 }, tasks: { t: { estimate: 1 } }, preempts: true, dueHours: 8 },
          b: { tier: 2, arrivals: { perHour: 1 }, tasks: { t: { estimate: 1 } } },
          c: { tier: 3, arrivals: { perHour: 1 }, templates: { own: 1 }, preempts: false,
            dueHours: { distribution: "uniform", low: 40, high: 80 } } }
        """,
      sections: "templates: { own: { category: \"microservices\", tasks: [{ key: \"k\", hours: 1 }] } }")
    let streams = try ScenarioReader.read(text: text, file: "s").workload
    #expect(streams.map(\.preempts) == [true, false, false])
    #expect(streams.map(\.dueHours) == [.constant(8), nil, .uniform(low: 40, high: 80)])
  }
}
