import Sampling
import Scenarios
import SimulatedTime
import WorkingTime

/// What the measured period of a scenario was to bring, known exactly before anything is simulated.
///
/// Arrivals are expected at their rate over the hours of their clock. Of what is drawn later, the expectation is
/// taken as each is drawn, knowing what has happened so far: the sum of the differences is a martingale, and has
/// mean 0 whenever one stops (Doob, "Stochastic Processes", 1953, chapter VII). So it does not matter that the
/// state of the team decides which draws fall into the measured period.
struct CompiledControls: Sendable {
  /// The controls, in the order of `ReplicationOutcome.controls`.
  let definitions: [ControlDefinition]
  /// What of a stream is known in advance; nil for a stream without chance.
  let streams: [Stream?]
  /// Expected actual effort over estimate.
  let meanRatio: Double
  /// Expected direct hours of the lead.
  let meanReview: Double
  let meanPlanning: Double
  /// Which control, of `ControlStatistics`, stands at each place after the arrivals.
  let drawn: [WritableKeyPath<ControlStatistics, Double> & Sendable]
  /// How many controls are about arrivals.
  let arrivalControls: Int

  struct Stream: Sendable {
    /// Which arrival control it counts for, and by how much each time at which tasks arrive counts.
    var control: Int
    var weight: Double
    /// Expected times at which tasks arrive in the measured period.
    var expected: Double
    /// Expected estimated hours and tactical tasks of what arrives.
    var hours: Double
    var tasks: Double
  }

  /// Of more streams than this, the planned and the others are taken together: every control costs precision.
  static let mostStreams = 4

  init(
    _ scenario: Scenario, _ work: CompiledWork, teamClock: WorkSchedule.View, measured days: Range<Int>
  ) {
    meanRatio = scenario.work.actualOverEstimate.mean
    meanReview = scenario.review.effortHours.mean
    meanPlanning = scenario.planning.effortHours.mean

    var definitions: [ControlDefinition] = []
    var streams = [Stream?](repeating: nil, count: work.streams.count)
    let random = scenario.workload.indices.filter {
      Self.expectedArrivals(work.streams[$0].arrivals, teamClock, days) != nil
    }
    for index in random {
      let stream = scenario.workload[index]
      guard let expected = Self.expectedArrivals(work.streams[index].arrivals, teamClock, days) else {
        continue
      }
      let content = Self.content(stream, work.streams[index], work)
      var known = Stream(
        control: definitions.count, weight: 1, expected: expected, hours: content.hours, tasks: content.tasks)
      if random.count > Self.mostStreams {
        let name = work.streams[index].isPlanned ? "arrivals.planned" : "arrivals.atomic"
        known.weight = content.hours
        known.control = definitions.firstIndex { $0.name == name } ?? definitions.count
        if known.control == definitions.count {
          definitions.append(
            ControlDefinition(name: name, meaning: "Estimated hours that arrive, by the number of arrivals."))
        }
      } else {
        definitions.append(
          ControlDefinition(name: "arrivals.\(stream.id)", meaning: "Times at which tasks arrive."))
      }
      streams[index] = known
    }
    arrivalControls = definitions.count
    var drawn: [WritableKeyPath<ControlStatistics, Double> & Sendable] = []
    func add(
      _ name: String, _ meaning: String, _ place: WritableKeyPath<ControlStatistics, Double> & Sendable
    ) {
      definitions.append(ControlDefinition(name: name, meaning: meaning))
      drawn.append(place)
    }
    add("content_h", "Estimated hours of what arrives, given its number.", \.contentHours)
    if random.contains(where: { work.streams[$0].isPlanned }) {
      add("content_tasks", "Tactical tasks in what arrives, given its number.", \.contentTasks)
    }
    add("effort_h", "Direct hours that tasks take, given their breakdown.", \.effort)
    if scenario.review.enabled {
      add("violations", "Violations in work first handed in, given its circumstances.", \.violations)
      add("review_h", "Direct hours of reviews, given their number.", \.reviewHours)
    }
    if scenario.planning.enabled, random.contains(where: { work.streams[$0].isPlanned }) {
      add("planning_h", "Direct hours of planning, given the number of plans.", \.planningHours)
    }
    self.definitions = definitions
    self.streams = streams
    self.drawn = drawn
  }

  /// Expected times at which tasks arrive on days counted from the origin; nil where that is not known.
  private static func expectedArrivals(
    _ arrivals: CompiledArrivals, _ clock: WorkSchedule.View, _ days: Range<Int>
  ) -> Double? {
    let rate: Double
    switch arrivals.process {
    case .poisson(let process): rate = 1 / process.meanInterarrivalHours
    // It begins in its stationary state, so that its expected rate is the same at any time.
    case .bursts(let process): rate = process.ratePerHour
    // Sources wait for their last task to leave, so that what they bring depends on the team.
    case .recorded, .replayed, .sources: return nil
    }
    switch arrivals.clock {
    case .workingHours: return rate * clock.availableTime(onDays: days).hours
    case .allHours: return rate * 24 * Double(days.count)
    case .profile(let profile, let restsOnHolidays):
      return days.reduce(0) { sum, day in
        let isOpen = !restsOnHolidays || clock.availableTime(onDay: day) > .zero
        return sum + (isOpen ? rate * profile.averageHours(onDay: day) : 0)
      }
    }
  }

  /// Expected estimated hours and tactical tasks of one task of a stream.
  private static func content(
    _ stream: WorkStream, _ compiled: CompiledStream, _ work: CompiledWork
  ) -> (hours: Double, tasks: Double) {
    let weights: [Double] =
      switch stream.work {
      case .planned(_, let templates): templates.map(\.weight)
      case .atomic(_, let kinds): kinds.map(\.weight)
      }
    var (hours, tasks, sum) = (0.0, 0.0, 0.0)
    for (choice, weight) in weights.enumerated() {
      let breakdown = work.breakdowns[Int(compiled.firstBreakdown) + choice]
      hours += weight * breakdown.estimatedHours
      tasks += weight * Double(breakdown.taskCount)
      sum += weight
    }
    return (hours / sum, tasks / sum)
  }
}
