import Sampling

/// Draws about counterparts and plans.
extension StreamPurpose {
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
