import SimulatedTime

/// What the leads' shift time goes into.
struct LeadHours: ~Copyable {
  /// By kind, in memory of their own: the hot loop books every stretch.
  private let hours: UnsafeMutablePointer<SimulationDuration>

  private static var count: Int { Int(UInt8.max) + 1 }

  init() {
    hours = .allocate(capacity: Self.count)
    hours.initialize(repeating: .zero, count: Self.count)
  }

  deinit { hours.deallocate() }

  /// Books shift time on a kind of work.
  mutating func book(_ time: SimulationDuration, on kind: WorkKind) {
    hours[Int(kind.rawValue)] = hours[Int(kind.rawValue)] &+ time
  }

  mutating func reset() {
    hours.update(repeating: .zero, count: Self.count)
  }

  /// The time booked on a kind of work.
  subscript(kind: WorkKind) -> SimulationDuration { hours[Int(kind.rawValue)] }

  /// The share of a kind of work; not-a-number where the leads had nothing to do.
  func share(of kind: WorkKind) -> Double {
    let total = (0..<Self.count).reduce(SimulationDuration.zero) { $0 + hours[$1] }
    return total > .zero ? Double(self[kind].microseconds) / Double(total.microseconds) : .nan
  }
}
