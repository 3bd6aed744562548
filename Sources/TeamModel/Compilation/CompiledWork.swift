import LeadPolicy
import Sampling
import Scenarios
import SimulatedTime
import WorkingTime

/// The streams of a scenario and everything they can bring.
struct CompiledWork {
  private(set) var streams: [CompiledStream] = []
  private(set) var breakdowns: [CompiledBreakdown] = []
  private(set) var tasks: [CompiledTask] = []
  private(set) var breakdownNames: [BreakdownName] = []
  /// The templates of `tasks`.
  private(set) var templates: [TacticalTemplate] = []
  private(set) var estimateSamplers: [Sampler] = []
  /// The breakdown of what each task's missed violations bring, -1 where none can escape.
  private(set) var incidentBreakdowns: [Int32] = []
  private(set) var recordedArrivals: [RecordedArrival] = []
  /// Places of `recordedArrivals` that react to others, together where they react to the same.
  private(set) var reactions: [Int32] = []
  /// The stream of each source of a closed loop.
  private(set) var sources: [StreamID] = []

  private let scenario: Scenario
  private let rules: AssignmentRules
  private let samplers: DistributionTable

  init(_ scenario: Scenario, samplers: DistributionTable) throws(CompilationProblem) {
    self.scenario = scenario
    rules = AssignmentRules(scenario.assignment.rules)
    self.samplers = samplers
    guard scenario.workload.count <= StreamEntity.streamLimit else {
      throw CompilationProblem(
        path: "workload",
        message: "found \(scenario.workload.count) streams, expected at most \(StreamEntity.streamLimit)")
    }
    for stream in scenario.workload { try add(stream) }
    if scenario.review.enabled, let escapes = scenario.review.escapes { try addIncidents(escapes) }
  }

  private mutating func add(_ stream: WorkStream) throws(CompilationProblem) {
    let path = "workload.\(stream.id)"
    let first = Int32(breakdowns.count)
    let weights: [Double]
    let tier: Int
    var isPlanned = false
    switch stream.work {
    case .planned(let plannedTier, let templates):
      for choice in templates {
        guard let template = scenario.templates.last(where: { $0.id == choice.template }) else {
          throw CompilationProblem(
            path: "\(path).templates", message: "found the unknown template \"\(choice.template)\"")
        }
        try add(template, at: "templates.\(template.id)")
      }
      weights = templates.map(\.weight)
      tier = plannedTier
      isPlanned = true
    case .atomic(let atomicTier, let kinds):
      for kind in kinds {
        estimateSamplers.append(try samplers.compiled(kind.estimate, "\(path).tasks.\(kind.task.key)"))
        try addBreakdown(
          BreakdownName(id: stream.id, title: kind.task.title, category: kind.category), [kind.task],
          estimateSampler: Int32(estimateSamplers.count - 1), at: "\(path).tasks")
      }
      weights = kinds.map(\.weight)
      tier = atomicTier
    }
    let arrivals =
      if let trace = stream.arrivals.trace {
        recorded(trace, stream.arrivals, stream.work.names)
      } else if let sources = stream.arrivals.sources {
        try closedLoop(sources, during: stream.arrivals.during, path)
      } else {
        try arrivals(stream.arrivals, "\(path).arrivals")
      }
    streams.append(
      CompiledStream(
        arrivals: arrivals, tier: tier, isPlanned: isPlanned,
        firstBreakdown: first, breakdown: try choice(weights, path),
        priority: try choice(stream.priorityWeights, "\(path).priorities")))
  }

  /// Puts the arrivals of a record into their table, those before the first simulated day left out.
  private mutating func recorded(
    _ trace: ArrivalTrace, _ settings: ArrivalSettings, _ work: [String]
  ) -> CompiledArrivals {
    let first = Int32(recordedArrivals.count)
    let breakdowns = Dictionary(zip(work, work.indices.map(Int32.init))) { first, _ in first }
    // In order of time, so that what is left out is all at the beginning.
    let skipped = trace.arrivals.count { $0.day < scenario.simulation.start }
    for arrival in trace.arrivals[skipped...] {
      var recorded = RecordedArrival(
        time: time(arrival.instant), stream: StreamID(index: Int32(streams.count)),
        breakdown: arrival.work.flatMap { breakdowns[$0] } ?? -1, priority: arrival.priority)
      recorded.estimate = arrival.estimateHours.map { SimulationDuration(hours: $0) }
      recorded.actualHours = arrival.actualHours
      recorded.completed = arrival.completed.map(time) ?? .distantFuture
      recordedArrivals.append(recorded)
    }
    let end = Int32(recordedArrivals.count)
    guard settings.loop == .closed else {
      return CompiledArrivals(process: .recorded(first: first, end: end), clock: .allHours)
    }
    addReactions(trace, skipped: skipped, first: first)
    return CompiledArrivals(
      process: .replayed(first: first, end: end),
      clock: settings.during == .workingHours ? .workingHours : .allHours)
  }

  private func time(_ instant: ArrivalTrace.Instant) -> SimulationTime {
    let midnight = Int64(instant.day - scenario.simulation.start) * SimulationDuration.day.microseconds
    return SimulationTime(microseconds: midnight + instant.microsecond)
  }

  /// Says of each arrival which others react to it; what was left out of the record causes nothing.
  private mutating func addReactions(_ trace: ArrivalTrace, skipped: Int, first: Int32) {
    var reacting: [Int: [Int32]] = [:]
    for (place, cause) in trace.reactions.enumerated() {
      guard let cause, cause >= skipped else { continue }
      let (own, other) = (Int(first) + place - skipped, Int(first) + cause - skipped)
      recordedArrivals[own].cause = Int32(other)
      reacting[other, default: []].append(Int32(own))
    }
    for place in Int(first)..<recordedArrivals.count {
      recordedArrivals[place].firstReaction = Int32(reactions.count)
      reactions += reacting[place] ?? []
      recordedArrivals[place].endOfReactions = Int32(reactions.count)
    }
  }

  /// Puts the sources of the stream that is added into their table.
  private mutating func closedLoop(
    _ settings: SourceSettings, during clock: ArrivalClock, _ path: String
  ) throws(CompilationProblem) -> CompiledArrivals {
    // Every team of the department has its own.
    let count = settings.count * scenario.department.teams
    guard count <= SourceSettings.limit else {
      throw CompilationProblem(
        path: "\(path).arrivals.sources",
        message: "found \(count) sources in all teams, expected at most \(SourceSettings.limit)")
    }
    let first = Int32(sources.count)
    sources += repeatElement(StreamID(index: Int32(streams.count)), count: count)
    return CompiledArrivals(
      process: .sources(
        first: first, end: Int32(sources.count),
        timeBetween: try samplers.compiled(settings.timeBetween, "\(path).arrivals.timeBetween")),
      clock: clock == .workingHours ? .workingHours : .allHours)
  }

  private func arrivals(
    _ settings: ArrivalSettings, _ path: String
  ) throws(CompilationProblem) -> CompiledArrivals {
    // Every team of the department brings its own work.
    let rate = settings.ratePerHour * Double(scenario.department.teams)
    var arrivals = CompiledArrivals(
      process: .poisson(PoissonProcess(ratePerHour: rate)),
      clock: settings.during == .workingHours ? .workingHours : .allHours)
    if let bursts = settings.bursts {
      arrivals.process = .bursts(
        MarkovModulatedPoissonProcess(
          ratePerHour: rate, factor: bursts.factor, shareOfTime: bursts.shareOfTime,
          meanBurstHours: bursts.meanHours))
    }
    if let profile = settings.profile {
      // The days of the profile count from the first simulated one.
      let week = profile.stretches(within: settings.during.shifts(of: scenario.calendar))
      let first = scenario.simulation.start.weekday.rawValue
      guard let compiled = samplers.profile(days: Array(week[first...] + week[..<first])) else {
        throw CompilationProblem(path: "\(path).profile", message: "found no time at which tasks arrive")
      }
      arrivals.clock = .profile(compiled, restsOnHolidays: settings.during == .workingHours)
    }
    if let batch = settings.batch {
      arrivals.batchSize = try samplers.compiled(batch, "\(path).batch")
    }
    return arrivals
  }

  private func choice(
    _ weights: [Double], _ path: String
  ) throws(CompilationProblem) -> WeightedChoice {
    do {
      return try samplers.choice(weights: weights)
    } catch {
      throw CompilationProblem(path: path, message: error.description)
    }
  }

  private mutating func add(
    _ template: StrategicTemplate, at path: String
  ) throws(CompilationProblem) {
    try addBreakdown(
      BreakdownName(id: template.id, title: template.title, category: template.category),
      scenario.planning.splitsLargerWork ? TaskSplitting.split(template.tasks) : template.tasks,
      estimateSampler: -1, at: path)
  }

  private mutating func addBreakdown(
    _ name: BreakdownName, _ templates: [TacticalTemplate], estimateSampler: Int32, at path: String
  ) throws(CompilationProblem) {
    guard templates.count <= StreamEntity.breakdownLimit else {
      throw CompilationProblem(
        path: path,
        message: "found \(templates.count) tasks, expected at most \(StreamEntity.breakdownLimit)")
    }
    breakdowns.append(
      CompiledBreakdown(
        firstTask: Int32(tasks.count), taskCount: Int32(templates.count),
        estimateSampler: estimateSampler, estimatedHours: templates.reduce(0) { $0 + $1.estimateHours }))
    breakdownNames.append(name)
    for task in templates {
      tasks.append(try compile(task, among: templates, path: path))
      self.templates.append(task)
    }
  }

  /// Adds what missed violations bring: for each task in which one can escape, a breakdown into one task of
  /// the same role, and streams that give incidents addresses of their own.
  private mutating func addIncidents(_ escapes: EscapeSettings) throws(CompilationProblem) {
    let work = streams
    let limit = StreamEntity.streamLimit / (1 + CompiledIncidents.checks.count)
    guard work.count <= limit else {
      throw CompilationProblem(
        path: "workload",
        message: "found \(work.count) streams, expected at most \(limit) where review.escapes is given")
    }
    for _ in CompiledIncidents.checks {
      for var stream in work {
        stream.arrivals = CompiledArrivals(process: .recorded(first: 0, end: 0), clock: .allHours)
        stream.tier = 1
        stream.isPlanned = false
        streams.append(stream)
      }
    }
    estimateSamplers.append(try samplers.compiled(escapes.effortHours, "review.escapes.effortHours"))
    for breakdown in breakdowns.indices {
      let first = Int(breakdowns[breakdown].firstTask)
      for plan in first..<first + Int(breakdowns[breakdown].taskCount) {
        let canEscape = tasks[plan].vulnerabilityChecks | tasks[plan].breakingChangeChecks != 0
        incidentBreakdowns.append(canEscape ? Int32(breakdowns.count) : -1)
        if canEscape { addIncident(from: plan, of: breakdownNames[breakdown], escapes.effortHours.mean) }
      }
    }
  }

  private mutating func addIncident(from plan: Int, of origin: BreakdownName, _ hours: Double) {
    var task = tasks[plan]
    task.estimate = SimulationDuration(hours: hours)
    task.dependencies = 0
    task.needsDBA = false
    task.needsArchitectureDecision = false
    task.checks = 0
    task.vulnerabilityChecks = 0
    task.breakingChangeChecks = 0
    task.isAPITask = false
    task.isIncident = true
    var template = templates[plan]
    template.key = "incident"
    template.title = "Put right: \(template.title)"
    template.estimateHours = hours
    template.dependencies = []
    breakdowns.append(
      CompiledBreakdown(
        firstTask: Int32(tasks.count), taskCount: 1, estimateSampler: Int32(estimateSamplers.count - 1),
        estimatedHours: hours))
    breakdownNames.append(BreakdownName(id: "incident", title: template.title, category: origin.category))
    tasks.append(task)
    templates.append(template)
  }

  /// Asks the lead's policies everything that depends on the task's attributes alone.
  private func compile(
    _ task: TacticalTemplate, among siblings: [TacticalTemplate], path: String
  ) throws(CompilationProblem) -> CompiledTask {
    let decision = rules.decide(task)
    guard let rule = decision.rule, let assignee = rules.assignee(of: decision),
      let role = scenario.team.firstIndex(where: { $0.profile.id == assignee && $0.count > 0 })
    else {
      throw CompilationProblem(
        path: "\(path).\(task.key)",
        message: "no assignment rule gives it to a role with people: \(rules.explanation(of: decision))")
    }
    let profile = scenario.team[role].profile
    var dependencies: UInt64 = 0
    for key in task.dependencies {
      guard let index = siblings.firstIndex(where: { $0.key == key }) else {
        throw CompilationProblem(
          path: "\(path).\(task.key)", message: "found the unknown dependency \"\(key)\"")
      }
      dependencies |= 1 << UInt64(index)
    }
    func needs(_ trigger: EscalationTrigger) -> Bool {
      scenario.escalation.triggers.contains(trigger) && TaskEscalation.raises(trigger, for: task.flags)
    }
    let checks = ReviewPolicy.applicableChecks(for: task)
    return CompiledTask(
      estimate: SimulationDuration(hours: task.estimateHours), role: RoleID(index: Int32(role)),
      rule: Int32(rule), isRoleQualified: profile.isQualified(for: task.skills), dependencies: dependencies,
      needsDBA: needs(.dbaAssistance),
      needsArchitectureDecision: needs(.architectureDecision),
      checks: checks.rawValue,
      vulnerabilityChecks: checks.intersection(.vulnerabilityGuards).rawValue,
      breakingChangeChecks: checks.intersection(ReviewPolicy.breakingChangeGuards(for: task.flags)).rawValue,
      isAPITask: task.flags.contains(.apiChange), complexity: task.complexity)
  }
}
