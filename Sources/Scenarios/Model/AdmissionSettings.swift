/// What happens to a task on arrival.
public struct AdmissionSettings: Sendable, Hashable {
  /// Off: everything is accepted.
  public var enabled: Bool
  /// A task deferred for more than this many days is cancelled; nil: never.
  public var cancelAfterDays: Double?
  /// Strategic and atomic tasks that a team holds at once, deferred ones included; what arrives beyond is turned
  /// away, unless its stream preempts. Nil: any number.
  public var workInProgressLimit: Int?
}
