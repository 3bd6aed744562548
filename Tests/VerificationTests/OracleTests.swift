import ExactResults
import Scenarios
import Testing
import Verification

/// The Markov chain that a scenario is turned into, against the formulas that hold for it.
@Suite struct OracleTests {
  /// A scenario for which a formula is known, and what of it is compared.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var overrides: [String] = []
    var testDescription: String { ([name] + overrides).joined(separator: " ") }
  }

  static let cases = [
    Case(name: "mm1", overrides: ["workload.customers.arrivals.perHour=0.6"]),
    Case(name: "mmc", overrides: ["workload.customers.arrivals.perHour=1.8"]),
    Case(name: "mmck"), Case(name: "erlang-a"), Case(name: "machine-repair"),
    Case(name: "machine-repair", overrides: ["team.repairer.count=2"]),
    Case(name: "priority", overrides: ["workload.normal.arrivals.perHour=0.2"]),
    Case(name: "preemptive", overrides: ["workload.normal.arrivals.perHour=0.2"]),
    Case(
      name: "preemptive",
      overrides: [
        "workload.normal.priorities={low:1,normal:2}", "workload.normal.arrivals.perHour=0.1",
        "workload.urgent.arrivals.perHour=0.2",
      ]),
  ]

  @Test("chain and formula say the same of a scenario", arguments: cases)
  func chainAgreesWithFormula(_ queue: Case) throws {
    let system = try ServiceSystem(try verificationScenario(queue.name, queue.overrides))
    let formula = try #require(try system.closedForm())
    let chain = try system.chainAnswer()
    #expect(agree(formula.utilization, chain.utilization))
    #expect(agree(formula.population, chain.population), "\(formula), \(chain)")
    if let waiting = formula.queueLength { #expect(agree(waiting, chain.queueLength)) }
    if let wait = formula.meanWait, formula.abandonedShare == nil { #expect(agree(wait, chain.meanWait)) }
    #expect(formula.waitsByPriority.isEmpty || formula.waitsByPriority.count == chain.waitsByPriority.count)
    for (exact, solved) in zip(formula.waitsByPriority, chain.waitsByPriority) {
      #expect(exact.priority == solved.priority)
      #expect(agree(exact.hours, solved.hours))
    }
    if let lost = formula.lostShare { #expect(agree(lost, chain.lostShare)) }
    if let abandoned = formula.abandonedShare { #expect(agree(abandoned, chain.abandonedShare)) }
    if let throughput = formula.throughput { #expect(agree(throughput, chain.throughput)) }
    if let probabilities = formula.distribution {
      let solved = try #require(chain.distribution)
      for (exact, solved) in zip(probabilities, solved).prefix(20) { #expect(agree(exact, solved, to: 1e-8)) }
    }
  }

  /// Solved by hand from the transitions that the scenarios' comments list, apart from this module.
  @Test("two systems without a formula have the values that their scenarios state")
  func withoutFormula() throws {
    let n = try ServiceSystem(try verificationScenario("n-system"))
    #expect(try n.closedForm() == nil)
    let helped = try n.chainAnswer()
    #expect(agree(helped.utilizations.first, 0.654425, to: 1e-6))
    #expect(agree(helped.utilizations.last, 0.745575, to: 1e-6))
    #expect(agree(helped.queueLength, 1.736358, to: 1e-6))
    #expect(agree(helped.meanWait, 1.240256, to: 1e-6))
    let threshold = try ServiceSystem(try verificationScenario("threshold-server")).chainAnswer()
    #expect(agree(threshold.utilizations.first, 0.886249, to: 1e-6))
    #expect(agree(threshold.utilizations.last, 0.313751, to: 1e-6))
    #expect(agree(threshold.population, 3.308859, to: 1e-6))
  }

  @Test("stations that share nothing are solved apart, and their numbers add up")
  func independentStations() throws {
    let twice = try ScenarioReader.read(
      text: """
        {
          name: "twice", calendar: "always",
          team: { a: { count: 1, focus: 1, skills: {} }, b: { count: 2, focus: 1, skills: {} } },
          workload: {
            x: { tier: 1, arrivals: { perHour: 0.5, during: "all-hours" }, priorities: { normal: 1 },
              tasks: { one: { complexity: "simple", estimate: { distribution: "exponential", mean: 1 } } } },
            y: { tier: 1, arrivals: { perHour: 1, during: "all-hours" }, priorities: { normal: 1 },
              tasks: { two: { complexity: "high", estimate: { distribution: "exponential", mean: 1 } } } },
          },
          assignment: { dispatch: "pull", discipline: "fifo", rules: [
            { code: "to-b", when: { complexity: "high" }, assign: "b" },
            { code: "to-a", assign: "a" } ] },
          counterparts: {}, planning: { enabled: false }, work: { enabled: false }, review: { enabled: false },
          admission: { enabled: false }, escalation: { enabled: false },
        }
        """, file: "twice.json5")
    let answer = try ServiceSystem(twice).chainAnswer()
    let one = try MM1Queue(arrivalRate: 0.5, serviceRate: 1)
    let two = try MMcQueue(arrivalRate: 1, serviceRate: 1, servers: 2)
    #expect(agree(answer.population, one.meanPopulation + two.meanPopulation))
    #expect(agree(answer.queueLength, one.meanQueueLength + two.meanQueueLength))
    #expect(agree(answer.utilization, 0.5))
    #expect(answer.utilizations.count == 2 && answer.utilizations.allSatisfy { agree($0, 0.5) })
    let none = one.probability(of: 0) * two.probability(of: 0)
    #expect(agree(answer.distribution?.first, none))
  }

  @Test("more work than the servers can do has no answer")
  func overload() throws {
    let overloaded = try verificationScenario("mm1", ["workload.customers.arrivals.perHour=1.2"])
    let error = #expect(throws: Instability.self) { try ServiceSystem(overloaded).closedForm() }
    #expect(error?.load == 1.2)
    let two = try verificationScenario("priority-two-servers", ["workload.normal.arrivals.perHour=1.2"])
    let chain = #expect(throws: Instability.self) { try ServiceSystem(two).chainAnswer() }
    #expect(agree(chain?.load, 1.1))
  }
}
