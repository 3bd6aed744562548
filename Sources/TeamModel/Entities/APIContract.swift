import SimulatedTime

/// The API contract of a strategic task from the end of planning until the other side agrees.
///
/// A record of its own, because the work may be done before the contract is agreed.
struct APIContract: BitwiseCopyable {
  /// The strategic task; none after its completion.
  var strategic: StrategicID
  /// The strategic task's number in records.
  var number: Int32
  /// What the draws about it are about.
  var entity: UInt64
  /// The end of planning, on the team's working clock.
  var planned: SimulationDuration
}
