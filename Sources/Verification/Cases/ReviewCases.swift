import ExactResults
import LeadPolicy
import Sampling
import Scenarios
import TeamModel

extension VerificationCase {
  /// What one person finishes the lead reviews: two M/M/1 queues in a row.
  static let tandem = VerificationCase(
    "tandem", "work, then review by the lead: a Jackson network", file: "tandem.json5"
  ) { scenario in
    let line = try ReviewedLine(scenario)
    guard line.reworkProbability == 0, line.isExponential else {
      throw NotExactlySolvable(
        scenario: scenario.name,
        obstacles: ["review.checks: expected no defects, and exponential efforts of work and review"])
    }
    let network = try JacksonNetwork([
      .init(externalRate: line.arrivalRate, serviceRate: 1 / line.workHours, servers: 1, routing: [0, 1]),
      .init(externalRate: 0, serviceRate: 1 / line.reviewHours, servers: 1, routing: [0, 0]),
    ])
    let (work, review) = (network.queues[0], network.queues[1])
    return try Experiment(
      metricsOf: scenario,
      [
        ("developer busy [share]", "team_utilization", work.utilization),
        ("lead busy [share]", "lead_utilization", review.utilization),
        ("mean wait for work [h]", "tactical_wait_h.mean", work.meanWait),
        ("time in review [h]", "review_turnaround_h.mean", review.meanTimeInSystem),
        ("number in the network", "work_in_progress", network.meanPopulation),
      ])
  }

  /// Review sends a share of the work back once: what comes to both stations follows from the traffic equations,
  /// whatever the order in which they serve it.
  static let rework = VerificationCase(
    "rework", "review with rework: the traffic equations of a network with feedback", file: "rework.json5"
  ) { scenario in
    let line = try ReviewedLine(scenario)
    let (rate, back) = (line.arrivalRate, line.reworkProbability)
    // New work, its first review, rework, its second review.
    let network = try JacksonNetwork([
      .init(externalRate: rate, serviceRate: 1 / line.workHours, servers: 1, routing: [0, 1, 0, 0]),
      .init(externalRate: 0, serviceRate: 1 / line.reviewHours, servers: 1, routing: [0, 0, back, 0]),
      .init(externalRate: 0, serviceRate: 1 / line.reworkHours, servers: 1, routing: [0, 0, 0, 1]),
      .init(externalRate: 0, serviceRate: 1 / line.reviewHours, servers: 1, routing: [0, 0, 0, 0]),
    ])
    let loads = network.queues.map(\.utilization)
    for (load, subject) in [(loads[0] + loads[2], "the developer"), (loads[1] + loads[3], "the lead")]
    where load >= 1 {
      throw Instability(subject: subject, load: load)
    }
    return try Experiment(
      metricsOf: scenario,
      [
        ("developer busy [share]", "team_utilization", loads[0] + loads[2]),
        ("lead busy [share]", "lead_utilization", loads[1] + loads[3]),
        ("sent back [share]", "rework_rate", back),
        ("completed per week", "throughput_per_week", rate * 168),
      ])
  }
}

extension Experiment {
  /// Compares metrics of a scenario with their exact values.
  init(metricsOf scenario: Scenario, _ rows: [(name: String, metric: String, exact: Double)]) throws {
    let compiled = try CompiledScenario(scenario)
    let places = rows.map { row in
      guard let place = compiled.metrics.firstIndex(where: { $0.name == row.metric }) else {
        preconditionFailure("a verification case reads metrics of its scenario")
      }
      return place
    }
    self.init(
      quantities: rows.map { .init(name: $0.name, expectation: .mean($0.exact)) },
      replications: scenario.simulation.replications,
      simulation: .team(compiled, traced: 0) { outcome in places.map { .value(outcome.metrics[$0]) } })
  }
}

/// One person whose work the lead reviews.
private struct ReviewedLine {
  let arrivalRate: Double
  let workHours: Double
  let reviewHours: Double
  let reworkHours: Double
  /// Probability that the first review sends a task back; it passes the second.
  let reworkProbability: Double
  let isExponential: Bool

  init(_ scenario: Scenario) throws {
    var withoutReview = scenario
    withoutReview.review.enabled = false
    let system = try ServiceSystem(withoutReview)
    let review = scenario.review
    let checks = review.checks.filter { $0.defectProbability > 0 }
    let reworkMean = review.reworkShare.mean
    var obstacles: [String] = []
    if system.classes.count != 1 || system.servers != 1 || system.order != .firstInFirstOut {
      obstacles.append("expected one stream of one kind of task for one person")
    }
    if !review.enabled { obstacles.append("review.enabled: found false, expected true") }
    if review.peer != nil { obstacles.append("review.peer: expected none") }
    if review.takeOverAfterHours != nil { obstacles.append("review.takeOverAfterHours: expected none") }
    if review.escapes != nil { obstacles.append("review.escapes: expected none") }
    if review.defectFactors != DefectFactors() { obstacles.append("review.defectFactors: expected none") }
    if scenario.lead.focus != 1 || scenario.lead.partTime != 1 {
      obstacles.append("lead.focus, lead.partTime: expected 1")
    }
    if checks.count > 1 || checks.contains(where: { $0.detectionProbability < 1 }) {
      obstacles.append("review.checks: expected a single check with defects, all of which are detected")
    }
    guard obstacles.isEmpty, case .atomic(_, let kinds) = scenario.workload[0].work, let kind = kinds.first
    else {
      throw NotExactlySolvable(scenario: scenario.name, obstacles: obstacles)
    }
    arrivalRate = system.arrivalRate(system.classes[0])
    workHours = system.classes[0].service.mean
    reviewHours = review.effortHours.mean
    reworkHours = reworkMean * kind.estimate.mean
    reworkProbability = checks.first?.defectProbability ?? 0
    var isMemoryless = system.classes[0].service.isExponential
    if case .exponential = review.effortHours {} else { isMemoryless = false }
    isExponential = isMemoryless
  }
}
