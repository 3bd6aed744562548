import Experiments
import Foundation
import OutputAnalysis
import Scenarios
import SimulatedTime
import TeamModel
import Testing
import WorkingTime

/// A run whose first replications are watched in detail, as `plimsoll run` does it.
struct WatchedRun {
  let scenario: Scenario
  let compiled: CompiledScenario
  let outcomes: [ReplicationOutcome]
  let result: RunResult
  /// The result of each replication by itself.
  let single: [RunResult]

  init(_ file: String, _ overrides: [String], replications: Int, watched: Int? = nil) throws {
    scenario = try readScenario(file, overrides)
    compiled = try CompiledScenario(scenario)
    let provenance = Provenance(
      version: "0", scenarioFile: file, scenarioDigest: "0", seed: scenario.simulation.seed,
      replications: replications, overrides: overrides)
    var replicator = TeamReplicator(compiled)
    let observer = ReplicationObserver(compiled)
    var collector = RunCollector(compiled)
    var outcomes: [ReplicationOutcome] = []
    var single: [RunResult] = []
    for number in 0..<replications {
      let isWatched = number < watched ?? replications
      var outcome = replicator.replicate(number, isTraced: isWatched, observingStations: isWatched)
      let observation = isWatched ? observer.observe(outcome) : nil
      collector.add(outcome, observation: observation)
      var alone = RunCollector(compiled)
      // Only the first keeps its stories; here each replication is one.
      outcome.number = 0
      alone.add(outcome, observation: isWatched ? observer.observe(outcome) : nil)
      single.append(alone.result(of: scenario, text: "", provenance: provenance))
      outcomes.append(outcome)
    }
    self.outcomes = outcomes
    self.single = single
    result = collector.result(of: scenario, text: "", provenance: provenance)
  }
}

private func readScenario(_ file: String, _ overrides: [String]) throws -> Scenario {
  try scenario(file, overrides: overrides)
}

@Suite("Replications that are watched in detail")
struct ObservedReplicationsTests {
  private func reference(_ overrides: String..., replications: Int = 6) throws -> WatchedRun {
    try WatchedRun(
      "backend-team.json5", ["simulation.days=182", "simulation.warmUpDays=0"] + overrides,
      replications: replications)
  }

  @Test("the number of tasks that wait, week by week, averages to the metric of the run")
  func queues() throws {
    let run = try reference()
    for (outcome, alone) in zip(run.outcomes, run.single) {
      let queue = try #require(alone.observations?.queues[WaitingLine.work.rawValue])
      var clock = TeamClock(run.compiled)
      var (sum, hours) = (0.0, 0.0)
      for (week, start) in alone.weekly.grid.starts.enumerated() {
        let first = start - run.compiled.firstDay
        let from = clock.hours(until: SimulationTime.zero + SimulationDuration(hours: 24 * Double(first)))
        let to = clock.hours(until: SimulationTime.zero + SimulationDuration(hours: 24 * Double(first + 7)))
        sum += (queue.weeks[week]?.mean ?? 0) * (to - from)
        hours += to - from
      }
      let place = try #require(run.compiled.metrics.firstIndex { $0.name == "tactical_queue_length" })
      #expect(abs(sum / hours - outcome.metrics[place]) < 1e-6)
    }
  }

  @Test("every hour that somebody was busy belongs to an activity")
  func hours() throws {
    let run = try reference()
    for (outcome, alone) in zip(run.outcomes, run.single) {
      let observations = try #require(alone.observations)
      let busy = outcome.daily.reduce(0) { $0 + $1.busy.hours } / 26
      let byActivity = observations.hours.flatMap(\.byActivity).reduce(0) { $0 + $1.mean }
      #expect(abs(busy - byActivity) < 1e-6)
      for role in observations.hours {
        let all = role.byActivity.reduce(role.free.mean) { $0 + $1.mean }
        #expect(abs(all - role.available.mean) < 1e-6, "\(role.role)")
      }
    }
  }

  @Test("the parts of a task's time add up to it, and those of single tasks to their lead time")
  func taskTimes() throws {
    let run = try WatchedRun(
      "verification/mmc.json5", ["simulation.days=60", "simulation.warmUpDays=0"], replications: 3)
    for alone in run.single {
      let observations = try #require(alone.observations)
      let sum = observations.taskTimes.reduce(0) { $0 + $1.mean }
      #expect(abs(sum - observations.taskTime.mean) < 1e-9)
      let metric = try #require(alone.metrics.first { $0.metric.name == "tactical_wait_h.mean" }?.mean)
      // The metric counts those who began, the parts those who were completed: they differ by the few at the servers when
      // the period ends. The calendar is always open, so that a wait is the time that passes.
      func meanWait(of tasks: [TaskRecord]) throws -> Double {
        let waits = try tasks.map { (try #require($0.started) - (try #require($0.ready))).hours }
        return waits.reduce(0, +) / Double(waits.count)
      }
      let began = observations.first.tasks.filter { $0.started != nil }
      let completed = began.filter { $0.completed != nil }
      #expect(completed.count > 1000 && began.count > completed.count)
      #expect(abs(metric - (try meanWait(of: began))) < 1e-6)
      let worker = observations.taskTimes[TaskTime.worker.rawValue].mean
      #expect(abs(worker - (try meanWait(of: completed))) < 1e-6)
      #expect(observations.taskTimes[TaskTime.review.rawValue].mean == 0)
    }
  }

  @Test("the time in an M/M/1 system is exponential: all shares lie in their intervals together")
  func leadTimes() throws {
    let run = try WatchedRun(
      "verification/mm1.json5", ["simulation.days=400", "workload.customers.arrivals.perHour=0.5"],
      replications: 20)
    let distribution = try #require(run.result.observations?.atomicLeadTime)
    #expect(distribution.count > 80_000)
    // Eight places, each at 1 − 0.01/8: all hold together in 99 % of such experiments.
    let student = StudentT.quantile(1 - 0.01 / 16, degreesOfFreedom: 19)
    let usual = StudentT.quantile(0.975, degreesOfFreedom: 19)
    let step = distribution.hours.count / 8
    for place in stride(from: step - 1, to: 8 * step, by: step) {
      let exact = 1 - exp(-0.5 * distribution.hours[place])
      let share = distribution.shares[place]
      let halfWidth = try #require(share.halfWidth) / usual * student
      #expect(abs(share.mean - exact) <= halfWidth, "within \(distribution.hours[place]) h")
    }
  }

  @Test("books balance, observers agree, and Little's law leaves nothing but chance")
  func exactChecks() throws {
    let run = try WatchedRun(
      "verification/mmc.json5", ["simulation.days=300"], replications: 20)
    let observations = try #require(run.result.observations)
    #expect(observations.balanced == 20)
    #expect(observations.stationChecks == 20 * run.outcomes[0].stations.count)
    #expect(observations.stationChecksPassed == observations.stationChecks)
    let server = try #require(observations.stations.first)
    let residual = try #require(server.residual)
    #expect(abs(server.number - server.arrivalsTimesHours - residual.mean) < 1e-9)
    // At 99.9 %, once.
    let wide =
      StudentT.quantile(0.9995, degreesOfFreedom: 19) / StudentT.quantile(0.975, degreesOfFreedom: 19)
    #expect(residual.mean.magnitude <= (try #require(residual.halfWidth)) * wide)
  }

  @Test("how many are watched depends on the scenario alone, and none where each has too much work")
  func count() throws {
    func count(_ file: String, _ overrides: String...) throws -> Int {
      let scenario = try scenario(file, overrides: overrides)
      return ObservedReplications.count(scenario, try CompiledScenario(scenario))
    }
    #expect(try count("backend-team.json5") == 20)
    #expect(try count("backend-team.json5", "simulation.replications=7") == 7)
    #expect(try count("verification/mm1.json5", "simulation.days=1200") == 8)
    #expect(try count("verification/mm1.json5") == 0)
  }

  @Test("work that nobody has begun at the end of a week is what the queue holds then")
  func unmetDemand() throws {
    // Nobody is there in July: what has arrived by then waits at the end of each of its weeks.
    let run = try WatchedRun(
      "verification/mm1.json5",
      [
        "simulation.days=28", "simulation.warmUpDays=0",
        "team.server.absences=[{person:1,from:\"2026-01-05\",to:\"2026-01-25\"}]",
      ], replications: 1)
    let observations = try #require(run.result.observations)
    let tasks = observations.first.tasks
    #expect(run.result.weekly.people[0].weeks.prefix(2).allSatisfy { $0 == nil })
    #expect(observations.unmetDemand[0] == nil, "a share of no hours is not defined")
    let end = Double(28 * 24)
    let waiting = tasks.filter { task in
      task.ready != nil && (task.started.map { ($0 - SimulationTime.zero).hours >= end } ?? true)
    }.reduce(0) { $0 + $1.estimateHours }
    let last = try #require(observations.unmetDemand[3])
    #expect(abs(last.mean - waiting / (7 * 24)) < 1e-9)
    #expect(waiting > 0)
  }
}
