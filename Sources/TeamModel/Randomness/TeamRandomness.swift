import LeadPolicy
import Sampling

/// What a draw decides; together with the entity it addresses a random stream of its own, so that the
/// same task brings the same surprises under every policy (common random numbers).
extension StreamPurpose {
  static let arrivals = StreamPurpose(rawValue: 1)
  /// Which breakdown and which priority a task brings, and the estimate of an atomic one.
  static let taskContent = StreamPurpose(rawValue: 2)
  static let planningEffort = StreamPurpose(rawValue: 3)
  static let actualEffort = StreamPurpose(rawValue: 4)
  static let defects = StreamPurpose(rawValue: 5)
  static let review = StreamPurpose(rawValue: 6)
  static let rework = StreamPurpose(rawValue: 7)
  static let reviewFindings = StreamPurpose(rawValue: 8)
  static let batchSize = StreamPurpose(rawValue: 9)
  /// Which team of the department gets a task.
  static let routing = StreamPurpose(rawValue: 10)
  /// How long a task waits for somebody to begin.
  static let patience = StreamPurpose(rawValue: 11)
  /// How long a source of a closed loop waits until it submits its next task, by source and number.
  static let timeBetween = StreamPurpose(rawValue: 12)
  /// Effort, findings and rework of a peer's review.
  static let peerReview = StreamPurpose(rawValue: 40)
  static let peerReviewFindings = StreamPurpose(rawValue: 41)
  static let peerRework = StreamPurpose(rawValue: 42)
  /// Whether and when a missed violation becomes an incident.
  static let incident = StreamPurpose(rawValue: 43)

  /// When a task is due.
  static let dueDate = StreamPurpose(rawValue: 20)

  /// What turning to a task takes, by stretch.
  static let contextSwitch = StreamPurpose(rawValue: 21)
  /// When a task is interrupted and for how long.
  static let interruptions = StreamPurpose(rawValue: 22)
  /// Which blocker a task meets, and where.
  static let blockers = StreamPurpose(rawValue: 23)
  /// How long a blocker lasts of itself.
  static let blockerResolution = StreamPurpose(rawValue: 24)
  /// The lead's effort to resolve a blocker.
  static let unblocking = StreamPurpose(rawValue: 25)

  /// Whom a policy that draws chooses.
  static let assignment = StreamPurpose(rawValue: 60)

  /// How long a counterpart takes to answer an escalation with the given trigger.
  static func counterpartResponse(to trigger: EscalationTrigger) -> StreamPurpose {
    StreamPurpose(rawValue: 64 + UInt16(trigger.rawValue))
  }
}

/// Packs what a draw is about into the 48 bits of a stream's entity.
enum StreamEntity {
  /// Limits implied by the packing, against which the compiled scenario is checked. Rounds have six bits,
  /// and there are fewer: each repairs at least one of eleven checks, and rework fails anew at most in the first 50.
  static let streamLimit = 1 << 8
  static let breakdownLimit = 1 << 6

  /// A strategic or atomic task, by its stream and arrival number (modulo 2^28).
  @inline(__always)
  static func strategic(_ stream: StreamID, _ arrivalNumber: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: stream.index)) << 40 | UInt64(arrivalNumber & 0xFFF_FFFF) << 12
  }

  /// A submission of a source of a closed loop, by the source's place in its stream (below 2^16) and the number of its
  /// submissions before (modulo 2^24).
  @inline(__always)
  static func submission(_ stream: StreamID, source: Int32, number: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: stream.index)) << 40 | UInt64(UInt32(bitPattern: source) & 0xFFFF) << 24
      | UInt64(number & 0xFF_FFFF)
  }

  /// A tactical task within it, in one round of review.
  @inline(__always)
  static func tactical(
    _ stream: StreamID, _ arrivalNumber: UInt32, ordinal: UInt8, round: Int32 = 0
  ) -> UInt64 {
    strategic(stream, arrivalNumber) | UInt64(ordinal) << 6 | UInt64(round & 63)
  }
}
