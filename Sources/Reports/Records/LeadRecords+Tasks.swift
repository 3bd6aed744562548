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
      "rule": ["code": .text(task.rule), "reason": .text(task.ruleReason)],
      "state": .text(task.state),
      "history": history(of: task, place),
      "review_rounds": .list((reviews[place] ?? []).map(reviewSummary)),
      "work": .list((work[place] ?? []).map(workSummary)),
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
    if let began = planningBegan[task.strategic] { steps.append((.planning, began)) }
    if let assigned = task.assigned { steps.append((.assigned, assigned)) }
    for step in transitions[place] ?? [] { steps.append((step.state, step.time)) }
    return .list(
      steps.map { ["state": .text($0.state.name), "since": .text(replication.text($0.time))] })
  }

  private func reviewSummary(_ review: ReviewRecord) -> RecordValue {
    [
      "round": .integer(review.round), "kind": .text(review.kind.rawValue),
      "reviewer": .text(orNull: review.reviewer.map(replication.name(ofPerson:))),
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
      "finished": .text(orNull: work.isFinished ? replication.text(work.ended) : nil),
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
      "status": .text(task.completed == nil ? "open" : "delivered"),
      "delivered": .text(orNull: task.completed.map(replication.text)),
    ]
  }
}
