import LeadPolicy
import SimulatedTime

/// Something more urgent interrupts work under way, which is resumed later where it was left.
extension TeamSimulation {
  /// Whom to look at in one list for somebody on shift.
  private static var triesPerStanding: Int { 8 }

  // MARK: Standing

  /// How much it takes to interrupt a piece of work that an individual contributor does.
  private mutating func standing(of item: WorkItem) -> Int {
    switch item.kind {
    case .task:
      let id = TaskID(index: item.subject)
      if isIncident(id) { return BusyMembers.Standing.incident }
      return strategicTasks[tasks[id].strategic].priority.rawValue
    case .peerReview: return BusyMembers.Standing.besideTasks
    case .review, .planning, .replanning, .unblocking, .contract, .mentoring:
      return BusyMembers.Standing.untouchable
    }
  }

  /// Below which standing a task interrupts what is under way.
  private mutating func force(of item: WorkItem) -> Int {
    guard item.kind == .task else { return 0 }
    let standing = standing(of: item)
    return blueprint.urgency.priorityPreempts || standing == BusyMembers.Standing.incident ? standing : 0
  }

  /// Lists a person who has taken up work that may be interrupted.
  @inline(__always)
  mutating func listBusy(_ person: PersonID) {
    guard blueprint.urgency.preempts else { return }
    listInterruptible(person)
  }

  private mutating func listInterruptible(_ person: PersonID) {
    let role = blueprint.people[Int(person.index)].role
    guard !role.isNone else { return }
    let standing = standing(of: people[person].current)
    guard standing >= 0, standing < BusyMembers.Standing.incident else { return }
    let next = roles[role].busy[standing]
    people[person].standing = Int8(standing)
    people[person].previousIdle = .none
    people[person].nextIdle = next
    if !next.isNone { people[next].previousIdle = person }
    roles[role].busy[standing] = person
  }

  /// Takes a person whose stretch ends off the list.
  @inline(__always)
  mutating func unlistBusy(_ person: PersonID) {
    guard people[person].standing >= 0 else { return }
    unlistInterruptible(person)
  }

  private mutating func unlistInterruptible(_ person: PersonID) {
    let (previous, next) = (people[person].previousIdle, people[person].nextIdle)
    if previous.isNone {
      let role = blueprint.people[Int(person.index)].role
      roles[role].busy[Int(people[person].standing)] = next
    } else {
      people[previous].nextIdle = next
    }
    if !next.isNone { people[next].previousIdle = previous }
    people[person].standing = -1
  }

  // MARK: Interrupting

  /// Interrupts the least urgent work of a role's members for as long as something more urgent waits for them.
  @inline(__always)
  mutating func preempt(in role: RoleID, _ agenda: inout Agenda) {
    guard blueprint.urgency.preempts, !role.isNone else { return }
    interruptForUrgentWork(in: role, &agenda)
  }

  private mutating func interruptForUrgentWork(in role: RoleID, _ agenda: inout Agenda) {
    // Who is about to look for work takes it without anybody being interrupted.
    if !wrappingUp.isNone, blueprint.people[Int(wrappingUp.index)].role == role { return }
    while let (item, _) = roleQueues[Int(role.index)].first {
      guard let person = leastUrgentlyBusy(in: role, below: force(of: item), at: agenda.now) else { return }
      setAside(person, &agenda)
      takeNextWork(person, &agenda)
      // Off shift; whoever comes first takes it.
      if !people[person].isBusy { return }
    }
  }

  /// Interrupts a person if a task put before them is more urgent than what they do.
  @inline(__always)
  mutating func preempt(_ person: PersonID, for item: WorkItem, _ agenda: inout Agenda) {
    guard people[person].standing >= 0 else { return }
    interrupt(person, for: item, &agenda)
  }

  private mutating func interrupt(_ person: PersonID, for item: WorkItem, _ agenda: inout Agenda) {
    guard force(of: item) > people[person].standing else { return }
    setAside(person, &agenda)
    takeNextWork(person, &agenda)
  }

  /// The member with the least urgent work: on shift, or else of those looked at the one who comes first.
  private mutating func leastUrgentlyBusy(
    in role: RoleID, below force: Int, at now: SimulationTime
  ) -> PersonID? {
    var best: PersonID?
    var earliest = SimulationTime.distantFuture
    for standing in 0..<min(max(force, 0), BusyMembers.Standing.incident) {
      var next = roles[role].busy[standing]
      var tries = Self.triesPerStanding
      while !next.isNone, tries > 0 {
        let person = next
        next = people[person].nextIdle
        tries -= 1
        // Who leaves hands the work over in a moment.
        guard people[person].isHere else { continue }
        let start = schedule(person).nextShiftStart(atOrAfter: now, hint: &people[person].scheduleHint)
        if schedule(person).isOnShift(at: now, hint: &people[person].scheduleHint) { return person }
        if start < earliest {
          best = person
          earliest = start
        }
      }
    }
    return best
  }

  /// Interrupts what a person does and puts it before them again, ahead of new work.
  private mutating func setAside(_ person: PersonID, _ agenda: inout Agenda) {
    let (item, key) = interrupt(person, &agenda)
    statistics.urgency.preemptions += 1
    let resumption = item.kind == .task ? resumptionKey(TaskID(index: item.subject)) : key
    personalQueues[Int(person.index)].insert(item, key: resumption)
    people[person].committedWaiting += item.committed
    changeTeamCommitment(of: person, by: item.committed)
    loadChanged(person, at: agenda.now)
  }

  // MARK: Incidents

  /// Takes note of how long an incident has waited for somebody.
  @inline(__always)
  mutating func assessResponse(_ id: TaskID, at now: Moment) {
    if blueprint.urgency.preempts { recordResponse(id, at: now) }
  }

  private mutating func recordResponse(_ id: TaskID, at now: Moment) {
    guard isIncident(id) else { return }
    statistics.urgency.response.record(now.worked - strategicTasks[tasks[id].strategic].arrived.worked)
  }

  /// Whether nobody on shift does something less urgent than what waits for their role. Whose shift has just begun
  /// does not count: of those who come at one instant, whoever was interrupted takes it in a moment.
  mutating func nobodyOutranked(at now: SimulationTime) -> Bool {
    guard blueprint.urgency.preempts else { return true }
    let before = now + SimulationDuration(microseconds: -1)
    for index in 0..<Int32(blueprint.roles.count) {
      guard let (item, _) = roleQueues[Int(index)].first else { continue }
      let role = RoleID(index: index)
      if let person = leastUrgentlyBusy(in: role, below: force(of: item), at: now),
        schedule(person).isOnShift(at: now, hint: &people[person].scheduleHint),
        schedule(person).isOnShift(at: before, hint: &people[person].scheduleHint)
      {
        return false
      }
    }
    return true
  }
}
