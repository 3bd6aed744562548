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
    let events = AnswerEvents(answer, system, hours: 24 * Double(compiled.measuredDays.count))
    add("servers busy [share]", answer.utilization, metric: "team_utilization", events.services)
    for (station, exact) in zip(system.stations, answer.utilizations) {
      addUtilization(of: station, exact, events.services(by: station.servers, busy: exact))
    }
    add("number waiting", answer.queueLength, metric: "tactical_queue_length", events.waits)
    add("number in the system", answer.population, metric: "work_in_progress", events.services)
    add("mean wait [h]", answer.meanWait, metric: "tactical_wait_h.mean", events.waits)
    add(
      "completed per week", answer.throughput.map { $0 * 168 }, metric: "throughput_per_week",
      events.services)
    add("turned away [share]", answer.lostShare, metric: "turned_away_share", events.losses)
    add("gave up [share]", answer.abandonedShare, metric: "abandoned_share", events.abandonments)
    for (priority, hours) in answer.waitsByPriority {
      addStory("mean wait, \(priority.name) [h]", hours, priority, events.waits(priority, hours)) { task in
        task.started.flatMap { started in task.ready.map { (started, started - $0) } }
      }
    }
    for (priority, hours) in answer.timesByPriority {
      addStory("time in system, \(priority.name) [h]", hours, priority, events.services(priority)) { task in
        task.completed.map { ($0, $0 - task.arrived) }
      }
    }
    addDistribution(answer, events.services)
  }

  /// What is compared.
  var quantities: [Experiment.Quantity] { entries.map(\.quantity) }

  /// Reads all quantities off an outcome.
  var read: @Sendable (ReplicationOutcome) -> [Observation] {
    let readers = entries.map(\.read)
    return { outcome in readers.map { $0(outcome) } }
  }

  private mutating func add(_ name: String, _ exact: Double?, metric: String, _ events: Double) {
    guard let exact, let place = compiled.metrics.firstIndex(where: { $0.name == metric }) else { return }
    entries.append(
      Entry(quantity: .init(name: name, expectation: .mean(exact), events: events)) {
        .value($0.metrics[place])
      })
  }

  private mutating func addUtilization(of station: ServiceSystem.Station, _ exact: Double, _ events: Double) {
    let names =
      station.servers == 1 ? [station.name] : (1...max(1, station.servers)).map { "\(station.name)-\($0)" }
    let places = names.compactMap { name in
      compiled.metrics.firstIndex { $0.name == "person_utilization.\(name)" }
    }
    guard !places.isEmpty else { return }
    entries.append(
      Entry(
        quantity: .init(name: "\(station.name) busy [share]", expectation: .mean(exact), events: events)
      ) { outcome in
        .value(places.reduce(0) { $0 + outcome.metrics[$1] } / Double(places.count))
      })
  }

  /// A mean over the tasks of a priority that reach a point of their life in the measured period.
  private mutating func addStory(
    _ name: String, _ exact: Double, _ priority: Priority, _ events: Double,
    _ reading: @escaping @Sendable (TaskRecord) -> (at: SimulationTime, length: SimulationDuration)?
  ) {
    needsTraces = true
    let begin = compiled.measuredPeriod.lowerBound
    entries.append(
      Entry(quantity: .init(name: name, expectation: .mean(exact), events: events)) { outcome in
        var (sum, count) = (0.0, 0)
        for task in outcome.trace?.tasks ?? [] where task.priority == priority {
          guard let (instant, length) = reading(task), instant >= begin else { continue }
          sum += length.hours
          count += 1
        }
        return .value(count > 0 ? sum / Double(count) : .nan)
      })
  }

  private mutating func addDistribution(_ answer: ExactAnswer, _ events: Double) {
    guard let probabilities = answer.distribution, let days = answer.daysToForget else { return }
    let warmUp = compiled.warmUpDays
    // The warm-up is at least as long, so that this many days is a number.
    let step = min(Int(days.rounded(.up)), max(1, warmUp))
    entries.append(
      Entry(
        quantity: .init(
          name: "distribution of the number [χ²]", expectation: .distribution(probabilities), events: events)
      ) { outcome in
        let instants = stride(from: max(0, warmUp - 1), to: outcome.population.count, by: step)
        return .samples(instants.map { Int(outcome.population[$0]) })
      })
  }
}
