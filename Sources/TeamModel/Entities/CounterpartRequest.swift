import SimulatedTime

/// Something asked of a counterpart, from the question to the answer.
struct CounterpartRequest: BitwiseCopyable {
  /// What is asked, and what follows from the answer.
  enum Kind: UInt8, BitwiseCopyable {
    /// An escalation is to be answered.
    case escalation
    /// To work along on a task before its worker begins.
    case collaboration
    /// To answer a question about a task before its worker begins.
    case consultation
    /// What a task needs before it is begun.
    case beforeStart
    /// What a task needs before it is handed off.
    case beforeHandOff
    /// To agree to an API contract.
    case contract
    /// To acknowledge a task that is handed off.
    case handOff
  }

  var kind: Kind
  var counterpart: CounterpartID
  /// The index of what it is about: an escalation, a contract or else a task.
  var subject: Int32
  /// For a hand-off, the number of the strategic task, because the task may be gone before the answer comes.
  var number: Int32
  /// The subject of a request about a task that has been withdrawn.
  static let forgotten: Int32 = -1

  /// Working time of service.
  var service: SimulationDuration
  /// When it was asked, on the team's working clock.
  var asked: SimulationDuration
  /// The next in the counterpart's queue.
  var next: CounterpartRequestID = .none
}

/// What of a counterpart with a limited number of people changes: a station with a queue.
struct CounterpartState: BitwiseCopyable {
  /// How many of them are at work on a request.
  var busy: Int32 = 0
  /// The requests that wait, linked by `CounterpartRequest.next`.
  var firstWaiting: CounterpartRequestID = .none
  var lastWaiting: CounterpartRequestID = .none
}
