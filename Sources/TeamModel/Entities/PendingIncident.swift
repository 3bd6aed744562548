/// An incident that will come of a violation that review has missed.
struct PendingIncident: BitwiseCopyable {
  /// The stream of incidents it comes on.
  var stream: StreamID
  /// The team that did the work.
  var team: TeamID
  /// Of the task it comes from, as the addresses of its own draws.
  var arrivalNumber: UInt32
  var ordinal: UInt8
  /// What is to be done about it.
  var breakdown: Int32
}
