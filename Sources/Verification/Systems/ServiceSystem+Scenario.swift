import LeadPolicy
import Sampling
import Scenarios
import WorkingTime

extension ServiceSystem {
  /// The system that a scenario describes.
  ///
  /// - Throws: `NotExactlySolvable` with everything in the scenario that goes beyond queues, servers and their order.
  package init(_ scenario: Scenario) throws(NotExactlySolvable) {
    var reading = SystemReading(scenario)
    reading.people()
    reading.streams()
    reading.order()
    reading.everythingElse()
    guard reading.obstacles.isEmpty else {
      throw NotExactlySolvable(scenario: scenario.name, obstacles: reading.obstacles)
    }
    self = reading.system
  }
}

/// Reads a scenario section by section and notes what does not fit.
private struct SystemReading {
  private let scenario: Scenario
  var system = ServiceSystem()
  var obstacles: [String] = []

  init(_ scenario: Scenario) { self.scenario = scenario }

  private mutating func expect(_ condition: Bool, _ obstacle: String) {
    if !condition { obstacles.append(obstacle) }
  }

  // MARK: Team

  mutating func people() {
    expect(scenario.calendar == .alwaysOn, "calendar: expected \"always\", a clock that never stops")
    for role in scenario.team {
      let path = "team.\(role.profile.id)"
      expect(role.focus == 1, "\(path).focus: found \(role.focus), expected 1")
      expect(role.partTime == 1, "\(path).partTime: found \(role.partTime), expected 1")
      expect(role.calendar == nil || role.calendar == .alwaysOn, "\(path).calendar: expected the team's")
      expect(role.absences.isEmpty, "\(path).absences: expected none")
      expect(role.changes.isEmpty, "\(path).changes: expected none")
      system.stations.append(.init(name: role.profile.id, servers: role.count))
    }
  }

  // MARK: Workload

  mutating func streams() {
    let rules = AssignmentRules(scenario.assignment.rules)
    for (index, stream) in scenario.workload.enumerated() {
      let path = "workload.\(stream.id)"
      let arrivals = stream.arrivals
      expect(arrivals.profile == nil, "\(path).arrivals.profile: expected none, arrivals at a constant rate")
      expect(arrivals.bursts == nil, "\(path).arrivals.bursts: expected none, a Poisson process")
      expect(arrivals.batch == nil, "\(path).arrivals.batch: expected none, one at a time")
      expect(arrivals.trace == nil, "\(path).arrivals.trace: expected a rate, not a record")
      expect(!stream.preempts, "\(path).preempts: found true, expected false")
      system.streams.append(.init(name: stream.id, arrivalRate: arrivals.ratePerHour))
      if let sources = arrivals.sources {
        expect(
          sources.timeBetween.isExponential,
          "\(path).arrivals.timeBetween: expected an exponential distribution")
        system.streams[index].sources = sources.count
        system.streams[index].sourceRate = 1 / sources.timeBetween.mean
      }
      if let patience = stream.patience {
        expect(patience.isExponential, "\(path).patience: expected an exponential distribution")
        system.streams[index].abandonmentRate = 1 / patience.mean
      }
      guard case .atomic(_, let kinds) = stream.work else {
        obstacles.append("\(path).tier: expected 1 or 2, tasks that nobody plans")
        continue
      }
      let total = kinds.reduce(0) { $0 + $1.weight }
      for kind in kinds { add(kind, weight: kind.weight / total, ofStream: index, path, rules) }
    }
  }

  private mutating func add(
    _ kind: WorkStream.AtomicTask, weight: Double, ofStream stream: Int, _ path: String,
    _ rules: AssignmentRules
  ) {
    let path = "\(path).tasks.\(kind.task.key)"
    let decision = rules.decide(kind.task)
    guard let role = rules.assignee(of: decision),
      let station = scenario.team.firstIndex(where: { $0.profile.id == role })
    else {
      obstacles.append("\(path): no assignment rule says who does it")
      return
    }
    expect(
      scenario.team[station].profile.isQualified(for: kind.task.skills),
      "\(path).skills: the role \"\(role)\" falls short of them, so that the Tech Lead is asked")
    expect(
      rules.collaborators(of: decision).isEmpty && rules.consulted(of: decision).isEmpty,
      "\(path): goes to \"\(role)\" together with or consulting others, who take their time")
    let services = scenario.team.map { service(of: kind, by: $0.profile) }
    let priorities = scenario.workload[stream].priorityWeights
    let all = priorities.reduce(0, +)
    for (priority, share) in priorities.enumerated() where share > 0 {
      system.classes.append(
        .init(
          stream: stream, priority: priority, station: station, share: weight * share / all,
          service: services[station], serviceElsewhere: services))
    }
  }

  /// Estimate times error times the factor of skill: independent of each other.
  private func service(of kind: WorkStream.AtomicTask, by role: RoleProfile) -> ServiceSystem.Service {
    let gap = role.levelsAboveOrBelow(required: kind.task.skills)
    let perLevel = gap < 0 ? scenario.work.factorPerLevelBelow : scenario.work.factorPerLevelAbove
    let factor = (0..<abs(gap)).reduce(1.0) { product, _ in product * perLevel }
    let (estimate, error) = (kind.estimate, scenario.work.actualOverEstimate)
    let mean = estimate.mean * error.mean
    let square =
      (estimate.variance + estimate.mean * estimate.mean) * (error.variance + error.mean * error.mean)
    return ServiceSystem.Service(
      mean: mean * factor, variance: max(0, square - mean * mean) * factor * factor,
      isExponential: (estimate.isExponential && error.isConstant)
        || (estimate.isConstant && error.isExponential))
  }

  // MARK: Order

  mutating func order() {
    let assignment = scenario.assignment
    expect(
      assignment.policy == .rules,
      "assignment.policy: found \"\(assignment.policy.rawValue)\", expected \"rules\": other policies weigh hours of "
        + "work left, not numbers of tasks")
    if assignment.dispatch == .push {
      for role in scenario.team where role.count > 1 {
        obstacles.append(
          "assignment.dispatch: found \"push\" with \(role.count) people in the role \"\(role.profile.id)\", expected "
            + "\"pull\": who has the least work left is a matter of hours, not of numbers of tasks")
      }
    }
    switch assignment.discipline {
    case .fifo: system.order = .firstInFirstOut
    case .priority: system.order = .priority
    case .preemptivePriority: system.order = .preemptivePriority
    case .shortestEstimate, .earliestDueDate, .criticalPath:
      obstacles.append(
        "assignment.discipline: found \"\(assignment.discipline.rawValue)\", expected \"fifo\", \"priority\" or "
          + "\"preemptive-priority\"")
    }
    expect(assignment.escalateAfterHours == nil, "assignment.escalateAfterHours: expected none")
    assistance()
  }

  /// Who helps whom out; a helper who could do only some of what waits would not simply take the next.
  private mutating func assistance() {
    for (index, assist) in scenario.assignment.assist.enumerated() {
      let path = "assignment.assist.\(index)"
      guard let helped = system.stations.firstIndex(where: { $0.name == assist.from }),
        let helper = system.stations.firstIndex(where: { $0.name == assist.by })
      else { continue }
      let profile = scenario.team[helper].profile
      let rules = AssignmentRules(scenario.assignment.rules)
      for stream in scenario.workload {
        guard case .atomic(_, let kinds) = stream.work else { continue }
        for kind in kinds where rules.assignee(of: rules.decide(kind.task)) == assist.from {
          expect(
            profile.isQualified(for: kind.task.skills),
            "\(path).by: \"\(assist.by)\" is qualified for some of the tasks of \"\(assist.from)\" only")
        }
      }
      expect(
        scenario.assignment.discipline != .preemptivePriority,
        "\(path): together with \"preemptive-priority\" it depends on who helps whom with what")
      system.assistance.append(.init(helper: helper, helped: helped, threshold: assist.whenWaiting))
    }
  }

  // MARK: Whatever else a lead does

  mutating func everythingElse() {
    if scenario.admission.enabled { system.capacity = scenario.admission.workInProgressLimit }
    let work = scenario.work
    expect(work.contextSwitchHours == .constant(0), "work.contextSwitchHours: expected 0")
    expect(work.interruptions == nil, "work.interruptions: expected none")
    expect(work.blockers == nil, "work.blockers: expected none")
    expect(work.mentoring.isEmpty, "work.mentoring: expected none")
    expect(!scenario.review.enabled, "review: is on, expected enabled: false")
    expect(scenario.escalation.triggers.isEmpty, "escalation: is on, expected enabled: false")
    let actions = scenario.actions
    expect(
      actions.deferral.isEmpty && actions.overflow.isEmpty && actions.overtime == nil
        && actions.borrowing == nil && actions.scopeCut == nil, "actions: expected none")
    expect(
      scenario.coordination.requests.isEmpty && scenario.coordination.handOff == nil,
      "coordination: expected neither requests nor hand-offs")
    expect(scenario.department.teams == 1, "department.teams: found \(scenario.department.teams), expected 1")
  }
}

extension Distribution {
  /// Whether it has no memory.
  var isExponential: Bool {
    switch self {
    case .exponential, .erlang(1, _), .gamma(1, _): true
    default: false
    }
  }

  fileprivate var isConstant: Bool {
    if case .constant = self { true } else { false }
  }
}
