import ExactResults
import Foundation
import OutputAnalysis
import TeamModel
import Testing

/// Work, review and rework are a Jackson network, if rework fails as easily as the first submission.
@Suite struct JacksonFeedbackTests {
  @Test("developer and lead in a loop with feedback are two M/M/1 queues", arguments: [0.2, 0.3])
  func feedback(_ probability: Double) throws {
    let network = try JacksonNetwork([
      JacksonNetwork.Station(externalRate: 0.5, serviceRate: 1, servers: 1, routing: [0, 1]),
      JacksonNetwork.Station(externalRate: 0, serviceRate: 1 / 1.2, servers: 1, routing: [probability, 0]),
    ])
    let simulated = try VerificationScenario(
      "jackson-feedback", days: 1500,
      overrides: ["review.checks.acceptance-criteria.defect=\(probability)"])
    try simulated.expect("team_utilization", network.queues[0].utilization)
    try simulated.expect("lead_utilization", network.queues[1].utilization)
    try simulated.expect("work_in_progress", network.meanPopulation, within: 0.1)
    try simulated.expect("review_turnaround_h.mean", network.queues[1].meanTimeInSystem, within: 0.1)
    try simulated.expect("rework_rate", probability)
    try simulated.expect("throughput_per_week", 168 * 0.5)
  }

  @Test("each station holds as many as an M/M/1 queue, for as long, and each task visits it 1/(1-p) times")
  func stations() throws {
    let compiled = try CompiledScenario(
      try scenario("verification/jackson-feedback.json5", overrides: ["simulation.days=1000"]))
    var replicator = TeamReplicator(compiled)
    var numbers = [Tally(), Tally()]
    var times = numbers
    var visits = numbers
    for replication in 0..<40 {
      let outcome = replicator.replicate(replication, isTraced: false, observingStations: true)
      let tasks = try outcome.metric("throughput_per_week", of: compiled) * 1000 / 7
      let stations = try ["developer", "backend-lead"].map { name in
        try #require(outcome.stations.first { $0.name == name })
      }
      for (place, station) in stations.enumerated() {
        numbers[place].add(station.meanNumber)
        times[place].add(station.meanHours)
        visits[place].add(Double(station.departures) / tasks)
      }
    }
    // Numbers 5/3 and 3, and by Little's law the hours of a visit at a rate of 0.625 per hour.
    for (place, number) in [5.0 / 3, 3].enumerated() {
      let expected = [(numbers[place], number), (times[place], number / 0.625), (visits[place], 1.25)]
      for (tally, exact) in expected {
        let interval = try #require(ConfidenceInterval(tally, level: 0.999))
        #expect(abs(interval.mean - exact) < interval.halfWidth, "\(place): exact \(exact), \(interval)")
        #expect(interval.halfWidth < 0.05 * exact)
      }
    }
  }

  @Test("a task is reviewed 1/(1-p) times on average, geometrically")
  func rounds() throws {
    let probability = 0.5
    let compiled = try CompiledScenario(
      try scenario(
        "verification/jackson-feedback.json5",
        overrides: [
          "review.checks.acceptance-criteria.defect=\(probability)",
          "workload.customers.arrivals.perHour=0.2",
          "simulation.days=2000", "simulation.warmUpDays=0",
        ]))
    var replicator = TeamReplicator(compiled)
    let tasks = try #require(replicator.replicate(0, isTraced: true).trace).tasks.filter {
      $0.completed != nil
    }
    let total = Double(tasks.count)
    #expect(total > 8_000)
    for rounds in 1...6 {
      let exact = probability * pow(1 - probability, Double(rounds - 1))
      let share = Double(tasks.count { $0.reviewRounds == rounds }) / total
      // 99.9 % of a binomial share, of six.
      #expect(abs(share - exact) < 3.8 * (exact * (1 - exact) / total).squareRoot())
    }
  }

  @Test("without bad fixes a task comes back once at most, and always with them it comes to an end")
  func bounds() throws {
    func rounds(_ overrides: [String]) throws -> [Int] {
      let compiled = try CompiledScenario(
        try scenario(
          "verification/jackson-feedback.json5",
          overrides: [
            "review.checks.acceptance-criteria.defect=1", "workload.customers.arrivals.perHour=0.01",
            "simulation.days=200", "simulation.warmUpDays=0",
          ] + overrides))
      var replicator = TeamReplicator(compiled)
      return try #require(replicator.replicate(0, isTraced: true).trace).tasks
        .filter { $0.completed != nil }.map(\.reviewRounds)
    }
    #expect(Set(try rounds(["review.defectFactors.rework=0"])) == [2])
    #expect(
      Set(try rounds(["review.effortHours=0", "work.actualOverEstimate=0", "review.reworkShare=0"])) == [51])
  }
}
