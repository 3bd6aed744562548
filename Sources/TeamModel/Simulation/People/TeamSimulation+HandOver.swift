import LeadPolicy
import SimulatedTime

/// Work of people who have left, or will be away for long, passes to others of their role.
///
/// Where nobody of the role is there, work waits: with somebody who will come back, or else in the queue that the
/// role shares.
extension TeamSimulation {
  /// Passes on what the people who left at this midnight, or whose long absence begins, have before them.
  @inline(__always)
  mutating func handOverWork(_ agenda: inout Agenda) {
    if !departures.isEmpty { handOverWorkOfDeparted(&agenda) }
  }

  private mutating func handOverWorkOfDeparted(_ agenda: inout Agenda) {
    for departure in departures { handOverQueue(departure, &agenda) }
    handOverRestingTasks(&agenda)
    for departure in departures { people[departure.person].isHandingOver = false }
    departures.removeAll(keepingCapacity: true)
  }

  /// Passes on what a person does and what is in their queue.
  private mutating func handOverQueue(_ departure: Departure, _ agenda: inout Agenda) {
    let person = departure.person
    let role = blueprint.people[Int(person.index)].role
    guard departure.isForGood || presentMember(of: role, besides: person) != nil else { return }
    people[person].isHandingOver = true
    if people[person].isBusy {
      let (item, taken) = interrupt(person, &agenda)
      let key = item.kind == .task ? resumptionKey(TaskID(index: item.subject)) : taken
      pass(item, key: key, from: person, &agenda)
    }
    while !personalQueues[Int(person.index)].isEmpty {
      let (item, key) = personalQueues[Int(person.index)].removeFirst()
      people[person].committedWaiting -= item.committed
      changeTeamCommitment(of: person, by: .zero - item.committed)
      pass(item, key: key, from: person, &agenda)
    }
    loadChanged(person, at: agenda.now)
    takeNextWork(person, &agenda)
  }

  /// Puts a piece of work that a person has given up before somebody else.
  private mutating func pass(
    _ item: WorkItem, key: Int64, from person: PersonID, _ agenda: inout Agenda
  ) {
    let role = blueprint.people[Int(person.index)].role
    leaveStation(item, of: person, agenda.now)
    var item = item
    var receiver: PersonID?
    switch item.kind {
    case .mentoring: return lessonDropped(item)
    case .task:
      let id = TaskID(index: item.subject)
      if !tasks[id].started.isNever { item.left = withHandOverEffort(item.left, id) }
      receiver = blueprint.assignment.choosesPeople ? successor(in: role, at: agenda.now) : nil
      tasks[id].assignee = receiver ?? .none
    case .peerReview: return passPeerReview(item, key: key, from: person, &agenda)
    case .review, .planning, .replanning, .unblocking, .contract:
      receiver = presentMember(of: role, besides: person)
    }
    statistics.people.handOvers += 1
    traceHandOver(item, from: person, to: receiver, at: agenda.now)
    if let receiver {
      enqueue(item, for: receiver, key: key, &agenda)
    } else {
      commit(item.committed, to: role)
      enterStation(item, ofRole: role, agenda.now)
      roleQueues[Int(role.index)].insert(item, key: key)
      callIdleMember(of: role, &agenda)
      preempt(in: role, &agenda)
    }
  }

  /// Passes on tasks that rest with somebody without being in their queue: tasks that cannot begin or go on yet.
  private mutating func handOverRestingTasks(_ agenda: inout Agenda) {
    for slot in 0..<Int32(tasks.slotCount) {
      let id = TaskID(index: slot)
      guard tasks.isLive(id) else { continue }
      let worker = tasks[id].assignee
      guard !worker.isNone, people[worker].isHandingOver else { continue }
      switch tasks[id].state {
      case .assigned, .blocked, .escalated: break
      // What review sends back finds somebody then.
      default: continue
      }
      if !tasks[id].started.isNever { tasks[id].left = withHandOverEffort(tasks[id].left, id) }
      let role = tasks[id].role
      let committed = tasks[id].committed
      people[worker].committedWaiting -= committed
      changeTeamCommitment(of: worker, by: .zero - committed)
      loadChanged(worker, at: agenda.now)
      statistics.people.handOvers += 1
      let receiver =
        blueprint.assignment.choosesPeople
        ? successor(in: role, at: agenda.now) : presentMember(of: role, besides: worker)
      traceHandOver(.task(id, committed: committed), from: worker, to: receiver, at: agenda.now)
      tasks[id].assignee = receiver ?? .none
      if let receiver {
        people[receiver].committedWaiting += committed
        changeTeamCommitment(of: receiver, by: committed)
        loadChanged(receiver, at: agenda.now)
      } else {
        commit(committed, to: role)
      }
    }
  }

  /// The effort left of a begun task, with that of finding into somebody else's work; of a pass that is still to be
  /// begun, the pass itself grows.
  private mutating func withHandOverEffort(_ left: SimulationDuration, _ id: TaskID) -> SimulationDuration {
    let factor = 1 + blueprint.turnover.handOverShare
    if tasks[id].hindrances.isBlockerAhead {
      let behind = tasks[id].hindrances.effortBehindBlocker
      tasks[id].hindrances.effortBehindBlocker = SimulationDuration(hours: behind.hours * factor)
    }
    guard left == WorkItem.untouched else { return SimulationDuration(hours: left.hours * factor) }
    tasks[id].nextPass = SimulationDuration(hours: tasks[id].nextPass.hours * factor)
    return left
  }

  /// Puts the rework of a task before whoever did it, or somebody else of the role where they will not come to it.
  mutating func enqueueRework(_ id: TaskID, _ agenda: inout Agenda) {
    let worker = tasks[id].assignee
    let role = tasks[id].role
    let isGone = !people[worker].isHere
    let isAway =
      blueprint.turnover.handsOverForAbsence && availableTime(worker, onDays: lookaheadDays) == .zero
    guard isGone || (isAway && presentMember(of: role, besides: worker) != nil) else {
      return enqueue(
        .task(id, committed: tasks[id].committed), for: worker, key: resumptionKey(id), &agenda)
    }
    var item = WorkItem.task(id, committed: tasks[id].committed)
    item.left = withHandOverEffort(item.left, id)
    statistics.people.handOvers += 1
    if blueprint.assignment.choosesPeople, let receiver = successor(in: role, at: agenda.now) {
      tasks[id].assignee = receiver
      traceHandOver(item, from: worker, to: receiver, at: agenda.now)
      enqueue(item, for: receiver, key: resumptionKey(id), &agenda)
    } else {
      traceHandOver(item, from: worker, to: nil, at: agenda.now)
      tasks[id].assignee = .none
      commit(item.committed, to: role)
      enqueue(item, inRole: role, &agenda)
    }
  }

  /// Puts a begun task whose hours count for the role already before its members, ahead of new work.
  mutating func enqueue(_ item: WorkItem, inRole role: RoleID, _ agenda: inout Agenda) {
    enterStation(item, ofRole: role, agenda.now)
    roleQueues[Int(role.index)].insert(item, key: resumptionKey(TaskID(index: item.subject)))
    callIdleMember(of: role, &agenda)
    preempt(in: role, &agenda)
  }

  // MARK: Who takes it

  /// The member of a role with the least expected work left, if any is there; where the policy chooses people.
  private mutating func successor(in role: RoleID, at now: SimulationTime) -> PersonID? {
    guard let person = leastLoadedMember(of: role, at: now), isPresent(person) else { return nil }
    return person
  }

  /// The member of a role with the least work before them of those who have hours in the lookahead; nil where
  /// there is none besides the person named.
  mutating func presentMember(
    of role: RoleID, besides person: PersonID
  ) -> PersonID? {
    var best: PersonID?
    var least = SimulationDuration(microseconds: .max)
    for index in blueprint.roles[Int(role.index)].members {
      let id = PersonID(index: index)
      guard id != person, isPresent(id) else { continue }
      let work = people[id].committedWaiting + people[id].committedCurrent
      if work < least {
        best = id
        least = work
      }
    }
    return best
  }

  /// Whether a person is with the team and not away for the whole lookahead.
  mutating func isPresent(_ person: PersonID) -> Bool { availableTime(person, onDays: lookaheadDays) > .zero }
}
