import LeadPolicy
import SimulatedTime
import TeamModel

/// How the exact answer of a scenario is compared with its simulation: which quantities, and where they are read.
struct AnswerReading: Sendable {
  /// A quantity and where it is found in the outcome of a replication.
  private struct Entry: Sendable {
    var quantity: Experiment.Quantity
    var read: @Sendable (ReplicationOutcome) -> Observation
  }

  private var entries: [Entry] = []
  /// Whether the stories of the tasks are needed.
  private(set) var needsTraces = false
  private let compiled: CompiledScenario

  init(_ answer: ExactAnswer, _ system: ServiceSystem, _ compiled: CompiledScenario) {
    self.compiled = compiled
    add("servers busy [share]", answer.utilization, metric: "team_utilization")
    for (station, exact) in zip(system.stations, answer.utilizations) {
      addUtilization(of: station, exact)
    }
    add("number waiting", answer.queueLength, metric: "tactical_queue_length")
    add("number in the system", answer.population, metric: "work_in_progress")
    add("mean wait [h]", answer.meanWait, metric: "tactical_wait_h.mean")
    add("completed per week", answer.throughput.map { $0 * 168 }, metric: "throughput_per_week")
    add("turned away [share]", answer.lostShare, metric: "turned_away_share")
    add("gave up [share]", answer.abandonedShare, metric: "abandoned_share")
    for (priority, hours) in answer.waitsByPriority {
      addStory("mean wait, \(priority.name) [h]", hours, priority) { task in
        task.started.flatMap { started in task.ready.map { (started, started - $0) } }
      }
    }
    for (priority, hours) in answer.timesByPriority {
      addStory("time in system, \(priority.name) [h]", hours, priority) { task in
        task.completed.map { ($0, $0 - task.arrived) }
      }
    }
    addDistribution(answer)
  }

  /// What is compared.
  var quantities: [Experiment.Quantity] { entries.map(\.quantity) }

  /// Reads all quantities off an outcome.
  var read: @Sendable (ReplicationOutcome) -> [Observation] {
    let readers = entries.map(\.read)
    return { outcome in readers.map { $0(outcome) } }
  }

  private mutating func add(_ name: String, _ exact: Double?, metric: String) {
    guard let exact, let place = compiled.metrics.firstIndex(where: { $0.name == metric }) else { return }
    entries.append(
      Entry(quantity: .init(name: name, expectation: .mean(exact))) { .value($0.metrics[place]) })
  }

  private mutating func addUtilization(of station: ServiceSystem.Station, _ exact: Double) {
    let names =
      station.servers == 1 ? [station.name] : (1...max(1, station.servers)).map { "\(station.name)-\($0)" }
    let places = names.compactMap { name in
      compiled.metrics.firstIndex { $0.name == "person_utilization.\(name)" }
    }
    guard !places.isEmpty else { return }
    entries.append(
      Entry(quantity: .init(name: "\(station.name) busy [share]", expectation: .mean(exact))) { outcome in
        .value(places.reduce(0) { $0 + outcome.metrics[$1] } / Double(places.count))
      })
  }

  /// A mean over the tasks of a priority that reach a point of their life in the measured period.
  private mutating func addStory(
    _ name: String, _ exact: Double, _ priority: Priority,
    _ reading: @escaping @Sendable (TaskRecord) -> (at: SimulationTime, length: SimulationDuration)?
  ) {
    needsTraces = true
    let begin = SimulationTime(hours: 24 * Double(compiled.warmUpDays))
    entries.append(
      Entry(quantity: .init(name: name, expectation: .mean(exact))) { outcome in
        var (sum, count) = (0.0, 0)
        for task in outcome.trace?.tasks ?? [] where task.priority == priority {
          guard let (instant, length) = reading(task), instant >= begin else { continue }
          sum += length.hours
          count += 1
        }
        return .value(count > 0 ? sum / Double(count) : .nan)
      })
  }

  private mutating func addDistribution(_ answer: ExactAnswer) {
    guard let probabilities = answer.distribution, let days = answer.daysToForget else { return }
    let warmUp = compiled.warmUpDays
    entries.append(
      Entry(
        quantity: .init(name: "distribution of the number [χ²]", expectation: .distribution(probabilities))
      ) { outcome in
        let instants = stride(from: max(0, warmUp - 1), to: outcome.population.count, by: days)
        return .samples(instants.map { Int(outcome.population[$0]) })
      })
  }
}
