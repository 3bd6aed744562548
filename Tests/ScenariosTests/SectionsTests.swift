import LeadPolicy
import Sampling
import Scenarios
import Testing
import WorkingTime

@Suite("Sections of a scenario")
struct SectionsTests {
  private func read(
    team: String? = nil, workload: String? = nil, sections: String = ""
  ) throws(ScenarioErrors) -> Scenario {
    var text = scenario(sections: sections)
    if let team { text = scenario(team: team, sections: sections) }
    if let workload { text = scenario(workload: workload, sections: sections) }
    return try ScenarioReader.read(text: text, file: "s")
  }

  @Test(
    "A rate per week or day is one per hour of the clock it runs on",
    arguments: [
      ("perHour: 2", "", 2), ("perDay: 4", "", 0.5), ("perWeek: 20", "", 0.5),
      ("perDay: 48, during: \"all-hours\"", "", 2), ("perWeek: 84, during: \"all-hours\"", "", 0.5),
      ("perDay: 6", "calendar: { workDays: [\"mon\", \"sat\"], hours: [\"08:00-11:00\"] },", 2),
      ("perWeek: 6", "calendar: { workDays: [\"mon\", \"sat\"], hours: [\"08:00-11:00\"] },", 1),
      ("perWeek: 168", "calendar: \"always\",", 1),
    ])
  func arrivalRates(rate: String, calendar: String, perHour: Double) throws {
    let workload = "{ w: { tier: 1, arrivals: { \(rate) }, tasks: { t: { estimate: 1 } } } }"
    let scenario = try read(workload: workload, sections: calendar)
    #expect(scenario.workload[0].arrivals.ratePerHour == perHour)
  }

  @Test("A stream's rate can vary over the week and its tasks come in bursts and batches")
  func arrivalVariety() throws {
    let arrivals = """
      perWeek: 20, profile: { weekdays: { mon: 2, fri: 0 }, hours: { "09-12": 3, "15:30-16:00": 0.5 } },
      bursts: { factor: 3, shareOfTime: 0.2, meanHours: 16 }, batch: { distribution: "uniform", low: 1, high: 4 }
      """
    let scenario = try read(
      workload: "{ w: { tier: 1, arrivals: { \(arrivals) }, tasks: { t: { estimate: 1 } } } }")
    let settings = scenario.workload[0].arrivals
    let bursts = try #require(settings.bursts)
    #expect([bursts.factor, bursts.shareOfTime, bursts.meanHours] == [3, 0.2, 16])
    #expect(settings.batch == .uniform(low: 1, high: 4))
    let stretches = try #require(settings.profile).stretches(within: scenario.calendar.shifts)
    func rates(_ values: (Double, Double, Double)...) -> [RateStretch] {
      values.map { RateStretch(startHour: $0, endHour: $1, rate: $2) }
    }
    #expect(
      stretches[0]
        == rates((9, 12, 6), (12, 13, 2), (14, 15.5, 2), (15.5, 16, 1), (16, 18, 2)))
    #expect(stretches[1].map(\.rate) == [3, 1, 1, 0.5, 1])
    #expect(stretches[4].map(\.rate) == [0, 0, 0, 0, 0])
    #expect(stretches[5].isEmpty)
  }

  @Test(
    "Every distribution has a spelling",
    arguments: [
      ("2", Distribution.constant(2)),
      ("{ distribution: \"constant\", value: 2 }", .constant(2)),
      ("{ distribution: \"uniform\", low: 1, high: 2 }", .uniform(low: 1, high: 2)),
      ("{ distribution: \"triangular\", low: 1, mode: 2, high: 4 }", .triangular(low: 1, mode: 2, high: 4)),
      ("{ distribution: \"pert\", low: 1, mode: 2, high: 4 }", .pert(low: 1, mode: 2, high: 4, shape: 4)),
      (
        "{ distribution: \"beta\", alpha: 1, beta: 2, low: 0, high: 3 }",
        .beta(alpha: 1, beta: 2, low: 0, high: 3)
      ),
      ("{ distribution: \"exponential\", mean: 2 }", .exponential(mean: 2)),
      ("{ distribution: \"exponential\", rate: 4 }", .exponential(mean: 0.25)),
      ("{ distribution: \"erlang\", shape: 3, mean: 2 }", .erlang(shape: 3, mean: 2)),
      ("{ distribution: \"gamma\", shape: 0.5, mean: 2 }", .gamma(shape: 0.5, mean: 2)),
      ("{ distribution: \"lognormal\", median: 2, sigma: 1 }", .lognormal(median: 2, sigma: 1)),
      ("{ distribution: \"lognormal\", mean: 2, cv: 1 }", .lognormal(mean: 2, coefficientOfVariation: 1)),
      ("{ distribution: \"weibull\", shape: 2, scale: 3 }", .weibull(shape: 2, scale: 3)),
      ("{ distribution: \"empirical\", values: [1, 3] }", .empirical(values: [1, 3], weights: [1, 1])),
      (
        "{ distribution: \"empirical\", values: [1, 3], weights: [0, 2] }",
        .empirical(values: [1, 3], weights: [0, 2])
      ),
      (
        "{ distribution: \"truncated\", of: { distribution: \"exponential\", mean: 1 }, high: 3 }",
        .truncated(.exponential(mean: 1), low: 0, high: 3)
      ),
      (
        "{ distribution: \"mixture\", components: [{ weight: 3, of: 1 }, { weight: 1, of: 2 }] }",
        .mixture([
          .init(weight: 3, distribution: .constant(1)), .init(weight: 1, distribution: .constant(2)),
        ])
      ),
    ])
  func distributions(text: String, distribution: Distribution) throws {
    let scenario = try read(sections: "counterparts: { dba: { responseHours: \(text) } },")
    #expect(scenario.counterparts.map(\.id) == ["dba"])
    #expect(scenario.counterparts.map(\.responseHours) == [distribution])
  }

  @Test("The file's order is kept, and entries of weight 0 are left out")
  func orderAndWeights() throws {
    let scenario = try read(
      workload: """
        { z: { tier: 2, arrivals: { perHour: 1 }, tasks: {
            c: { estimate: 1 }, a: { estimate: 1, weight: 0 }, b: { estimate: 1, weight: 2 } },
            priorities: { critical: 1 } },
          y: { tier: 3, arrivals: { perHour: 1 }, templates: { own: 0, other: 1 } } }
        """,
      sections: """
        templates: { own: { category: "microservices", tasks: [{ key: "k", hours: 1 }] },
          other: { category: "microservices", tasks: [{ key: "k", hours: 1 }] } }
        """)
    #expect(scenario.workload.map(\.id) == ["z", "y"])
    #expect(scenario.workload[0].priorityWeights == [0, 0, 0, 1])
    guard case .atomic(2, let tasks) = scenario.workload[0].work,
      case .planned(3, let templates) = scenario.workload[1].work
    else {
      Issue.record("expected atomic work, then planned work")
      return
    }
    #expect(tasks.map(\.task.key) == ["c", "b"])
    #expect(tasks.map(\.weight) == [1, 2])
    #expect(templates.map(\.template) == ["other"])
  }

  @Test("A template of the scenario replaces the built-in one of the same name")
  func ownTemplates() throws {
    let scenario = try read(
      sections: """
        templates: { "jwt-authentication-api": { title: "Mine", category: "backend-security",
          keywords: ["JWT"], tasks: [
            { key: "one", title: "First", hours: 2, complexity: "high", security: "medium",
              flags: ["architecture", "api-change"], skills: { python: "expert" } },
            { key: "two", hours: 3.5, after: ["one"] } ] } }
        """)
    let named = scenario.templates.filter { $0.id == "jwt-authentication-api" }
    #expect(scenario.templates.count == TemplateLibrary.builtIn.count)
    #expect(named.map(\.title) == ["Mine"])
    #expect(named.first?.keywords == ["jwt"])
    #expect(
      named.first?.tasks == [
        TacticalTemplate(
          key: "one", title: "First", estimateHours: 2, skills: ["python": .expert], complexity: .high,
          security: .medium, flags: [.architecture, .apiChange]),
        TacticalTemplate(key: "two", title: "two", estimateHours: 3.5, dependencies: ["one"]),
      ])
  }

  @Test("Rules take one name or several, and a rule without a condition takes everything")
  func rules() throws {
    let scenario = try read(
      sections: """
        assignment: { rules: [
          { code: "a", when: { flags: ["architecture", "database-heavy"], security: "high" },
            assign: "developer", with: ["dba"], consult: ["tech-lead"] },
          { code: "b", assign: "developer" } ] }
        """)
    #expect(
      scenario.assignment.rules == [
        AssignmentRule(
          code: "a", condition: .init(anyFlag: [.architecture, .databaseHeavy], security: [.high]),
          assignee: "developer", collaborators: ["dba"], consulted: ["tech-lead"]),
        AssignmentRule(code: "b", condition: .init(), assignee: "developer"),
      ])
  }

  @Test("Without counterparts the default rules ask nobody and the default triggers are not armed")
  func noCounterparts() throws {
    let team = "{ \"backend-developer\": {}, \"senior-developer\": {} }"
    let scenario = try read(team: team, sections: "counterparts: {},")
    #expect(scenario.assignment.rules.map(\.assignee) == AssignmentRule.reference.map(\.assignee))
    #expect(scenario.assignment.rules.allSatisfy { $0.collaborators.isEmpty && $0.consulted.isEmpty })
    #expect(scenario.escalation.triggers.isEmpty)
    let some = try read(team: team, sections: "counterparts: { dba: { responseHours: 1 } },")
    #expect(some.escalation.triggers == [.dbaAssistance])
  }

  @Test("A calendar of one's own, absences of others, and the lead's order of work")
  func people() throws {
    let scenario = try read(
      team: """
        { developer: { count: 2, partTime: 0.5, calendar: { workDays: ["saturday"], hours: ["22:00-24:00"] },
          absences: [{ person: 2, from: "2026-01-05", to: "2026-01-05" }] } }
        """, sections: "lead: { workOrder: [\"planning\"] },")
    let role = scenario.team[0]
    #expect(
      role.calendar?.shifts[Weekday.saturday.rawValue] == [DailyShift(startMinute: 1320, endMinute: 1440)])
    #expect(role.absences.map(\.person) == [1])
    #expect(role.partTime == 0.5)
    #expect(scenario.lead.workOrder == [.planning, .review, .unblocking, .coordination, .mentoring])
  }
}
