import LeadPolicy
import SimulatedTime
import TeamModel

extension LeadRecords {
  /// Everything about one tactical task.
  func taskRecord(_ task: TaskRecord, _ place: TaskPlace) -> RecordValue {
    let definition = task.definition
    return [
      "instance": .text(TracedReplication.caseName(task.strategic)),
      "task": .text(Self.name(of: task)),
      "key": .text(task.key),
      "title": .text(task.title),
      "strategic": strategicSummary(task),
      "complexity": .text(definition.complexity.rawValue),
      "security_sensitivity": .text(definition.security.rawValue),
      "flags": .list(definition.flags.codes.map(RecordValue.text)),
      "depends_on": .list(definition.dependencies.map(RecordValue.text)),
      "required_skills": .list(
        definition.skills.sorted { $0.key < $1.key }.map {
          ["skill": .text($0.key), "level": .text($0.value.name)]
        }),
      "estimate_h": .hours(task.estimateHours),
      "actual_h": task.actualHours.map(RecordValue.hours) ?? .null,
      "assignee": .text(orNull: task.assignee.map(replication.name(ofPerson:))),
      "assignment": assignment(of: task, place),
      "state": .text(task.state),
      "history": history(of: task, place),
      "blockers": .list((blockers[place] ?? []).map(blockerSummary)),
      "review_rounds": .list((reviews[place] ?? []).map(reviewSummary)),
      "work": .list((work[place] ?? []).map(workSummary)),
      "hand_overs": .list((handOvers[place] ?? []).map(handOverSummary)),
      "escalations": .list((escalations[place] ?? []).map(escalationSummary)),
    ]
  }

  private func strategicSummary(_ task: TaskRecord) -> RecordValue {
    let strategic = replication.trace.strategic[task.strategic]
    return [
      "number": .integer(strategic.number), "title": .text(strategic.title),
      "template": .text(strategic.template), "category": .text(strategic.category.rawValue),
      "tier": .integer(strategic.tier), "priority": .text(strategic.priority.name),
      "deferred": .bool(strategic.wasDeferred), "outcome": .text(strategic.outcome.rawValue),
    ]
  }

  /// The states the task went through. It shares the first two with its strategic task.
  private func history(of task: TaskRecord, _ place: TaskPlace) -> RecordValue {
    var steps: [(state: TaskState, time: SimulationTime)] = [(.pending, task.arrived)]
    // A task that nobody has been found for is pending for as long as that lasts.
    if let assigned = task.assigned {
      if let began = planningBegan[task.strategic] { steps.append((.planning, began)) }
      steps.append((.assigned, assigned))
    }
    for step in transitions[place] ?? [] { steps.append((step.state, step.time)) }
    return .list(
      steps.map { ["state": .text($0.state.name), "since": .text(replication.text($0.time))] })
  }

  /// Who decided that this person or role does it, and why; the last decision where there were several.
  private func assignment(of task: TaskRecord, _ place: TaskPlace) -> RecordValue {
    let decision = assignments[place]
    return [
      "policy": .text(replication.scenario.assignment.policy.rawValue),
      "decided_by": .text(decision?.decidedBy ?? task.rule),
      "chosen": .text(orNull: decision?.outcome),
      "reason": .text(decision?.reason ?? task.ruleReason),
    ]
  }

  private func blockerSummary(_ blocker: BlockerRecord) -> RecordValue {
    [
      "kind": .text(blocker.kind.code), "began": .text(replication.text(blocker.began)),
      "ended": .text(orNull: blocker.ended.map(replication.text)),
      "escalated": .bool(blocker.isEscalated),
    ]
  }

  private func handOverSummary(_ handOver: HandOverRecord) -> RecordValue {
    [
      "time": .text(replication.text(handOver.time)),
      "from": .text(replication.name(ofPerson: handOver.from)),
      "to": .text(orNull: handOver.to.map(replication.name(ofPerson:))),
    ]
  }

  private func reviewSummary(_ review: ReviewRecord) -> RecordValue {
    [
      "round": .integer(review.round), "kind": .text(review.kind.rawValue),
      // Only the Tech Lead is not on the roster: they have taken the review over.
      "reviewer": .text(review.reviewer.map(replication.name(ofPerson:)) ?? "tech-lead"),
      "taken_over": .bool(review.reviewer == nil),
      "submitted": .text(replication.text(review.submitted)),
      "started": .text(replication.text(review.started)), "decided": .text(replication.text(review.decided)),
      "turnaround_h": .hours(review.turnaroundHours),
      "within_service_level": .bool(review.withinServiceLevel),
      "verdict": .text(review.failedChecks.isEmpty ? "pass" : "rework"),
      "failed_checks": .list(review.failedChecks.map(RecordValue.text)),
    ]
  }

  private func workSummary(_ work: WorkRecord) -> RecordValue {
    [
      "activity": .text(work.activity.rawValue), "person": .text(replication.name(ofPerson: work.person)),
      "began": .text(replication.text(work.began)),
      "ended": .text(replication.text(work.ended)), "finished": .bool(work.isFinished),
      "worked_h": .hours(work.worked),
    ]
  }

  func escalationSummary(_ escalation: EscalationRecord) -> RecordValue {
    [
      "trigger": .text(escalation.trigger.code), "raised": .text(replication.text(escalation.raised)),
      "answered": .text(orNull: escalation.answered.map(replication.text)),
      "answered_by": .text(escalation.answeredBy), "reason": .text(escalation.reason),
    ]
  }

  /// The contract with the other side, which all tasks of a strategic task share; null where none is made.
  private func agreement(_ strategic: Int) -> RecordValue {
    guard let contract = contracts[strategic] else { return .null }
    return [
      "with": .text(contract.counterpart),
      "planned": .text(replication.text(contract.planned)),
      "asked": .text(orNull: contract.asked.map(replication.text)),
      "agreed": .text(orNull: contract.agreed.map(replication.text)),
      "lead_time_h": contract.leadTimeHours.map(RecordValue.hours) ?? .null,
      "on_time": contract.isOnTime.map(RecordValue.bool) ?? .null,
    ]
  }

  /// What is known of the API that a task adds or changes; its endpoints are not modelled.
  func contractRecord(_ task: TaskRecord) -> RecordValue {
    let strategic = replication.trace.strategic[task.strategic]
    return [
      "instance": .text(TracedReplication.caseName(task.strategic)),
      "task": .text(Self.name(of: task)),
      "title": .text(task.title),
      "part_of": .text(strategic.title),
      "template": .text(strategic.template),
      "planned": .text(orNull: task.assigned.map(replication.text)),
      "breaking_change_risk": .bool(task.definition.flags.contains(.breakingChangeRisk)),
      "agreement": agreement(task.strategic),
      "status": .text(task.completed == nil ? "open" : "delivered"),
      "delivered": .text(orNull: task.completed.map(replication.text)),
    ]
  }
}
