import LeadPolicy
import SimulatedTime

/// People take up work on shift, in stretches: a stretch ends when the work is done or cannot go on, or when
/// something more urgent interrupts it.
extension TeamSimulation {
  // MARK: Starting

  mutating func shiftBegins(_ person: PersonID, _ agenda: inout Agenda) {
    people[person].isWakePlanned = false
    if !people[person].isBusy { takeNextWork(person, &agenda) }
  }

  /// Lets a person without work take up the most urgent piece they may do, now or when their shift
  /// begins; with nothing to do, they join their role's idle members.
  mutating func takeNextWork(_ person: PersonID, _ agenda: inout Agenda) {
    let worker = people.address(of: person)
    assert(!worker.pointee.isBusy, "nobody works on two things at once")
    guard worker.pointee.isHere else { return unlistIdle(person) }
    let role = worker.pointee.role
    while true {
      let hasOwn = !personalQueues[Int(person.index)].isEmpty
      let hasShared = !role.isNone && !roleQueues[Int(role.index)].isEmpty
      guard hasOwn || hasShared else {
        guard blueprint.assist.isOn, !role.isNone else { return listIdle(person) }
        if help(person, of: role, &agenda) { return }
        continue
      }
      unlistIdle(person)
      guard
        let reading = worker.pointee.schedule.workingHours(
          onShiftAt: agenda.now, hint: &worker.pointee.scheduleHint)
      else {
        return planWake(person, &agenda)
      }
      let takesOwn =
        hasOwn
        && (!hasShared || personalQueues[Int(person.index)].firstKey <= roleQueues[Int(role.index)].firstKey)
      let (item, key) =
        takesOwn
        ? personalQueues[Int(person.index)].removeFirst() : roleQueues[Int(role.index)].removeFirst()
      if takesOwn {
        worker.pointee.committedWaiting = worker.pointee.committedWaiting &- item.committed
      } else {
        // The team has counted it all along.
        roles[role].committed = roles[role].committed &- item.committed
        roles[role].committedOfMembers = roles[role].committedOfMembers &+ item.committed
      }
      if begin(item, key: key, person, at: reading, &agenda) { return }
    }
  }

  /// Starts a piece of work or takes it up again, unless it turns out to be blocked; `reading` is that of the person's
  /// schedule now.
  mutating func begin(
    _ item: WorkItem, key: Int64, _ person: PersonID, at reading: SimulationDuration, _ agenda: inout Agenda
  ) -> Bool {
    if item.kind == .task, !beginTask(TaskID(index: item.subject), item, person, &agenda) { return false }
    if item.kind == .unblocking, !beginUnblocking(BlockageID(index: item.subject)) {
      leaveStation(item, of: person, agenda.now)
      return false
    }
    if item.kind == .planning, blueprint.hasPatience {
      patienceIsRewarded(StrategicID(index: item.subject), &agenda)
    }
    let effort = item.left == WorkItem.untouched ? effort(of: item, at: moment(agenda)) : item.left
    let worker = people.address(of: person)
    worker.pointee.current = item
    worker.pointee.currentKey = key
    worker.pointee.committedCurrent = item.committed
    beginStretch(person, effort: effort, at: reading, &agenda)
    return true
  }

  /// The direct effort of a piece of work that is taken up for the first time.
  private mutating func effort(of item: WorkItem, at now: Moment) -> SimulationDuration {
    switch item.kind {
    case .task:
      beginsFirstPass(TaskID(index: item.subject))
      return effortOfPass(TaskID(index: item.subject))
    case .review:
      let id = TaskID(index: item.subject)
      tasks[id].reviewStarted = now
      return reviewEffort(id)
    case .planning:
      return planningEffort(StrategicID(index: item.subject))
    case .replanning:
      return replanningEffort(StrategicID(index: item.subject))
    case .contract:
      return contractEffort(ContractID(index: item.subject))
    case .peerReview:
      let id = TaskID(index: item.subject)
      tasks[id].reviewStarted = now
      return peerReviewEffort(id)
    case .mentoring:
      return lessonTime(item)
    case .unblocking:
      return unblockingEffort(BlockageID(index: item.subject))
    }
  }

  /// Lets a person work on their current piece from now on, at the pace they have for it.
  private mutating func beginStretch(
    _ person: PersonID, effort: SimulationDuration, at reading: SimulationDuration, _ agenda: inout Agenda
  ) {
    let worker = people.address(of: person)
    let now = agenda.now
    let pace = pace(of: person, for: worker.pointee.current)
    let overhead = overhead(of: person, for: worker.pointee.current, effort: effort, pace: pace)
    let duration = SimulationDuration(hours: effort.hours / pace) + overhead
    worker.pointee.isBusy = true
    worker.pointee.pace = pace
    worker.pointee.overhead = overhead
    worker.pointee.began = now
    worker.pointee.bookedUntil = now
    worker.pointee.bookedReading = reading
    worker.pointee.workedBefore = .zero
    worker.pointee.workedSince = now
    worker.pointee.duration = duration
    worker.pointee.finishReading = reading &+ duration
    let finish = worker.pointee.schedule.advance(
      from: now, reading: reading, byWorkingHours: duration, hint: worker.pointee.scheduleHint)
    loadChanged(person, at: now)
    listBusy(person)
    worker.pointee.finish =
      finish < end
      ? agenda.schedule(TeamEvent(kind: .stretchEnds, subject: person.index), at: finish) : .none
  }

  /// Gives a task to the person who takes it up; false if it waits for an answer from outside.
  private mutating func beginTask(
    _ id: TaskID, _ item: WorkItem, _ person: PersonID, _ agenda: inout Agenda
  ) -> Bool {
    if tasks[id].started.isNever {
      let now = moment(agenda)
      tasks[id].started = now
      statistics.tacticalWait.record(now.worked - tasks[id].ready.worked)
      statistics.queueLength.add(-1, at: now.worked.microseconds)
      assessResponse(id, at: now)
      if blueprint.hasPatience { patienceIsRewarded(tasks[id].strategic, &agenda) }
    }
    tasks[id].assignee = person
    if tasks[id].state != .inProgress { move(id, to: .inProgress, &agenda) }
    guard tasks[id].openQuestions > 0 else { return true }
    leaveStation(item, of: person, agenda.now)
    move(id, to: .blocked, &agenda)
    move(id, to: .escalated, &agenda)
    restWithWorker(id, item)
    loadChanged(person, at: agenda.now)
    return false
  }

  /// Counts a task that cannot go on as waiting for its worker until `resume`.
  mutating func restWithWorker(_ id: TaskID, _ item: WorkItem) {
    tasks[id].committed = item.committed
    tasks[id].left = item.left
    people[tasks[id].assignee].committedWaiting += item.committed
  }

  /// Puts a task that rested before its worker again, ahead of new work.
  mutating func resume(_ id: TaskID, _ agenda: inout Agenda) {
    let item = WorkItem(
      kind: .task, subject: id.index, committed: tasks[id].committed, left: tasks[id].left)
    tasks[id].left = WorkItem.untouched
    let worker = tasks[id].assignee
    if worker.isNone { return enqueue(item, inRole: tasks[id].role, &agenda) }
    people[worker].committedWaiting -= item.committed
    changeTeamCommitment(of: worker, by: .zero - item.committed)
    enqueue(item, for: worker, key: resumptionKey(id), &agenda)
  }

  mutating func planWake(_ person: PersonID, _ agenda: inout Agenda) {
    guard !people[person].isWakePlanned else { return }
    let wake = schedule(person).nextShiftStart(atOrAfter: agenda.now, hint: &people[person].scheduleHint)
    guard wake < end else { return }
    people[person].isWakePlanned = true
    agenda.schedule(TeamEvent(kind: .shiftBegins, subject: person.index), at: wake)
  }

  // MARK: Ending

  mutating func stretchEnds(_ person: PersonID, _ agenda: inout Agenda) {
    let item = people[person].current
    people[person].finish = .none
    if isBlockerReached(item) { return blockerReached(person, &agenda) }
    finishStretch(person, &agenda)
    // What was estimated beyond what it took.
    changeTeamCommitment(of: person, by: .zero &- people[person].committedCurrent)
    people[person].committedCurrent = .zero
    leaveStation(item, of: person, agenda.now)
    // Still marked busy, so that what follows from the finished work waits its turn.
    wrappingUp = person
    switch item.kind {
    case .task:
      passEnds(TaskID(index: item.subject))
      taskHandedIn(TaskID(index: item.subject), &agenda)
    case .review: reviewDecided(TaskID(index: item.subject), by: person, &agenda)
    case .planning, .replanning: judgePlan(StrategicID(index: item.subject), &agenda)
    case .contract: contractDefined(ContractID(index: item.subject), &agenda)
    case .peerReview: peerReviewDecided(TaskID(index: item.subject), &agenda)
    case .mentoring: lessonDone(item, by: person)
    case .unblocking: unblockingDone(BlockageID(index: item.subject), &agenda)
    }
    people[person].isBusy = false
    wrappingUp = .none
    takeNextWork(person, &agenda)
    preempt(in: people[person].role, &agenda)
    if !people[person].isBusy { loadChanged(person, at: agenda.now) }
  }

  /// Interrupts what a person does and takes it from them: the piece with what is left to do, and its key.
  mutating func interrupt(_ person: PersonID, _ agenda: inout Agenda) -> (item: WorkItem, key: Int64) {
    assert(people[person].isBusy, "only work under way is interrupted")
    agenda.cancel(people[person].finish)
    people[person].finish = .none
    var item = people[person].current
    item.left = cutStretch(person, &agenda)
    item.committed = people[person].committedCurrent
    changeTeamCommitment(of: person, by: .zero - item.committed)
    people[person].committedCurrent = .zero
    people[person].isBusy = false
    loadChanged(person, at: agenda.now)
    return (item, people[person].currentKey)
  }
}
