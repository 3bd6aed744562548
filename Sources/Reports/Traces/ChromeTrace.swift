import LeadPolicy
import SimulatedTime
import TeamModel

/// A replication in the Trace Event Format, which chrome://tracing and Perfetto read.
///
/// Nat Duca and Dan Sinclair, "Trace Event Format" (2016): JSON object format; complete (`X`), flow (`s`, `f`),
/// nestable asynchronous (`b`, `e`), instant (`i`) and metadata (`M`) events. Times are simulated microseconds
/// since midnight of the first day. Process 1 is the team with a thread per person, process 2 the strategic
/// tasks. A piece of work is a complete event for each stretch on shift, so that nights stay empty and the
/// durations of a person's day add up to their booked hours. Events follow each other in time on every thread.
struct ChromeTrace {
  private static let team = 1
  private static let strategicTasks = 2

  let replication: TracedReplication
  private let tasks: [TaskPlace: TaskRecord]
  /// When work on a tactical task first began.
  private let begun: [TaskPlace: SimulationTime]
  /// Of each strategic task, the tactical tasks that work was begun on.
  private let begunTasks: [Int: [TaskPlace]]
  /// Strategic tasks whose planning has a stretch for the flows to start from.
  private let planned: Set<Int>

  init(_ replication: TracedReplication) {
    self.replication = replication
    tasks = replication.taskIndex()
    var begun: [TaskPlace: SimulationTime] = [:]
    var planned: Set<Int> = []
    for work in replication.trace.work where work.ended > work.began {
      switch work.activity {
      case .planning: if work.isFinished, let strategic = work.strategic { planned.insert(strategic) }
      case .implementation:
        if let place = work.place {
          begun[place] = min(begun[place] ?? work.began, work.began)
        }
      case .review, .peerReview, .rework, .mentoring, .unblocking, .replanning, .contract: break
      }
    }
    self.begun = begun
    begunTasks = Dictionary(grouping: begun.keys.sorted(), by: \.strategic)
    self.planned = planned
  }

  /// Hands over every event in order.
  func forEachEvent(_ emit: (RecordValue) throws -> Void) rethrows {
    try forEachName(emit)
    for work in replication.trace.work { try emitWork(work, emit) }
    for event in strategicEvents() { try emit(event) }
  }

  // MARK: Names

  private func forEachName(_ emit: (RecordValue) throws -> Void) rethrows {
    try emit(metadata("process_name", Self.team, 0, ["name": .text("team")]))
    try emit(metadata("process_name", Self.strategicTasks, 0, ["name": .text("strategic tasks")]))
    try emit(metadata("process_sort_index", Self.team, 0, ["sort_index": .integer(1)]))
    try emit(metadata("process_sort_index", Self.strategicTasks, 0, ["sort_index": .integer(2)]))
    for (index, person) in replication.compiled.roster.enumerated() {
      try emit(metadata("thread_name", Self.team, index + 1, ["name": .text(person.id)]))
      try emit(metadata("thread_sort_index", Self.team, index + 1, ["sort_index": .integer(index + 1)]))
    }
  }

  private func metadata(
    _ name: String, _ process: Int, _ thread: Int, _ arguments: RecordValue
  ) -> RecordValue {
    [
      "ph": "M", "name": .text(name), "pid": .integer(process), "tid": .integer(thread), "args": arguments,
    ]
  }

  // MARK: Work

  private func emitWork(_ work: WorkRecord, _ emit: (RecordValue) throws -> Void) rethrows {
    let compiled = replication.compiled
    var stretches = compiled.stretchesOnShift(
      ofPerson: work.person, from: work.began, to: work.ended, overtime: replication.trace.overtime)
    if stretches.isEmpty { stretches = [work.began..<work.began] }
    let place = work.place
    let name = title(of: work, place)
    let arguments = self.arguments(of: work, place)
    for (index, stretch) in stretches.enumerated() {
      try emit([
        "ph": "X", "cat": .text(work.activity.rawValue), "name": .text(name), "pid": .integer(Self.team),
        "tid": .integer(work.person + 1), "ts": timestamp(stretch.lowerBound),
        "dur": .integer(Int((stretch.upperBound - stretch.lowerBound).microseconds)), "args": arguments,
      ])
      if index == 0, work.activity == .implementation, let place, begun[place] == work.began,
        planned.contains(place.strategic)
      {
        try emit(flow("f", to: place, work.person, at: stretch.lowerBound))
      }
    }
    if work.activity == .planning, work.isFinished, let strategic = work.strategic, let last = stretches.last,
      !last.isEmpty
    {
      // The last microsecond of the planning, because a flow starts within an event, and its end is outside.
      let instant = last.upperBound - SimulationDuration(microseconds: 1)
      for place in begunTasks[strategic] ?? [] {
        try emit(flow("s", to: place, work.person, at: instant))
      }
    }
  }

  private func title(of work: WorkRecord, _ place: TaskPlace?) -> String {
    switch work.activity {
    case .planning, .replanning, .contract:
      "\(work.activity.rawValue): \(work.strategic.map { replication.trace.strategic[$0].title } ?? "")"
    case .mentoring: work.activity.rawValue
    case .implementation: place.flatMap { tasks[$0]?.title } ?? ""
    case .review, .peerReview, .rework, .unblocking:
      "\(work.activity.rawValue): \(place.flatMap { tasks[$0]?.title } ?? "")"
    }
  }

  private func arguments(of work: WorkRecord, _ place: TaskPlace?) -> RecordValue {
    var entries: [RecordValue.Entry] = []
    if let number = work.strategic {
      let strategic = replication.trace.strategic[number]
      entries = [
        .init("case", .text(TracedReplication.caseName(number))),
        .init("template", .text(strategic.template)),
        .init("priority", .text(strategic.priority.name)),
      ]
    }
    entries += [
      .init("began", .text(replication.text(work.began))),
      .init("worked_h", .hours(work.worked)),
      .init("finished", .bool(work.isFinished)),
    ]
    if let place, let task = tasks[place] {
      entries.append(.init("task", .text(task.key)))
      entries.append(.init("estimate_h", .hours(task.estimateHours)))
    }
    if let round = work.round { entries.append(.init("round", .integer(round))) }
    return .map(entries)
  }

  /// An arrow from the planning of a strategic task (`s`) to the first work on one of its tasks (`f`).
  private func flow(
    _ phase: String, to place: TaskPlace, _ person: Int, at time: SimulationTime
  ) -> RecordValue {
    var entries: [RecordValue.Entry] = [
      .init("ph", .text(phase)), .init("cat", "breakdown"), .init("name", "breakdown"),
      .init("id", .text("\(TracedReplication.caseName(place.strategic))/\(place.ordinal)")),
      .init("pid", .integer(Self.team)), .init("tid", .integer(person + 1)), .init("ts", timestamp(time)),
    ]
    if phase == "f" { entries.append(.init("bp", "e")) }
    return .map(entries)
  }

  // MARK: Strategic tasks

  /// Strategic tasks from arrival to end, and the escalations, in order of time.
  private func strategicEvents() -> [RecordValue] {
    var events: [(time: SimulationTime, value: RecordValue)] = []
    for strategic in replication.trace.strategic {
      let end = strategic.ended ?? replication.end
      events.append((strategic.arrived, span("b", strategic, at: strategic.arrived)))
      events.append((end, span("e", strategic, at: end)))
    }
    for escalation in replication.trace.escalations {
      events.append((escalation.raised, instant(escalation)))
    }
    return events.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element.value)
  }

  private func span(_ phase: String, _ strategic: StrategicRecord, at time: SimulationTime) -> RecordValue {
    [
      "ph": .text(phase), "cat": "strategic", "name": .text(strategic.title),
      "id": .text(TracedReplication.caseName(strategic.number)), "pid": .integer(Self.strategicTasks),
      "tid": .integer(0), "ts": timestamp(time),
      "args": [
        "case": .text(TracedReplication.caseName(strategic.number)), "template": .text(strategic.template),
        "tier": .integer(strategic.tier), "priority": .text(strategic.priority.name),
        "deferred": .bool(strategic.wasDeferred), "outcome": .text(strategic.outcome.rawValue),
      ],
    ]
  }

  private func instant(_ escalation: EscalationRecord) -> RecordValue {
    [
      "ph": "i", "s": "p", "cat": "escalation", "name": .text(escalation.trigger.code),
      "pid": .integer(Self.strategicTasks), "tid": .integer(0), "ts": timestamp(escalation.raised),
      "args": [
        "answered_by": .text(escalation.answeredBy),
        "answered": .text(orNull: escalation.answered.map(replication.text)),
        "case": .text(orNull: escalation.strategic.map(TracedReplication.caseName)),
        "reason": .text(escalation.reason),
      ],
    ]
  }

  private func timestamp(_ time: SimulationTime) -> RecordValue { .integer(Int(time.microseconds)) }
}

extension TracedReplication {
  /// Writes the replication in the Trace Event Format, in pieces.
  public func writeChromeTrace(_ write: ([UInt8]) throws -> Void) throws {
    var bytes = Array("{\"traceEvents\":[\n".utf8)
    var isFirst = true
    try ChromeTrace(self).forEachEvent { event in
      if !isFirst { bytes += ",\n".utf8 }
      isFirst = false
      event.appendJSON(to: &bytes)
      if bytes.count > TraceOutput.pieceSize {
        try write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    bytes += "\n],\"displayTimeUnit\":\"ms\",\"otherData\":".utf8
    let about: RecordValue = [
      "scenario": .text(scenario.name), "title": .text(scenario.title), "replication": .integer(number),
      "seed": .text("\(scenario.simulation.seed)"), "origin": .text(text(.zero)),
    ]
    about.appendJSON(to: &bytes)
    bytes += "}\n".utf8
    try write(bytes)
  }
}
