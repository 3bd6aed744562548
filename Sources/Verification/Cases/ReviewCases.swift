import ExactResults
import LeadPolicy
import Sampling
import Scenarios
import TeamModel

extension VerificationCase {
  /// What one person finishes the lead reviews: two M/M/1 queues in a row.
  static let tandem = reviewed("tandem", "work, then review by the lead: a tandem of two M/M/1 queues")

  /// Review sends work back with the same probability every time.
  static let jacksonFeedback = reviewed(
    "jackson-feedback", "work, review and rework: a Jackson network with feedback")

  /// A network of two stations, in which the lead sends back what one person has done with a probability that may be 0.
  private static func reviewed(_ name: String, _ summary: String) -> VerificationCase {
    VerificationCase(name, summary, file: "\(name).json5") { scenario in
      let line = try ReviewedLine(scenario)
      let network = try JacksonNetwork([
        .init(externalRate: line.arrivalRate, serviceRate: 1 / line.workHours, servers: 1, routing: [0, 1]),
        .init(
          externalRate: 0, serviceRate: 1 / line.reviewHours, servers: 1,
          routing: [line.reworkProbability, 0]),
      ])
      let (work, review) = (network.queues[0], network.queues[1])
      let arrivals = line.arrivalRate * 24 * Double(scenario.simulation.days)
      var rows = [
        ("developer busy [share]", "team_utilization", work.utilization, arrivals),
        ("lead busy [share]", "lead_utilization", review.utilization, arrivals),
        ("time in review [h]", "review_turnaround_h.mean", review.meanTimeInSystem, arrivals),
        ("number in the network", "work_in_progress", network.meanPopulation, arrivals),
        ("completed per week", "throughput_per_week", line.arrivalRate * 168, arrivals),
      ]
      if line.reworkProbability > 0 {
        let share = line.reworkProbability
        rows.append(("sent back at first [share]", "rework_rate", share, arrivals * min(share, 1 - share)))
      } else {
        // With rework before new work, the wait of new work is another than first in, first out would give it.
        rows.append(
          ("mean wait for work [h]", "tactical_wait_h.mean", work.meanWait, arrivals * work.utilization))
      }
      let gap = network.queues.map { $0.serviceRate.squareRoot() - $0.arrivalRate.squareRoot() }.min() ?? 1
      return try Experiment(metricsOf: scenario.warmedUp(7 / (gap * gap) / 24), rows)
    }
  }
}

extension Experiment {
  /// Compares metrics of a scenario with their exact values.
  init(metricsOf scenario: Scenario, _ rows: [(name: String, metric: String, exact: Double, events: Double)])
    throws
  {
    let compiled = try CompiledScenario(scenario)
    let places = rows.map { row in
      guard let place = compiled.metrics.firstIndex(where: { $0.name == row.metric }) else {
        preconditionFailure("a verification case reads metrics of its scenario")
      }
      return place
    }
    self.init(
      quantities: rows.map { .init(name: $0.name, expectation: .mean($0.exact), events: $0.events) },
      replications: scenario.simulation.replications,
      simulation: .team(compiled, keeping: .metrics) { outcome in places.map { .value(outcome.metrics[$0]) } }
    )
  }
}

/// One person whose work the lead reviews, both with exponential efforts.
private struct ReviewedLine {
  let arrivalRate: Double
  let workHours: Double
  let reviewHours: Double
  /// Probability that a review sends a task back.
  let reworkProbability: Double

  init(_ scenario: Scenario) throws {
    var withoutReview = scenario
    withoutReview.review.enabled = false
    let system = try ServiceSystem(withoutReview)
    let review = scenario.review
    let checks = review.checks.filter { $0.defectProbability > 0 }
    var factors = review.defectFactors
    factors.rework = 0
    var obstacles: [String] = []
    func expect(_ condition: Bool, _ obstacle: String) {
      if !condition { obstacles.append(obstacle) }
    }
    expect(
      system.classes.count == 1 && system.servers == 1 && system.order == .firstInFirstOut
        && system.capacity == nil && system.streams[0].sources == nil
        && system.streams[0].abandonmentRate == 0,
      "workload: expected one stream of one kind of task for one person")
    expect(system.classes.allSatisfy(\.service.isExponential), "workload: expected exponential efforts")
    expect(review.enabled, "review.enabled: found false, expected true")
    expect(review.effortHours.isExponential, "review.effortHours: expected an exponential distribution")
    expect(review.peer == nil, "review.peer: expected none")
    expect(review.takeOverAfterHours == nil, "review.takeOverAfterHours: expected none")
    expect(review.escapes == nil, "review.escapes: expected none")
    expect(factors == DefectFactors(), "review.defectFactors: expected none but rework")
    expect(
      scenario.lead.focus == 1 && scenario.lead.partTime == 1 && scenario.lead.absences.isEmpty
        && (scenario.lead.calendar == nil || scenario.lead.calendar == .alwaysOn),
      "lead: expected focus 1, full time and no absences")
    expect(
      checks.count <= 1 && checks.allSatisfy { $0.detectionProbability == 1 },
      "review.checks: expected defects in one check at most, all of them detected")
    if !checks.isEmpty {
      expect(
        review.defectFactors.rework == 1,
        "review.defectFactors.rework: expected 1, rework that fails as easily")
      // What comes back must be as much work as what is new, or the order in which it is done would matter.
      expect(
        review.reworkShare == scenario.work.actualOverEstimate && review.reworkShare.isExponential,
        "review.reworkShare: expected the exponential distribution of work.actualOverEstimate")
    }
    guard obstacles.isEmpty else { throw NotExactlySolvable(scenario: scenario.name, obstacles: obstacles) }
    arrivalRate = system.arrivalRate(system.classes[0])
    workHours = system.classes[0].service.mean
    reviewHours = review.effortHours.mean
    reworkProbability = checks.first?.defectProbability ?? 0
  }
}
