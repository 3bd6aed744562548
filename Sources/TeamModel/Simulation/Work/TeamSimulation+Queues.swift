import LeadPolicy
import SimulatedTime

/// Work waits for people, in their own queue or in one that their role shares.
extension TeamSimulation {
  /// A task whose dependencies are met waits for its worker.
  mutating func makeReady(_ id: TaskID, _ agenda: inout Agenda) {
    let now = moment(agenda)
    tasks[id].ready = now
    statistics.queueLength.add(1, at: now.worked.microseconds)
    if tasks[id].state != .pending { queueReady(id, &agenda) }
  }

  /// Puts a ready task that somebody has into its queue.
  mutating func queueReady(_ id: TaskID, _ agenda: inout Agenda) {
    if tasks[id].state == .assigned {
      watchState(id, hours: blueprint.hindrances.overdueAssignmentHours, &agenda)
    }
    let key = disciplineKey(id)
    let item = WorkItem.task(id, committed: tasks[id].committed)
    if !tasks[id].assignee.isNone {
      // It counts as waiting for its assignee since it was assigned.
      people[tasks[id].assignee].committedWaiting -= item.committed
      changeTeamCommitment(of: tasks[id].assignee, by: .zero - item.committed)
      enqueue(item, for: tasks[id].assignee, key: key, &agenda)
    } else {
      let role = tasks[id].role
      enterStation(item, ofRole: role, agenda.now)
      roleQueues[Int(role.index)].insert(item, key: key)
      callIdleMember(of: role, &agenda)
      preempt(in: role, &agenda)
    }
  }

  /// Puts work before one person, and counts its estimated hours as waiting for them.
  mutating func enqueue(
    _ item: WorkItem, for person: PersonID, key: Int64, _ agenda: inout Agenda
  ) {
    enterStation(item, of: person, agenda.now)
    personalQueues[Int(person.index)].insert(item, key: key)
    people[person].committedWaiting = people[person].committedWaiting &+ item.committed
    changeTeamCommitment(of: person, by: item.committed)
    loadChanged(person, at: agenda.now)
    if people[person].isBusy {
      preempt(person, for: item, &agenda)
    } else {
      takeNextWork(person, &agenda)
    }
  }

  /// Lets the longest idle member on shift take from the role's queue; members found off shift look
  /// again when their next shift begins.
  mutating func callIdleMember(of role: RoleID, _ agenda: inout Agenda) {
    while !roleQueues[Int(role.index)].isEmpty {
      let person = roles[role].firstIdle
      guard !person.isNone else {
        if blueprint.assist.isOn { callHelpers(of: role, &agenda) }
        return
      }
      takeNextWork(person, &agenda)
    }
  }

  // MARK: Idle members

  mutating func listIdle(_ person: PersonID) {
    let role = people[person].role
    guard !role.isNone, !people[person].isListedIdle else { return }
    let last = roles[role].lastIdle
    people[person].isListedIdle = true
    people[person].previousIdle = last
    people[person].nextIdle = .none
    if last.isNone { roles[role].firstIdle = person } else { people[last].nextIdle = person }
    roles[role].lastIdle = person
  }

  mutating func unlistIdle(_ person: PersonID) {
    guard people[person].isListedIdle else { return }
    let role = people[person].role
    let (previous, next) = (people[person].previousIdle, people[person].nextIdle)
    if previous.isNone { roles[role].firstIdle = next } else { people[previous].nextIdle = next }
    if next.isNone { roles[role].lastIdle = previous } else { people[next].previousIdle = previous }
    people[person].isListedIdle = false
  }
}
