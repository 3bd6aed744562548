import ExactResults
import Testing
import Verification

/// Cases simulated and compared.
@Suite struct VerificationRunTests {
  private func compared(
    _ name: String, jobs: Int = 2, overrides: [String] = [], plantedError: Double = 1
  ) throws -> [Comparison] {
    let each = try #require(VerificationCase.all.first { $0.name == name })
    let verification = Verification(profile: .quick, seed: 7, jobs: jobs)
    var prepared = try verification.prepare(
      each, path: "\(scenarioFolder)/verification/\(each.file ?? "")", overrides: overrides)
    for place in prepared.experiment.quantities.indices {
      if case .mean(let exact) = prepared.experiment.quantities[place].expectation {
        prepared.experiment.quantities[place].expectation = .mean(exact * plantedError)
      }
    }
    return try #require(verification.run(prepared))
  }

  @Test("a simulator that is wrong by three percent is caught, and a right one is not")
  func plantedError() throws {
    for name in ["mmc", "kernel-mmc"] {
      let right = try compared(name)
      #expect(!Verdicts(right, familyLevel: Verification.familyLevel).anyFails, "\(right)")
      let wrong = try compared(name, plantedError: 1.03)
      let verdicts = Verdicts(wrong, familyLevel: Verification.familyLevel)
      #expect(verdicts.anyFails, "\(wrong)")
    }
  }

  @Test("overrides change the simulation and the exact values with it")
  func overridesFollow() throws {
    let rows = try compared(
      "mmc",
      overrides: ["team.server.count=2", "workload.customers.arrivals.perHour=1", "simulation.days=800"])
    let exact = try MMcQueue(arrivalRate: 1, serviceRate: 1, servers: 2)
    #expect(agree(rows.first { $0.quantity == "mean wait [h]" }?.exact, exact.meanWait))
    #expect(!Verdicts(rows, familyLevel: Verification.familyLevel).anyFails, "\(rows)")
  }

  @Test("what happens too rarely is not compared, so that a right simulator is not called wrong")
  func tooRare() throws {
    let each = try #require(VerificationCase.all.first { $0.name == "mm1" })
    let verification = Verification(profile: .quick, seed: 7, jobs: 2)
    func prepare(_ overrides: [String]) throws -> Verification.Prepared {
      try verification.prepare(each, path: "\(scenarioFolder)/verification/mm1.json5", overrides: overrides)
    }
    // 1000 days in each of 40 replications, of which the profile leaves a quarter: 240,000 hours, in which 2,400 arrive
    // and one in a hundred of them finds the server busy.
    let plan = ["simulation.days=1000", "simulation.replications=40"]
    let quiet = try prepare(plan + ["workload.customers.arrivals.perHour=0.01"])
    #expect(Set(quiet.tooRare.map(\.quantity)) == ["number waiting", "mean wait [h]"])
    let expected = try #require(quiet.tooRare.first).expected
    #expect(agree(expected, 240_000 * 0.01 * 0.01 / 0.99))
    let rows = try #require(verification.run(quiet))
    #expect(Set(rows.map(\.quantity)).isDisjoint(with: quiet.tooRare.map(\.quantity)))
    #expect(rows.contains { $0.quantity == "number in the system" })
    #expect(!Verdicts(rows, familyLevel: Verification.familyLevel).anyFails, "\(rows)")
    #expect(try prepare(plan).tooRare.isEmpty)
    #expect(throws: NothingToCompare.self) {
      try prepare(plan + ["workload.customers.arrivals.perHour=0.001"])
    }
  }

  @Test(
    "a load at which the beginning is never forgotten is refused",
    arguments: ["0.9999", "0.99999999999", "0.9999999999999999"])
  func neverForgotten(rate: String) throws {
    for name in ["mm1", "kernel-mm1"] {
      #expect(throws: ForgetsTooSlowly.self) {
        try compared(name, overrides: ["workload.customers.arrivals.perHour=\(rate)"])
      }
    }
    #expect(throws: ForgetsTooSlowly.self) {
      try compared(
        "tandem",
        overrides: ["workload.features.arrivals.perHour=\(rate)", "review.effortHours.mean=1"])
    }
  }

  @Test("limits and sources by the hundred are compared with their formulas, without a chain of all states")
  func manyInTheSystem() throws {
    let loss = try compared(
      "mmck", overrides: ["admission.workInProgressLimit=300", "simulation.days=400"])
    #expect(!Verdicts(loss, familyLevel: Verification.familyLevel).anyFails, "\(loss)")
    let machines = try compared(
      "machine-repair",
      overrides: [
        "workload.machines.arrivals.sources=2000", "simulation.days=40", "simulation.replications=20",
      ])
    #expect(!Verdicts(machines, familyLevel: Verification.familyLevel).anyFails, "\(machines)")
  }

  @Test("the table does not depend on the number of threads")
  func sameForAnyJobs() throws {
    for name in ["busy-period", "kernel-jackson"] {
      let overrides = name == "busy-period" ? ["simulation.days=200"] : []
      #expect(
        try compared(name, jobs: 1, overrides: overrides) == compared(name, jobs: 4, overrides: overrides))
    }
  }

  @Test("names of cases are unique, and every case's scenario is there and has an exact answer")
  func everyCaseIsReady() throws {
    let names = VerificationCase.all.map(\.name)
    #expect(Set(names).count == names.count)
    let verification = Verification(profile: .quick, seed: nil, jobs: 1)
    for each in VerificationCase.all {
      let path = "\(scenarioFolder)/verification/\(each.file ?? "")"
      let prepared = try verification.prepare(each, path: path, overrides: [])
      #expect(!prepared.experiment.quantities.isEmpty, "\(each.name)")
    }
  }

  @Test("a case refuses a scenario that is not its own kind")
  func wrongKind() throws {
    #expect(throws: NotExactlySolvable.self) {
      try compared("busy-period", overrides: ["team.server.count=2"])
    }
    #expect(throws: NotExactlySolvable.self) {
      try compared("tandem", overrides: ["review.checks.security-practice={defect:0.5,detected:1}"])
    }
    #expect(throws: NotExactlySolvable.self) {
      try compared("varying-population", overrides: ["team.server.count=20"])
    }
    #expect(throws: Instability.self) {
      try compared("jackson-feedback", overrides: ["workload.customers.arrivals.perHour=0.7"])
    }
  }
}
