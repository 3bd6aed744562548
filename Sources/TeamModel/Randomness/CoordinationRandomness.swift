import Sampling

/// Draws about counterparts and plans.
extension StreamPurpose {
  /// The lead's effort to define an API contract.
  static let contractEffort = StreamPurpose(rawValue: 55)
  /// The extra effort of a task begun before the contract is agreed.
  static let contractRework = StreamPurpose(rawValue: 56)
  /// Whether an attempt at a plan fails by an oversight.
  static let planOversight = StreamPurpose(rawValue: 57)
  static let replanningEffort = StreamPurpose(rawValue: 58)

  /// How long a counterpart works on what a task asks; the round of the entity is the place of the counterpart, or
  /// of the request in the scenario, modulo 64.
  static func request(_ kind: CounterpartRequest.Kind) -> StreamPurpose {
    switch kind {
    case .collaboration: StreamPurpose(rawValue: 50)
    case .consultation: StreamPurpose(rawValue: 51)
    case .beforeStart, .beforeHandOff: StreamPurpose(rawValue: 52)
    case .contract: StreamPurpose(rawValue: 53)
    case .handOff: StreamPurpose(rawValue: 54)
    case .escalation: preconditionFailure("escalations have purposes of their own")
    }
  }
}
