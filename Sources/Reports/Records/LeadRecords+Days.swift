import LeadPolicy
import SimulatedTime
import TeamModel
import WorkingTime

extension LeadRecords {
  /// Hands over the capacity record and the report to the Tech Lead of every measured day on which somebody
  /// had hours.
  func forEachDay(_ body: (Record) throws -> Void) rethrows {
    let daily = replication.daily
    var steps = replication.trace.transitions[...]
    var escalations = replication.trace.escalations[...]
    var states: [TaskPlace: TaskState] = [:]
    let actionDays = Dictionary(grouping: replication.trace.actionDays, by: \.day)
    var first = daily.startIndex
    while first < daily.endIndex {
      let day = daily[first].day
      let end = daily[first...].firstIndex { $0.day != day } ?? daily.endIndex
      let people = daily[first..<end]
      let midnight = SimulationTime.midnight(ofDay: Int(day))
      let nextMidnight = SimulationTime.midnight(ofDay: Int(day) + 1)
      var completed: [TaskPlace] = []
      while let step = steps.first, step.time < nextMidnight {
        steps = steps.dropFirst()
        let place = TaskPlace(strategic: step.strategic, ordinal: step.ordinal)
        states[place] = step.state.isFinal ? nil : step.state
        if step.state == .completed, step.time >= midnight { completed.append(place) }
      }
      var raised: [EscalationRecord] = []
      while let escalation = escalations.first, escalation.raised < nextMidnight {
        escalations = escalations.dropFirst()
        if escalation.raised >= midnight { raised.append(escalation) }
      }
      let date = (replication.compiled.firstDay + Int(day)).iso8601
      try body(
        Record(
          path: "Agent_Memory/_system/capacity/backend/\(date).yaml",
          content: capacityRecord(date, people, actions: actionDays[Int(day)] ?? [])))
      try body(
        Record(
          path: "Agent_Memory/_communication/reports/daily/backend-lead_to_tech-lead_\(date).yaml",
          content: dailyReport(
            date, people, completed: completed, states: states, raised: raised, before: nextMidnight)))
      first = end
    }
  }

  private func capacityRecord(
    _ date: String, _ people: ArraySlice<DailyRecord>, actions: [ActionDay]
  ) -> RecordValue {
    let thresholds = replication.scenario.capacity
    return [
      "date": .text(date),
      "thresholds": [
        "ideal": .number(thresholds.ideal), "warning": .number(thresholds.warning),
        "critical": .number(thresholds.critical),
      ],
      "team": load(team(people)),
      "actions": .list(actions.map(actionSummary)),
      "people": .list(
        people.map { record in
          let person = replication.compiled.roster[Int(record.person)]
          return .map(
            [.init("person", .text(person.id)), .init("role", .text(person.role))] + loadEntries(record))
        }),
    ]
  }

  private func dailyReport(
    _ date: String, _ people: ArraySlice<DailyRecord>, completed: [TaskPlace],
    states: [TaskPlace: TaskState], raised: [EscalationRecord], before nextMidnight: SimulationTime
  ) -> RecordValue {
    func list(_ wanted: TaskState...) -> RecordValue {
      .list(states.filter { wanted.contains($0.value) }.keys.sorted().compactMap(summary))
    }
    return [
      "date": .text(date),
      "from": .text(replication.scenario.lead.id),
      "to": "tech-lead",
      "completed": .list(completed.compactMap(summary)),
      "in_progress": list(.inProgress),
      "in_review": list(.peerReview, .domainReview),
      "awaiting_hand_off": list(.readyForHandOff),
      "blocked": .list(
        states.filter { $0.value == .blocked || $0.value == .escalated }.keys.sorted()
          .compactMap { blockedSummary($0, states[$0], before: nextMidnight) }),
      "escalations": .list(
        raised.map { escalation in
          guard case .map(let entries) = escalationSummary(escalation) else { return .null }
          let task = escalation.strategic.flatMap { strategic in
            escalation.ordinal.flatMap { tasks[TaskPlace(strategic: strategic, ordinal: $0)] }
          }
          let about =
            task.map(Self.reference) ?? escalation.strategic.map(TracedReplication.caseName)
          return .map(entries + [.init("about", .text(orNull: about))])
        }),
      "utilization": load(team(people)),
    ]
  }

  /// What a lead did about the load of a team on a day: an entry for each team of a department.
  private func actionSummary(_ day: ActionDay) -> RecordValue {
    [
      "team": .integer(day.team + 1),
      "conditions": .list(day.decision.holding.conditions.map { .text($0.code) }),
      "in_force": .list(day.decision.actions.actions.map { .text($0.code) }),
      "reason": .text(day.decision.explanation),
      "overtime_worked": .bool(day.isOvertimeWorked),
      "borrowed_present": .bool(day.areBorrowedPresent),
    ]
  }

  private func summary(_ place: TaskPlace) -> RecordValue? {
    guard let task = tasks[place] else { return nil }
    return [
      "task": .text(Self.reference(to: task)), "title": .text(task.title),
      "assignee": .text(orNull: task.assignee.map(replication.name(ofPerson:))),
    ]
  }

  /// A task that cannot go on, with what it waits for: a blocker, or the answer of a counterpart.
  private func blockedSummary(
    _ place: TaskPlace, _ state: TaskState?, before end: SimulationTime
  ) -> RecordValue? {
    guard case .map(let entries)? = summary(place) else { return nil }
    let blocker = blockers[place]?.last { $0.began < end && ($0.ended.map { $0 >= end } ?? true) }
    return .map(
      entries + [
        .init("state", .text(orNull: state?.name)), .init("blocker", .text(orNull: blocker?.kind.code)),
      ])
  }

  // MARK: Load

  /// The sums over the individual contributors.
  private func team(_ people: ArraySlice<DailyRecord>) -> DailyRecord {
    var sum = DailyRecord(day: 0, person: 0, available: .zero, busy: .zero, committed: .zero)
    for record in people where !replication.compiled.roster[Int(record.person)].isLead {
      sum.available += record.available
      sum.busy += record.busy
      sum.committed += record.committed
    }
    return sum
  }

  private func load(_ record: DailyRecord) -> RecordValue { .map(loadEntries(record)) }

  private func loadEntries(_ record: DailyRecord) -> [RecordValue.Entry] {
    var band: String?
    if record.available > .zero {
      let utilization = Double(record.busy.microseconds) / Double(record.available.microseconds)
      band = CapacityBand(utilization: utilization, thresholds: replication.scenario.capacity).name
    }
    return [
      .init("available_h", .hours(record.available)), .init("busy_h", .hours(record.busy)),
      .init("committed_h", .hours(record.committed)),
      .init("utilization", .share(record.busy, of: record.available)), .init("band", .text(orNull: band)),
    ]
  }
}
