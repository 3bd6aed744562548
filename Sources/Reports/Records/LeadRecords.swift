import LeadPolicy
import SimulatedTime
import TeamModel
import WorkingTime

/// The records a lead keeps of one replication, each with its path below the folder of records.
///
/// Tasks and API contracts are there from the first moment, capacity and daily reports for the measured days.
/// Instants are local, "2026-01-05T09:30:00"; hours have four decimals.
public struct LeadRecords {
  let replication: TracedReplication
  let tasks: [TaskPlace: TaskRecord]
  /// The lead's planning of each strategic task.
  let planningBegan: [Int: SimulationTime]
  let transitions: [TaskPlace: [TransitionRecord]]
  let reviews: [TaskPlace: [ReviewRecord]]
  let work: [TaskPlace: [WorkRecord]]
  let escalations: [TaskPlace: [EscalationRecord]]
  let blockers: [TaskPlace: [BlockerRecord]]
  let handOvers: [TaskPlace: [HandOverRecord]]
  /// The last decision about who does each task.
  let assignments: [TaskPlace: DecisionRecord]
  /// The API contract of each strategic task that has one.
  let contracts: [Int: ContractRecord]

  /// A record and where it belongs.
  public struct Record: Sendable {
    /// The path below the folder of records, of plain ASCII names.
    public var path: String
    /// What the record says.
    public var content: RecordValue
  }

  /// The records of a replication.
  public init(_ replication: TracedReplication) {
    self.replication = replication
    let trace = replication.trace
    tasks = replication.taskIndex()
    var planningBegan: [Int: SimulationTime] = [:]
    var work: [TaskPlace: [WorkRecord]] = [:]
    for piece in trace.work {
      if let place = piece.place {
        work[place, default: []].append(piece)
      } else if let strategic = piece.strategic, planningBegan[strategic] == nil {
        planningBegan[strategic] = piece.began
      }
    }
    self.planningBegan = planningBegan
    self.work = work
    transitions = Dictionary(grouping: trace.transitions) {
      TaskPlace(strategic: $0.strategic, ordinal: $0.ordinal)
    }
    reviews = Dictionary(grouping: trace.reviews) {
      TaskPlace(strategic: $0.strategic, ordinal: $0.ordinal)
    }
    var escalations: [TaskPlace: [EscalationRecord]] = [:]
    for escalation in trace.escalations {
      guard let strategic = escalation.strategic, let ordinal = escalation.ordinal else { continue }
      escalations[TaskPlace(strategic: strategic, ordinal: ordinal), default: []].append(escalation)
    }
    self.escalations = escalations
    blockers = Dictionary(grouping: trace.blockers) {
      TaskPlace(strategic: $0.strategic, ordinal: $0.ordinal)
    }
    var handOvers: [TaskPlace: [HandOverRecord]] = [:]
    for handOver in trace.handOvers {
      guard let ordinal = handOver.ordinal else { continue }
      handOvers[TaskPlace(strategic: handOver.strategic, ordinal: ordinal), default: []].append(handOver)
    }
    self.handOvers = handOvers
    var assignments: [TaskPlace: DecisionRecord] = [:]
    for decision in trace.decisions where decision.kind == .assignment {
      guard let strategic = decision.strategic, let ordinal = decision.ordinal else { continue }
      assignments[TaskPlace(strategic: strategic, ordinal: ordinal)] = decision
    }
    self.assignments = assignments
    contracts = Dictionary(trace.contracts.map { ($0.strategic, $0) }, uniquingKeysWith: { $1 })
  }

  /// Hands over every record: tasks and contracts in order of their strategic tasks, then a day after the other.
  public func forEach(_ body: (Record) throws -> Void) rethrows {
    for (place, task) in tasks.sorted(by: { $0.key < $1.key }) {
      let instance = "Agent_Memory/\(TracedReplication.caseName(place.strategic))"
      try body(
        Record(
          path: "\(instance)/tasks/tactical/backend/\(Self.name(of: task)).yaml",
          content: taskRecord(task, place)))
      if task.definition.flags.contains(.apiChange) {
        try body(
          Record(
            path: "\(instance)/outputs/api_contracts/\(Self.name(of: task)).yaml",
            content: contractRecord(task)))
      }
    }
    try forEachDay(body)
  }

  /// A task's name in paths: its number, which makes it unique, and its key.
  static func name(of task: TaskRecord) -> String { "\(task.ordinal)-\(pathComponent(task.key))" }

  /// How records refer to a task: "strategic-4/1-TT2.1", as in the path of its record.
  static func reference(to task: TaskRecord) -> String {
    "\(TracedReplication.caseName(task.strategic))/\(name(of: task))"
  }

  /// Text as part of a path's component: letters, digits, dots, underscores and hyphens of ASCII, everything
  /// else a hyphen, and no more than file systems take.
  static func pathComponent(_ text: String) -> String {
    let kept = text.unicodeScalars.prefix(80).map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": Character(scalar)
      default: "-"
      }
    }
    return kept.isEmpty ? "unnamed" : String(kept)
  }
}
