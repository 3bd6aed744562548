import SimulatedTime
import TeamModel

/// One replication of one of the two scenarios, with its tasks and decisions by what they are rather than by numbers
/// that depend on the course of events.
struct TracedSide {
  /// What a decision is about: the same key on both sides is the same question.
  struct Question: Hashable {
    var kind: DecisionRecord.Kind
    var task: TaskIdentity?
    var ordinal: Int?
    /// The trigger of an escalation; empty for the others.
    var trigger: String
    /// The day of an escalation about a whole team; 0 for the others.
    var day: Int64
    /// How many times it was asked before.
    var occurrence: Int
  }

  /// A tactical task's place.
  struct Place: Hashable {
    var task: TaskIdentity
    var ordinal: Int
  }

  let replication: Int
  let trace: ReplicationTrace
  let timeInSystem: Int128
  let names: PersonNames
  let compiled: CompiledScenario

  init(_ outcome: ReplicationOutcome, _ compiled: CompiledScenario, _ names: PersonNames) {
    guard let trace = outcome.trace else { preconditionFailure("a replication that is compared is traced") }
    replication = outcome.number + 1
    self.trace = trace
    timeInSystem = outcome.ledger.timeInSystem
    self.names = names
    self.compiled = compiled
  }

  func identity(_ strategic: Int?) -> TaskIdentity? { strategic.map { trace.strategic[$0].identity } }

  /// The questions of the decisions, in their order.
  var questions: [Question] {
    var asked: [Question: Int] = [:]
    return trace.decisions.map { decision in
      let isOfTeam = decision.strategic == nil
      var question = Question(
        kind: decision.kind, task: identity(decision.strategic), ordinal: decision.ordinal,
        trigger: decision.kind == .escalation ? decision.decidedBy : "",
        day: isOfTeam ? decision.time.microseconds / SimulationDuration.day.microseconds : 0, occurrence: 0)
      let before = asked[question, default: 0]
      asked[question] = before + 1
      question.occurrence = before
      return question
    }
  }

  /// What was to be done by each task: the tactical one's title, or the whole's.
  func titles() -> (_ task: TaskIdentity?, _ ordinal: Int?) -> String {
    let whole = Dictionary(
      trace.strategic.map { ($0.identity, $0.title) }, uniquingKeysWith: { first, _ in first })
    let parts = Dictionary(
      trace.tasks.map {
        (Place(task: trace.strategic[$0.strategic].identity, ordinal: $0.ordinal), $0.title)
      },
      uniquingKeysWith: { first, _ in first })
    return { task, ordinal in
      guard let task else { return "" }
      return ordinal.flatMap { parts[Place(task: task, ordinal: $0)] } ?? whole[task] ?? ""
    }
  }

  /// The strategic and atomic tasks that have left by the end.
  var left: Set<TaskIdentity> {
    Set(trace.strategic.filter { $0.ended != nil }.map(\.identity))
  }

  /// The work in order of being taken up, people within one instant by name.
  var work: [WorkDifference.Work] {
    let title = titles()
    let records = trace.work.filter { $0.activity != .mentoring }
    let order = records.indices.sorted {
      let (a, b) = (records[$0], records[$1])
      return (a.began, names.people[a.person], $0) < (b.began, names.people[b.person], $1)
    }
    return order.map { place in
      let record = records[place]
      let task = identity(record.strategic)
      return WorkDifference.Work(
        time: record.began, person: compiled.roster[record.person].id, activity: record.activity, task: task,
        ordinal: record.ordinal, title: title(task, record.ordinal))
    }
  }
}
