/// A typed index into one table of a replication, so that a task's number is never taken for a person's.
protocol EntityIdentifier: Hashable, Comparable, Sendable, BitwiseCopyable {
  var index: Int32 { get }
  init(index: Int32)
}

extension EntityIdentifier {
  /// Stands for the absence of an entity where an optional would double the size.
  static var none: Self { Self(index: -1) }
  var isNone: Bool { index < 0 }
  static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// A person of the roster: individual contributors in role order, then the lead.
struct PersonID: EntityIdentifier { var index: Int32 }
/// One of the teams of the department.
struct TeamID: EntityIdentifier { var index: Int32 }
/// The people of one role in one team.
struct RoleID: EntityIdentifier { var index: Int32 }
/// A strategic or atomic task under way; reused after it has left.
struct StrategicID: EntityIdentifier { var index: Int32 }
/// A tactical task under way; reused after it has left.
struct TaskID: EntityIdentifier { var index: Int32 }
/// An escalation that waits for its answer; reused afterwards.
struct EscalationID: EntityIdentifier { var index: Int32 }
/// A request that a counterpart has not answered yet; reused afterwards.
struct CounterpartRequestID: EntityIdentifier { var index: Int32 }
/// An API contract that is not agreed yet; reused afterwards.
struct ContractID: EntityIdentifier { var index: Int32 }
/// Somebody outside the team who answers requests, in the order of the scenario.
struct CounterpartID: EntityIdentifier { var index: Int32 }
/// An incident that is to come of a missed violation; reused afterwards.
struct IncidentID: EntityIdentifier { var index: Int32 }
/// A blocker that keeps a task from going on; reused once it is over.
struct BlockageID: EntityIdentifier { var index: Int32 }
/// A work stream of the scenario.
struct StreamID: EntityIdentifier { var index: Int32 }
