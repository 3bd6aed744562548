/// What happens to a strategic task on arrival.
public struct AdmissionSettings: Sendable, Hashable {
  /// Off: everything is accepted.
  public var enabled: Bool
  /// A task deferred for more than this many days is cancelled; nil: never.
  public var cancelAfterDays: Double?
}
