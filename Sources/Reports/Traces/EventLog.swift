import LeadPolicy
import SimulatedTime
import TeamModel
import WorkingTime

/// One row of an event log for process mining: an activity in the course of a case.
public struct LoggedEvent: Sendable {
  /// The case: a strategic task, or an hour of mentoring, which belongs to none.
  var caseName: String
  /// The number of the strategic task; nil for mentoring.
  var strategic: Int?
  /// What was done: `arrive`, `plan`, `replan`, `contract`, `implement`, `peer-review`, `review`, `rework`,
  /// `unblock`, `mentoring` or `escalate`.
  var activity: String
  /// Who did it; nil for an arrival.
  var resource: String?
  var start: SimulationTime
  /// When it was finished, however often it was interrupted; nil for what was not finished before the end of the
  /// run, or not by this person.
  var complete: SimulationTime?
  /// Shift time booked on it; nil for what takes nobody's hours.
  var worked: SimulationDuration?
  /// How often it was taken up; nil for what takes nobody's hours.
  var stretches: Int?
  var task: TaskRecord?
  var round: Int?
  /// The verdict of a review, or the trigger of an escalation.
  var outcome: String?
}

extension TracedReplication {
  /// The event log, in order of the beginnings: a row per arrival, piece of work and escalation that concerns
  /// a case. A piece of work is one row however often it is interrupted, so that a tool that counts rows counts
  /// activities; `worked` tells the work from the wait in between.
  func loggedEvents() -> [LoggedEvent] {
    let tasks = taskIndex()
    var failed: [ReviewedRound: Bool] = [:]
    for review in trace.reviews {
      let round = ReviewedRound(
        place: TaskPlace(strategic: review.strategic, ordinal: review.ordinal), kind: review.kind,
        round: review.round)
      failed[round] = !review.failedChecks.isEmpty
    }
    var events = trace.strategic.map { strategic in
      LoggedEvent(
        caseName: Self.caseName(strategic.number), strategic: strategic.number, activity: "arrive",
        start: strategic.arrived,
        complete: strategic.arrived)
    }
    var lessons = 0
    for piece in piecesOfWork() {
      let work = piece.work
      if work.strategic == nil { lessons += 1 }
      let place = work.place
      var event = LoggedEvent(
        caseName: work.strategic.map(Self.caseName) ?? "\(work.activity.rawValue)-\(lessons)",
        strategic: work.strategic, activity: work.activity.rawValue, resource: name(ofPerson: work.person),
        start: work.began, complete: work.isFinished ? work.ended : nil, worked: work.worked,
        stretches: piece.stretches, task: place.flatMap { tasks[$0] }, round: work.round)
      if let kind = work.activity.reviewKind, let place, let round = work.round, work.isFinished {
        event.outcome = failed[ReviewedRound(place: place, kind: kind, round: round)]
          .map { $0 ? "rework" : "pass" }
      }
      events.append(event)
    }
    for escalation in trace.escalations {
      guard let strategic = escalation.strategic else { continue }
      let place = escalation.ordinal.map { TaskPlace(strategic: strategic, ordinal: $0) }
      events.append(
        LoggedEvent(
          caseName: Self.caseName(strategic), strategic: strategic, activity: "escalate",
          resource: escalation.answeredBy,
          start: escalation.raised, complete: escalation.answered, task: place.flatMap { tasks[$0] },
          outcome: escalation.trigger.code))
    }
    // Sorted with the place as a tie-breaker, because sorting need not keep the order of equals.
    return events.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
      .map(\.element)
  }

  /// The table of the event log. Its columns `case`, `activity`, `resource`, `start` and `complete` are what
  /// process-mining tools ask for; the others are attributes.
  public var eventLogTable: CSVTable<LoggedEvent> {
    let firstDay = compiled.firstDay
    let strategic = trace.strategic
    return CSVTable<LoggedEvent>(
      "A row per arrival, piece of work and escalation that concerns a case, in order of their beginnings.",
      [
        .init("case", .text.required, "The strategic task, or the hour of mentoring.") {
          $1.append($0.caseName)
        },
        .init("activity", .text.required, "What was done.") { $1.append($0.activity) },
        .init("resource", .text, "Who did it; empty for an arrival.") { $1.append($0.resource) },
        .init("start", .instant.required, "When it began.") { $1.append($0.start, from: firstDay) },
        .init("complete", .instant, "When it was finished, however often it was interrupted.") {
          $1.append($0.complete, from: firstDay)
        },
        .init("worked_h", .hours, "Shift time booked on it.") { event, buffer in
          if let worked = event.worked { buffer.append(hours: worked) } else { buffer.appendEmpty() }
        },
        .init("stretches", .count(), "How often it was taken up.") { $1.append($0.stretches) },
        .init("task", .text, "The tactical task's key.") { $1.append($0.task?.key) },
        .init("title", .text, "What was to be done.") { event, buffer in
          buffer.append(event.task?.title ?? event.strategic.map { strategic[$0].title })
        },
        .init("ordinal", .count(), "The tactical task's number within the case.") {
          $1.append($0.task?.ordinal)
        },
        .init("round", .count(), "The round of review or rework.") { $1.append($0.round) },
        .init("outcome", .text, "The verdict of a review, or the trigger of an escalation.") {
          $1.append($0.outcome)
        },
        .init("template", .text, "The breakdown of the strategic task.") { event, buffer in
          buffer.append(event.strategic.map { strategic[$0].template })
        },
        .init("category", .choice(WorkCategory.self), "Its category.") { event, buffer in
          buffer.append(event.strategic.map { strategic[$0].category.rawValue })
        },
        .init("tier", .count(from: 1), "Its tier, 1 to 4.") { event, buffer in
          buffer.append(event.strategic.map { strategic[$0].tier })
        },
        .init("priority", .choice(Priority.allCases.map(\.name)), "Its priority.") { event, buffer in
          buffer.append(event.strategic.map { strategic[$0].priority.name })
        },
      ])
  }

  /// Writes the event log as CSV in pieces of whole rows.
  public func writeEventLog(_ write: ([UInt8]) throws -> Void) throws {
    let table = eventLogTable
    var buffer = CSVBuffer()
    table.appendHeader(to: &buffer)
    for event in loggedEvents() {
      table.append(event, to: &buffer)
      if buffer.bytes.count > TraceOutput.pieceSize {
        try write(buffer.bytes)
        buffer.removeAll()
      }
    }
    try write(buffer.bytes)
  }
}

/// One round of review of one task.
private struct ReviewedRound: Hashable {
  var place: TaskPlace
  var kind: ReviewRecord.Kind
  var round: Int
}

extension WorkRecord.Activity {
  /// Whose review it is; nil for other work.
  fileprivate var reviewKind: ReviewRecord.Kind? {
    switch self {
    case .review: .domain
    case .peerReview: .peer
    case .planning, .replanning, .contract, .implementation, .rework, .mentoring, .unblocking: nil
    }
  }
}
