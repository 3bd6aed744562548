/// What can happen in the team model; one short handler each.
struct TeamEvent: BitwiseCopyable, Sendable {
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// A task or a batch of them arrives on a work stream; the subject is the stream.
    case tasksArrive
    /// A source of a closed loop submits its next task; the subject is the source.
    case sourceSubmits
    /// A recorded task arrives that reacts to others; the subject is its place in the table of recorded arrivals.
    case recordedTaskArrives
    /// Nobody has begun a task for as long as it waits; the subject is the strategic or atomic task.
    case patienceEnds
    /// The present stretch of a person's work ends; the subject is the person.
    case stretchEnds
    /// A person who had work waiting comes on shift; the subject is the person.
    case shiftBegins
    /// A counterpart answers; the subject is the request.
    case counterpartAnswers
    /// What keeps a task from going on resolves itself; the subject is the blockage.
    case blockerResolved
    /// A task has stayed in its state for too long; the subject is the task.
    case stateOverdue
    /// A violation that review missed becomes an incident; the subject is the pending incident.
    case incidentHappens
    /// A day is over; the subject is the number of days passed.
    case dayEnds
  }

  var kind: Kind
  /// The index of what the event is about.
  var subject: Int32
}
