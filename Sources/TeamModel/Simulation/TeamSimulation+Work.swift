import LeadPolicy
import SimulatedTime

/// People take up work on shift and finish it.
extension TeamSimulation {
  // MARK: Waiting

  /// A task whose dependencies are met waits for its worker.
  mutating func makeReady(_ id: TaskID, _ agenda: inout Agenda) {
    let now = moment(agenda)
    tasks[id].ready = now
    statistics.queueLength.add(1, at: now.worked.microseconds)
    let key = disciplineKey(id)
    if blueprint.assignsAtOnce {
      enqueue(.task(id), for: tasks[id].assignee, key: key, &agenda)
    } else {
      let role = blueprint.tasks[Int(tasks[id].plan)].role
      roleQueues[Int(role.index)].insert(.task(id), key: key)
      callIdleMember(of: role, &agenda)
    }
  }

  private func disciplineKey(_ id: TaskID) -> Int64 {
    switch blueprint.discipline {
    case .fifo, .earliestDueDate, .criticalPath: 0
    case .priority, .preemptivePriority: Int64(-strategicTasks[tasks[id].strategic].priority.rawValue)
    case .shortestEstimate: tasks[id].estimate.microseconds
    }
  }

  /// Puts work before one person, and counts `committed` estimated hours as waiting for them.
  mutating func enqueue(
    _ item: WorkItem, for person: PersonID, key: Int64,
    committed: SimulationDuration = .zero, _ agenda: inout Agenda
  ) {
    personalQueues[Int(person.index)].insert(item, key: key)
    people[person].committedWaiting += committed
    if person != blueprint.lead { teamCommitted += committed }
    if !people[person].isBusy { takeNextWork(person, &agenda) }
  }

  /// Lets the longest idle member on shift take from the role's queue; members found off shift look
  /// again when their next shift begins.
  private mutating func callIdleMember(of role: RoleID, _ agenda: inout Agenda) {
    while !roleQueues[Int(role.index)].isEmpty {
      let person = roles[role].firstIdle
      guard !person.isNone else { return }
      takeNextWork(person, &agenda)
    }
  }

  // MARK: Starting

  mutating func shiftBegins(_ person: PersonID, _ agenda: inout Agenda) {
    people[person].isWakePlanned = false
    if !people[person].isBusy { takeNextWork(person, &agenda) }
  }

  /// Lets a person without work take up the most urgent piece they may do, now or when their shift
  /// begins; with nothing to do, they join their role's idle members.
  mutating func takeNextWork(_ person: PersonID, _ agenda: inout Agenda) {
    assert(!people[person].isBusy, "nobody works on two things at once")
    let now = agenda.now
    let compiled = blueprint.people[Int(person.index)]
    while true {
      let own = personalQueues[Int(person.index)].first
      let shared = compiled.role.isNone ? nil : roleQueues[Int(compiled.role.index)].first
      guard own != nil || shared != nil else { return listIdle(person) }
      unlistIdle(person)
      guard compiled.schedule.isOnShift(at: now, hint: &people[person].scheduleHint) else {
        return planWake(person, &agenda)
      }
      let takesOwn = own.map { own in shared.map { own.key <= $0.key } ?? true } ?? false
      let item =
        takesOwn
        ? personalQueues[Int(person.index)].removeFirst()
        : roleQueues[Int(compiled.role.index)].removeFirst()
      if begin(item, person, isShared: !takesOwn, &agenda) { return }
    }
  }

  /// Starts a piece of work, unless it turns out to be blocked.
  private mutating func begin(
    _ item: WorkItem, _ person: PersonID, isShared: Bool, _ agenda: inout Agenda
  ) -> Bool {
    let effort: SimulationDuration
    let committed: SimulationDuration
    switch item.kind {
    case .task:
      let id = TaskID(index: item.subject)
      guard beginTask(id, person, isShared: isShared, &agenda) else { return false }
      effort = tasks[id].nextPass
      committed = tasks[id].committed
    case .review:
      let id = TaskID(index: item.subject)
      tasks[id].reviewStarted = moment(agenda)
      effort = reviewEffort(id)
      committed = blueprint.expectedReview
      people[person].committedWaiting -= committed
    case .planning:
      effort = planningEffort(StrategicID(index: item.subject))
      committed = blueprint.expectedPlanning
      people[person].committedWaiting -= committed
    }
    let compiled = blueprint.people[Int(person.index)]
    let duration = SimulationDuration(hours: effort.hours / compiled.focus)
    people[person].isBusy = true
    people[person].current = item
    people[person].began = agenda.now
    people[person].bookedUntil = agenda.now
    people[person].duration = duration
    people[person].committedCurrent = committed
    let finish = compiled.schedule.advance(
      from: agenda.now, byWorkingHours: duration, hint: &people[person].scheduleHint)
    if finish < end {
      agenda.schedule(TeamEvent(kind: .workFinished, subject: person.index), at: finish)
    }
    return true
  }

  /// Gives a task to the person who takes it up; false if it waits for an answer from outside.
  private mutating func beginTask(
    _ id: TaskID, _ person: PersonID, isShared: Bool, _ agenda: inout Agenda
  ) -> Bool {
    let role = blueprint.tasks[Int(tasks[id].plan)].role
    let committed = tasks[id].committed
    if isShared {
      release(committed, from: role)
      teamCommitted += committed
    } else {
      people[person].committedWaiting -= committed
    }
    if tasks[id].started.isNever {
      let now = moment(agenda)
      tasks[id].started = now
      statistics.tacticalWait.record(now.worked - tasks[id].ready.worked)
      statistics.queueLength.add(-1, at: now.worked.microseconds)
    }
    tasks[id].assignee = person
    if tasks[id].state != .inProgress { move(id, to: .inProgress, at: agenda.now) }
    if tasks[id].openQuestions > 0 {
      move(id, to: .blocked, at: agenda.now)
      move(id, to: .escalated, at: agenda.now)
      people[person].committedWaiting += committed
      return false
    }
    return true
  }

  private mutating func planWake(_ person: PersonID, _ agenda: inout Agenda) {
    guard !people[person].isWakePlanned else { return }
    let schedule = blueprint.people[Int(person.index)].schedule
    let wake = schedule.nextShiftStart(atOrAfter: agenda.now, hint: &people[person].scheduleHint)
    guard wake < end else { return }
    people[person].isWakePlanned = true
    agenda.schedule(TeamEvent(kind: .shiftBegins, subject: person.index), at: wake)
  }

  // MARK: Finishing

  mutating func workFinished(_ person: PersonID, _ agenda: inout Agenda) {
    book(person, until: agenda.now)
    traceWork(person, until: agenda.now, isFinished: true)
    let finished = people[person]
    ledger.bookedOnWork += finished.duration
    // What was estimated beyond what it took.
    if person != blueprint.lead { teamCommitted -= finished.committedCurrent }
    people[person].committedCurrent = .zero
    // Still marked busy, so that what follows from the finished work waits its turn.
    switch finished.current.kind {
    case .task: taskHandedIn(TaskID(index: finished.current.subject), &agenda)
    case .review: reviewDecided(TaskID(index: finished.current.subject), &agenda)
    case .planning: breakDown(StrategicID(index: finished.current.subject), &agenda)
    }
    people[person].isBusy = false
    takeNextWork(person, &agenda)
  }

  /// Books a person's busy shift time up to an instant, and takes what they did in it off their commitments.
  mutating func book(_ person: PersonID, until instant: SimulationTime) {
    guard people[person].isBusy else { return }
    let compiled = blueprint.people[Int(person.index)]
    let worked = compiled.schedule.workingHours(
      between: people[person].bookedUntil, and: instant, hint: &people[person].scheduleHint)
    people[person].busyToday += worked
    people[person].busyInAll += worked
    people[person].bookedUntil = instant
    let committed = people[person].committedCurrent
    let left = max(.zero, committed - SimulationDuration(hours: worked.hours * compiled.focus))
    people[person].committedCurrent = left
    if person != blueprint.lead { teamCommitted -= committed - left }
  }

  // MARK: Idle members

  private mutating func listIdle(_ person: PersonID) {
    let role = blueprint.people[Int(person.index)].role
    guard !role.isNone, !people[person].isListedIdle else { return }
    let last = roles[role].lastIdle
    people[person].isListedIdle = true
    people[person].previousIdle = last
    people[person].nextIdle = .none
    if last.isNone { roles[role].firstIdle = person } else { people[last].nextIdle = person }
    roles[role].lastIdle = person
  }

  private mutating func unlistIdle(_ person: PersonID) {
    guard people[person].isListedIdle else { return }
    let role = blueprint.people[Int(person.index)].role
    let (previous, next) = (people[person].previousIdle, people[person].nextIdle)
    if previous.isNone { roles[role].firstIdle = next } else { people[previous].nextIdle = next }
    if next.isNone { roles[role].lastIdle = previous } else { people[next].previousIdle = previous }
    people[person].isListedIdle = false
  }
}
