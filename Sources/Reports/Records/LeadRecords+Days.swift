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
    var first = daily.startIndex
    while first < daily.endIndex {
      let day = daily[first].day
      let end = daily[first...].firstIndex { $0.day != day } ?? daily.endIndex
      let people = daily[first..<end]
      let midnight = SimulationTime.zero + Self.length(ofDays: day)
      let nextMidnight = SimulationTime.zero + Self.length(ofDays: day + 1)
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
          path: "Agent_Memory/_system/capacity/backend/\(date).yaml", content: capacityRecord(date, people)))
      try body(
        Record(
          path: "Agent_Memory/_communication/reports/daily/backend-lead_to_tech-lead_\(date).yaml",
          content: dailyReport(date, people, completed: completed, states: states, raised: raised)))
      first = end
    }
  }

  private static func length(ofDays days: Int32) -> SimulationDuration {
    SimulationDuration(microseconds: Int64(days) * SimulationDuration.day.microseconds)
  }

  private func capacityRecord(_ date: String, _ people: ArraySlice<DailyRecord>) -> RecordValue {
    let thresholds = replication.scenario.capacity
    return [
      "date": .text(date),
      "thresholds": [
        "ideal": .number(thresholds.ideal), "warning": .number(thresholds.warning),
        "critical": .number(thresholds.critical),
      ],
      "team": load(team(people)),
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
    states: [TaskPlace: TaskState], raised: [EscalationRecord]
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
      "blocked": list(.blocked, .escalated),
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

  private func summary(_ place: TaskPlace) -> RecordValue? {
    guard let task = tasks[place] else { return nil }
    return [
      "task": .text(Self.reference(to: task)), "title": .text(task.title),
      "assignee": .text(orNull: task.assignee.map(replication.name(ofPerson:))),
    ]
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
