import LeadPolicy
import SimulatedTime

/// Which of the tasks that wait goes first, and by when a task is due.
extension TeamSimulation {
  /// A task's place in a queue as new work: the smaller, the sooner.
  mutating func disciplineKey(_ id: TaskID) -> Int64 {
    if isIncident(id) { return WorkQueue.incident }
    let strategic = tasks[id].strategic
    return switch blueprint.discipline {
    case .fifo: 0
    case .priority: Int64(-strategicTasks[strategic].priority.rawValue)
    // Every other key stays free for work begun.
    case .preemptivePriority: Int64(-2 * strategicTasks[strategic].priority.rawValue)
    case .shortestEstimate: tasks[id].estimate.microseconds
    case .earliestDueDate: strategicTasks[strategic].due.microseconds
    case .criticalPath:
      -(tasks[id].estimate + blueprint.urgency.chainBehind[Int(tasks[id].plan)]).microseconds
    }
  }

  /// The place of a task that has been begun: ahead of new work, where higher priority interrupts lower only of
  /// that of its own priority.
  @inline(__always)
  mutating func resumptionKey(_ id: TaskID) -> Int64 {
    blueprint.urgency.preempts ? keyAmongPreempting(id) : WorkQueue.front
  }

  private mutating func keyAmongPreempting(_ id: TaskID) -> Int64 {
    if isIncident(id) { return WorkQueue.incident }
    guard blueprint.urgency.priorityPreempts else { return WorkQueue.front }
    return Int64(-2 * strategicTasks[tasks[id].strategic].priority.rawValue) - 1
  }

  /// Makes ready several tasks of a breakdown at one instant in the order of the discipline, so that idle people
  /// begin with the right ones; bit i stands for task i.
  @inline(__always)
  mutating func makeReady(ordinals: UInt64, of strategic: StrategicID, _ agenda: inout Agenda) {
    if ordinals != 0 { makeReadyInOrder(ordinals, of: strategic, &agenda) }
  }

  private mutating func makeReadyInOrder(
    _ ordinals: UInt64, of strategic: StrategicID, _ agenda: inout Agenda
  ) {
    var left = ordinals
    while left != 0 {
      var first = TaskID.none
      var next = strategicTasks[strategic].firstTask
      while !next.isNone {
        let task = next
        next = tasks[task].nextSibling
        guard left & 1 << UInt64(tasks[task].ordinal) != 0 else { continue }
        if first.isNone || disciplineKey(task) < disciplineKey(first) { first = task }
      }
      left &= ~(1 << UInt64(tasks[first].ordinal))
      makeReady(first, &agenda)
    }
  }

  /// Whether people drop what they do for a task: it came in on a stream whose tasks preempt others, or is
  /// something that review missed.
  @inline(__always)
  mutating func isIncident(_ id: TaskID) -> Bool {
    blueprint.hasIncidents
      && blueprint.isIncident(plan: tasks[id].plan, stream: strategicTasks[tasks[id].strategic].stream)
  }

  /// Sets the date by which a task that has just arrived is due.
  @inline(__always)
  mutating func drawDueDate(_ id: StrategicID) {
    if blueprint.urgency.hasDueDates { drawDue(id) }
  }

  private mutating func drawDue(_ id: StrategicID) {
    let strategic = strategicTasks[id]
    guard let sampler = blueprint.urgency.dueHours[Int(strategic.stream.index)] else { return }
    let entity = StreamEntity.strategic(strategic.stream, strategic.arrivalNumber)
    var draws = randomness.stream(.dueDate, entity: entity)
    let hours = sampler.sample(using: &draws)
    traceDraw(.dueHours, about: entity, hours)
    strategicTasks[id].due = strategic.arrived.worked + SimulationDuration(hours: hours)
  }

  /// Compares the end of a strategic or atomic task with its due date.
  @inline(__always)
  mutating func assessDueDate(_ id: StrategicID, at now: Moment) {
    if blueprint.urgency.hasDueDates { recordLateness(id, at: now) }
  }

  private mutating func recordLateness(_ id: StrategicID, at now: Moment) {
    let due = strategicTasks[id].due
    guard due != StrategicTask.neverDue else { return }
    statistics.urgency.dueFinished += 1
    if now.worked <= due {
      statistics.urgency.dueMet += 1
    } else {
      statistics.urgency.lateness.record(now.worked - due)
    }
  }
}
